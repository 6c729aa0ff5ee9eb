import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { addWorkingDays } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { DEFAULT_TIME_LIMITS, LIMIT_SETTINGS } from '../domain/dispute/time-limits.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { type ListingEvent, listingLifecycle } from '../domain/listing/lifecycle.ts'
import { canCauseListing } from '../domain/listing/policy.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import { queueMail } from '../mail/queue.server.ts'
import { getListing, type Listing, listListingSteps, openNotice } from './queries.server.ts'

/** What staff do to a listing, each with its reason. */
export type StaffListingEvent = 'suspend' | 'reinstate' | 'give_notice' | 'remove' | 'keep'

/**
 * Moves a listing by what the centre decides, and tells its party.
 * @param words the reason, which the party reads
 * @throws Problem `not_found`, `forbidden`, `stale_state`, `invalid_input` without a reason; `illegal_transition`, also
 *   for a removal before the time to reply is over; `calendar_unknown` for a notice whose end no calendar reaches
 */
export async function changeListing(
  db: Db,
  actor: Actor,
  partyId: string,
  { event, words, version }: { event: StaffListingEvent; words: string; version: number },
  now: Date,
): Promise<void> {
  if (words === '') {
    throw new Problem('invalid_input', 'a reason is needed', [{ field: 'words', message: 'words' }])
  }
  await db.transaction().execute(async (trx) => {
    const listing = await getListing(trx, actor, partyId)
    const status = nextState(listingLifecycle, event, listing.status)
    if (!canCauseListing(actor, listing, event)) {
      throw new Problem('forbidden', `listing: "${event}" is somebody else's to do`)
    }
    if (event === 'remove') await refuseTooEarly(trx, listing, now)
    await compareAndSet(trx, 'party', listing.partyId, version, { status }, now)
    const replyBy = event === 'give_notice' ? await lastDayToReply(trx, now) : null
    await recordListingStep(trx, actor, listing, { event, status, words, replyBy }, now)
    await tellParty(trx, partyId, event, now, replyBy ?? undefined)
  })
}

async function refuseTooEarly(trx: Trx, listing: Listing, now: Date): Promise<void> {
  const notice = openNotice(listing, await listListingSteps(trx, listing.partyId))
  if (!notice || shanghaiDay(now) <= notice.replyBy) {
    throw new Problem(
      'illegal_transition',
      `listing: the party may reply until ${notice?.replyBy ?? 'later'}`,
    )
  }
}

async function lastDayToReply(trx: Trx, now: Date): Promise<string> {
  const setting = await trx
    .selectFrom('setting')
    .select('value')
    .where('name', '=', LIMIT_SETTINGS.removalReplyDays)
    .executeTakeFirst()
  const calendar = await getCalendar(trx, CENTRE_CALENDAR)
  return addWorkingDays(
    calendar,
    shanghaiDay(now),
    Number(setting?.value ?? DEFAULT_TIME_LIMITS.removalReplyDays),
  )
}

/**
 * Says what the party has to say to a notice; it may say more until the last day.
 * @throws Problem `not_found`, `illegal_transition` without a notice or after the last day, `invalid_input` for nothing
 */
export async function replyToNotice(
  db: Db,
  actor: Actor,
  partyId: string,
  words: string,
  now: Date,
): Promise<void> {
  if (words === '') {
    throw new Problem('invalid_input', 'nothing is said', [{ field: 'words', message: 'words' }])
  }
  await db.transaction().execute(async (trx) => {
    const listing = await getListing(trx, actor, partyId)
    const status = nextState(listingLifecycle, 'reply', listing.status)
    if (!canCauseListing(actor, listing, 'reply')) throw new Problem('forbidden', 'the party itself replies')
    const notice = openNotice(listing, await listListingSteps(trx, partyId))
    if (!notice || shanghaiDay(now) > notice.replyBy) {
      throw new Problem('illegal_transition', 'the time to reply is over')
    }
    await recordListingStep(trx, actor, listing, { event: 'reply', status, words, replyBy: null }, now)
  })
}

/** Whoever keeps an entry says that everything still holds. @throws Problem `not_found`, also for other members of a firm */
export async function confirmListing(db: Db, actor: Actor, partyId: string, now: Date): Promise<void> {
  const confirmed_on = shanghaiDay(now)
  await db.transaction().execute(async (trx) => {
    await getListing(trx, actor, partyId)
    if (!canKeepProfile(actor, partyId)) throw new Problem('not_found', 'the entry is not theirs to keep')
    const at = now.toISOString()
    await trx
      .insertInto('party_profile')
      .values({ party_id: partyId, registration: null, confirmed_on, updated_at: at })
      .onConflict((conflict) => conflict.column('party_id').doUpdateSet({ confirmed_on }))
      .execute()
    const entry: AuditEntry = {
      action: 'confirm',
      noun: 'listing',
      subjectId: partyId,
      detail: { role: actor.role },
    }
    await recordEvent(trx, actor, entry, now)
  })
}

type Step = { event: ListingEvent; status: Listing['status']; words: string; replyBy: string | null }

/** Writes what happened to a listing where its party reads it, and into the audit. A null actor is the clock. */
export async function recordListingStep(
  trx: Trx,
  actor: Actor | null,
  { partyId, status: before }: Pick<Listing, 'partyId' | 'status'>,
  { event, status, words, replyBy }: Step,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('listing_step')
    .values({
      id: newId(now),
      party_id: partyId,
      event,
      status_before: before,
      status_after: status,
      words,
      reply_by: replyBy,
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? 'clock',
      actor_role: actor?.role ?? null,
      created_at: now.toISOString(),
    })
    .execute()
  const detail = { from: before, to: status, words, replyBy, role: actor?.role ?? null }
  await recordEvent(trx, actor, { action: event, noun: 'listing', subjectId: partyId, detail }, now)
}

/** What only those who keep an entry are told. */
const KEEPERS_NEWS = ['confirm', 'joined', 'took_in']

/**
 * Writes to a party's people that there is something to read; what only those who keep its entry can do, to them alone.
 * @param until the last day to reply, or the one on which something expires
 */
export async function tellParty(
  trx: Trx,
  partyId: string,
  news: string,
  now: Date,
  until?: string,
): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('party_id', '=', partyId)
    .$if(KEEPERS_NEWS.includes(news), (some) => some.where('role', '!=', 'provider_member'))
    .execute()
  for (const { id } of accounts) {
    const values = { path: '/listing', news, until }
    await queueMail(trx, { to: { accountId: id }, template: 'listing_news', values, now })
  }
}
