import { compareAndSet } from '../../db/compare-and-set.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { insertion, statement } from '../../db/statement.ts'
import type { EngagementConfirmationTable } from '../../db/tables/engagement.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import {
  type ConfirmationEvent,
  canCauseConfirmation,
  confirmationLifecycle,
  isConfirmed,
} from '../domain/engagement/confirmation.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { queueMail } from '../mail/queue.server.ts'
import { getEngagement } from './queries.server.ts'
import { getNamedSubject } from './queries-named.server.ts'
import { record } from './record.server.ts'
import { tellCentre, tellEnterprise } from './tell.server.ts'

const insertAsked = insertion('engagement_confirmation')

/**
 * Asks those who were named in an engagement that came from no invitation whether it is theirs, in the transaction that
 * records it.
 */
export async function askNamed(
  trx: Trx,
  actor: Actor,
  engagementId: string,
  partyIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const party_id of partyIds) {
    await insertAsked(trx, {
      engagement_id: engagementId,
      party_id,
      state: confirmationLifecycle.initial,
      ...askedBy(actor, now),
    })
    await tellNamed(trx, engagementId, party_id, now)
  }
}

const askedBy = (actor: Actor, now: Date) =>
  ({
    asked_at: now.toISOString(),
    asked_by: actor.id,
    asked_name: actor.name,
    asked_side: isStaff(actor) ? 'centre' : 'enterprise',
  }) as const

/** Who may bind a party: of a firm its administrators, otherwise all of its people. */
const keepersOf = statement((db, { partyId }: { partyId: string }) =>
  db
    .selectFrom('account')
    .select('id')
    .where('party_id', '=', partyId)
    .where('role', '!=', 'provider_member')
    .orderBy('id'),
)

async function tellNamed(trx: Trx, engagementId: string, partyId: string, now: Date): Promise<void> {
  const values = { path: `/engagements/${engagementId}/confirmation` }
  for (const { id } of await keepersOf(trx, { partyId })) {
    await queueMail(trx, { to: { accountId: id }, template: 'engagement_named', values, now })
  }
}

/** What a party answers, and the version of the question that it saw. */
export type NamedAnswer = { version: number }

/**
 * A party says that an engagement in which it was named is its own. Once each party in it has, the engagement is
 * confirmed: it takes their places, they take part in it, and it becomes evidence of theirs when it is concluded. The
 * same said twice is once.
 * @returns true when the engagement is confirmed by everybody
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function confirmEngagement(
  db: Db,
  actor: Actor,
  engagementId: string,
  { version }: NamedAnswer,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const subject = await getNamedSubject(trx, actor, engagementId)
    if (subject.state !== 'confirmed') {
      const { state: from, partyId, enterpriseId } = subject
      const state = next(actor, subject, 'confirm')
      await set(trx, engagementId, partyId, version, { ...answeredBy(actor, now), state, reason: '' })
      await record(trx, actor, 'confirm_engagement', engagementId, { partyId, from, to: state }, now)
      await markConfirmed(trx, engagementId, now)
      await tellEnterprise(trx, actor, { id: engagementId, enterpriseId }, 'confirmed', now)
    }
    const { confirmed_at } = await rowOf(trx, engagementId)
    return confirmed_at !== null
  })
}

/** Once each party has confirmed, so is the engagement, and not before. */
async function markConfirmed(trx: Trx, engagementId: string, now: Date): Promise<void> {
  const sides = await trx
    .selectFrom('engagement_confirmation')
    .select('state')
    .where('engagement_id', '=', engagementId)
    .execute()
  if (!isConfirmed(sides)) return
  const { version } = await rowOf(trx, engagementId)
  await compareAndSet(trx, 'engagement', engagementId, version, { confirmed_at: now.toISOString() }, now)
}

const rowOf = (trx: Trx, engagementId: string) =>
  trx
    .selectFrom('engagement')
    .select(['version', 'confirmed_at'])
    .where('id', '=', engagementId)
    .executeTakeFirstOrThrow()

/**
 * A party says that an engagement in which it was named is not its own, and why. Its enterprise and the centre read
 * that, and correct or end it. The same said twice is once.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function contestEngagement(
  db: Db,
  actor: Actor,
  engagementId: string,
  { version, reason }: NamedAnswer & { reason: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const subject = await getNamedSubject(trx, actor, engagementId)
    if (subject.state === 'contested') return
    const { state: from, partyId, enterpriseId } = subject
    const state = next(actor, subject, 'contest')
    await set(trx, engagementId, partyId, version, { ...answeredBy(actor, now), state, reason })
    const detail = { partyId, from, to: state, note: reason }
    await record(trx, actor, 'contest_engagement', engagementId, detail, now)
    await tellEnterprise(trx, actor, { id: engagementId, enterpriseId }, 'contested', now)
    await tellCentre(trx, engagementId, 'contested_at_centre', now)
  })
}

/**
 * The enterprise or the centre asks a named party, once more or for the first time, whether the engagement is its own.
 * @param question which party, the version that the actor saw, and what the party may recognise it by
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function askConfirmation(
  db: Db,
  actor: Actor,
  engagementId: string,
  { partyId, version, words }: { partyId: string; version: number; words: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { enterpriseId, status } = await getEngagement(trx, actor, engagementId)
    const named = await trx
      .selectFrom('engagement_confirmation')
      .select('state')
      .where('engagement_id', '=', engagementId)
      .where('party_id', '=', partyId)
      .executeTakeFirst()
    if (!named) throw new Problem('not_found', 'nobody of this name is asked in the engagement')
    const subject = { enterpriseId, partyId, status, state: named.state }
    const state = next(actor, subject, 'ask')
    await set(trx, engagementId, partyId, version, { ...askedBy(actor, now), ...UNANSWERED, state, words })
    const detail = { partyId, from: named.state, to: state, note: words }
    await record(trx, actor, 'ask_confirmation', engagementId, detail, now)
    await tellNamed(trx, engagementId, partyId, now)
  })
}

const UNANSWERED = { answered_at: null, answered_by: null, answered_name: null, reason: '' } as const

const answeredBy = (actor: Actor, now: Date) => ({
  answered_at: now.toISOString(),
  answered_by: actor.id,
  answered_name: actor.name,
})

/** The state that the actor's event leads to. @throws Problem `illegal_transition` */
function next(actor: Actor, subject: Parameters<typeof canCauseConfirmation>[1], event: ConfirmationEvent) {
  const state = nextState(confirmationLifecycle, event, subject.state)
  if (canCauseConfirmation(actor, subject, event)) return state
  throw new Problem('illegal_transition', `engagement: "${event}" is not for this actor, or not now`)
}

/** @throws Problem `stale_state` when somebody else has answered or asked meanwhile */
async function set(
  trx: Trx,
  engagementId: string,
  partyId: string,
  version: number,
  changes: Partial<Omit<EngagementConfirmationTable, 'version' | 'words' | 'reason'>> & {
    words?: string
    reason?: string
  },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('engagement_confirmation')
    .set({ ...changes, version: version + 1 })
    .where('engagement_id', '=', engagementId)
    .where('party_id', '=', partyId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('stale_state', 'what was asked has changed since it was read')
}
