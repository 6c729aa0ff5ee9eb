import type { Db } from '../../db/schema.ts'
import { placeToApplyFrom } from '../applications/queries-standing.server.ts'
import type { Actor } from '../domain/actor.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { compareTasks, type HomeTask } from '../domain/desk/home.ts'
import { CONFIRMATION_DAYS, endsSoon, WARNING_DAYS, wantsConfirmation } from '../domain/listing/expiry.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import type { Label } from '../domain/vocabulary/labels.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { listNamed } from '../engagements/queries-named.server.ts'
import { listWaiting } from '../invitations/queries-inbox.server.ts'
import { listEvidence } from '../listings/queries-evidence.server.ts'
import { engagementTasks } from './queries-home-engaged.server.ts'
import { commissionTasks, pairingTasks, writingTasks } from './queries-home-work.server.ts'

/**
 * What waits for the people of a party, or for somebody who applies to become one.
 * @param language in which places, rights and procedures are written
 */
export async function findPartyHome(
  db: Db,
  actor: Actor,
  language: keyof Label,
  now: Date,
): Promise<HomeTask[]> {
  const today = shanghaiDay(now)
  const { partyId } = actor
  const tasks = await Promise.all([
    applicationTasks(db, actor, today),
    ...(partyId === null
      ? []
      : [
          invitationTasks(db, partyId, language, now),
          listingTasks(db, actor, partyId, today),
          engagementTasks(db, partyId, today),
          namedTasks(db, actor, language),
          writingTasks(db, partyId),
          pairingTasks(db, actor, today),
          commissionTasks(db, partyId, today),
        ]),
  ])
  return tasks.flat().sort(compareTasks)
}

/** Which dispute it is about is said as far as the invitation has come. */
async function invitationTasks(
  db: Db,
  partyId: string,
  language: keyof Label,
  now: Date,
): Promise<HomeTask[]> {
  const rows = await listWaiting(db, partyId, language, now)
  return rows.map(({ id, standing, waitsUntil: at, ...invitation }) => ({
    next: standing === 'to_quote' ? 'offer' : 'answer',
    key: id,
    what: invitation.what ?? '',
    to: `/invitations/${id}`,
    due: { unit: 'instant', at },
    late: at < now.toISOString(),
    invitation,
  }))
}

/** Engagements that were noted down under the party's name and that it has not answered. */
async function namedTasks(db: Db, actor: Actor, language: keyof Label): Promise<HomeTask[]> {
  const rows = await listNamed(db, actor, language)
  return rows
    .filter(({ state }) => state === 'asked')
    .map(({ id, enterprise, askedAt }) => ({
      next: 'named',
      key: id,
      what: '',
      names: enterprise,
      to: `/engagements/${id}/confirmation`,
      due: null,
      late: false,
      since: shanghaiDay(new Date(askedAt)),
    }))
}

/** Whoever has no place and asks for none yet is shown where to ask; else the applications that are theirs to go on with. */
async function applicationTasks(db: Db, actor: Actor, today: string): Promise<HomeTask[]> {
  if (appliesAs(actor) && (await placeToApplyFrom(db, actor)) === 'new') {
    return [{ next: 'apply', key: actor.id, what: '', to: '/apply', due: null, late: false }]
  }
  const rows = await db
    .selectFrom('application')
    .select(['id', 'status', 'name_zh', 'name_en', 'answer_by'])
    .where('applicant_id', '=', actor.id)
    .where('status', 'in', ['draft', 'changes_requested'])
    .execute()
  return rows.map(({ id, status, name_zh, name_en, answer_by }) => ({
    next: status === 'draft' ? 'finish' : 'changes',
    key: id,
    what: '',
    names: { zh: name_zh, en: name_en },
    to: `/applications/${id}`,
    due: answer_by === null ? null : { unit: 'day', day: answer_by },
    late: answer_by !== null && answer_by < today,
  }))
}

async function listingTasks(db: Db, actor: Actor, partyId: string, today: string): Promise<HomeTask[]> {
  const party = await db
    .selectFrom('party')
    .leftJoin('party_profile', 'party_profile.party_id', 'party.id')
    .select([
      'party.status',
      'party.listed_on',
      'party.term_end',
      'party.created_at',
      'party_profile.confirmed_on',
    ])
    .where('party.id', '=', partyId)
    .executeTakeFirst()
  if (!party) return []
  const base = { key: partyId, what: '', to: '/listing', late: false }
  const tasks: HomeTask[] = []
  if (party.status === 'removal_notified') {
    const steps = await db
      .selectFrom('listing_step')
      .select(['event', 'reply_by'])
      .where('party_id', '=', partyId)
      .where('event', 'in', ['give_notice', 'reply'])
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    const notice = steps[0]
    if (notice?.event === 'give_notice' && notice.reply_by !== null) {
      const due = { unit: 'day', day: notice.reply_by } as const
      tasks.push({ ...base, next: 'reply', due, late: notice.reply_by < today })
    }
  }
  if (!(RANKED_STATUSES as readonly string[]).includes(party.status)) return tasks
  if (endsSoon(party.term_end, today) && (await placeToApplyFrom(db, actor)) === 'renewable') {
    tasks.push({ ...base, next: 'term', due: { unit: 'day', day: party.term_end! } })
  }
  const expiring = (await listEvidence(db, partyId)).find(
    ({ expiresOn }) => expiresOn !== null && expiresOn >= today,
  )
  if (expiring?.expiresOn && expiring.expiresOn <= addDays(today, WARNING_DAYS[0])) {
    tasks.push({ ...base, next: 'evidence', due: { unit: 'day', day: expiring.expiresOn } })
  }
  // What was never confirmed counts from the day on which it was listed, as the reminder has it.
  const confirmed = party.confirmed_on ?? party.listed_on ?? party.created_at.slice(0, 10)
  if (canKeepProfile(actor, partyId) && wantsConfirmation(confirmed, today)) {
    tasks.push({ ...base, next: 'confirm', due: null, since: addDays(confirmed, CONFIRMATION_DAYS) })
  }
  return tasks
}
