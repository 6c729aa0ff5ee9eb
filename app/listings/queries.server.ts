import type { Db } from '../../db/schema.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { Availability } from '../domain/listing/availability.ts'
import { LISTING_STATES, type ListingEvent, type ListingState } from '../domain/listing/lifecycle.ts'
import type { ListingSubject } from '../domain/listing/policy.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** A place in the directory as the centre, and its party, see it. */
export type Listing = ListingSubject &
  Availability & {
    ref: string
    type: PartyType
    nameZh: string | null
    nameEn: string | null
    termStart: string | null
    termEnd: string | null
    confirmedOn: string | null
    version: number
  }

/**
 * The place of a party.
 * @throws Problem `not_found` for one that is not there, that is no place, or that is another's
 */
export async function getListing(db: Db, actor: Actor, partyId: string): Promise<Listing> {
  const row = await db
    .selectFrom('party')
    .leftJoin('party_profile', 'party_profile.party_id', 'party.id')
    .selectAll('party')
    .select('party_profile.confirmed_on')
    .where('party.id', '=', partyId)
    .where('party.status', 'in', LISTING_STATES)
    .executeTakeFirst()
  if (!row || !(isStaff(actor) || actor.partyId === partyId)) {
    throw new Problem('not_found', 'there is no such listing')
  }
  return {
    partyId: row.id,
    ref: row.ref,
    type: row.type,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    status: row.status as ListingState,
    termStart: row.term_start,
    termEnd: row.term_end,
    confirmedOn: row.confirmed_on,
    capacity: row.capacity,
    responseHours: row.response_hours,
    leave: JSON.parse(row.leave),
    pauses: JSON.parse(row.pauses),
    version: row.version,
  }
}

/** One step in the life of a listing. */
export type ListingStep = {
  id: string
  event: ListingEvent
  words: string
  replyBy: string | null
  name: string
  role: ActorRole | null
  at: string
}

/** What happened to a listing, the latest first. The caller has seen the listing. */
export async function listListingSteps(db: Db, partyId: string): Promise<ListingStep[]> {
  const rows = await db
    .selectFrom('listing_step')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    words: row.words,
    replyBy: row.reply_by,
    name: row.actor_name,
    role: row.actor_role,
    at: row.created_at,
  }))
}

/** A decision by which a party was entered into the directory, or entered for a further term. */
export type Entry = { applicationId: string; name: string; at: string }

/** The decisions by which a party was entered, the latest first. The caller has seen the listing. */
export async function listEntries(db: Db, partyId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'decided_name', 'decided_at'])
    .where('party_id', '=', partyId)
    .where('status', '=', 'approved')
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.map(({ id, decided_name, decided_at }) => ({
    applicationId: id,
    name: decided_name!,
    at: decided_at!,
  }))
}

/** The notice that a party has, if it has one: why, until when it may reply, and what it replied. */
export function openNotice(
  listing: Pick<Listing, 'status'>,
  steps: readonly ListingStep[],
): { reason: string; replyBy: string; reply: string | null } | null {
  if (listing.status !== 'removal_notified') return null
  const at = steps.findIndex(({ event }) => event === 'give_notice')
  const notice = steps[at]
  if (!notice?.replyBy) return null
  const reply = steps.slice(0, at).find(({ event }) => event === 'reply')
  return { reason: notice.words, replyBy: notice.replyBy, reply: reply?.words ?? null }
}

/** The Shanghai day on which a party that is not listed any more left by itself; null where it did not. */
export function leftOn(listing: Pick<Listing, 'status'>, steps: readonly ListingStep[]): string | null {
  const [last] = steps
  if (listing.status !== 'expired' || last?.event !== 'step_down') return null
  return shanghaiDay(new Date(last.at))
}
