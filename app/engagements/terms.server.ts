import { feeColumns } from '../../db/fee-columns.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { TermsInput } from '../domain/engagement/schema.ts'
import { termsFromFaults } from '../domain/engagement/terms.ts'
import {
  agreesFor,
  canCauseTerms,
  canProposeTerms,
  type TermsAbilities,
  termsLifecycle,
} from '../domain/engagement/terms-change.ts'
import { Problem } from '../domain/errors.ts'
import { feeFaults, totalOf } from '../domain/quote/schema.ts'
import { type Engagement, getEngagement, sided } from './queries.server.ts'
import { findVersions } from './queries-terms.server.ts'
import { record } from './record.server.ts'
import { tellSides } from './tell.server.ts'

/**
 * One side of an engagement proposes new terms: the other is told, and nothing changes before it accepts.
 * @param id made by the form: the same proposal twice is one
 * @throws Problem `not_found`, `illegal_transition`, and `invalid_input` for terms that cannot be, or while another
 *   proposal waits for an answer (field `proposal`)
 */
export async function proposeTerms(
  db: Db,
  actor: Actor,
  engagementId: string,
  { id, ...terms }: TermsInput & { id: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    if (await isSentAgain(trx, actor, engagementId, id)) return
    const subject = sided(engagement)
    if (!canProposeTerms(actor, subject, false)) {
      throw new Problem('illegal_transition', 'engagement: no terms can be proposed now by this actor')
    }
    await refuseSecond(trx, engagementId)
    const { startedOn } = engagement
    const faults = [...termsFromFaults(terms, { startedOn, today: shanghaiDay(now) }), ...feeFaults(terms)]
    if (faults.length > 0) throw new Problem('invalid_input', 'these terms cannot be', faults)
    const { side, partyId } = agreesFor(actor, subject)!
    await trx
      .insertInto('engagement_terms')
      .values({
        id,
        engagement_id: engagementId,
        state: termsLifecycle.initial,
        number: null,
        from_day: terms.from,
        scope: terms.scope,
        reason: terms.reason,
        ...feeColumns(terms),
        side,
        party_id: partyId,
        proposed_by: actor.id,
        proposed_name: actor.name,
        proposed_at: now.toISOString(),
        answered_by: null,
        answered_name: null,
        answered_at: null,
      })
      .execute()
    const { currency, cap, from } = terms
    const detail = { termsId: id, from, currency, total: totalOf(terms), cap, note: terms.reason }
    await record(trx, actor, 'propose_terms', engagementId, detail, now)
    await tellSides(trx, actor, engagement, 'terms_proposed', now)
  })
}

async function isSentAgain(trx: Trx, actor: Actor, engagementId: string, id: string): Promise<boolean> {
  const before = await trx
    .selectFrom('engagement_terms')
    .select(['engagement_id', 'proposed_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!before) return false
  if (before.engagement_id === engagementId && before.proposed_by === actor.id) return true
  throw new Problem('duplicate', 'this key has proposed other terms')
}

async function refuseSecond(trx: Trx, engagementId: string): Promise<void> {
  const waiting = await trx
    .selectFrom('engagement_terms')
    .select('id')
    .where('engagement_id', '=', engagementId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (waiting) {
    throw new Problem('invalid_input', 'another proposal waits for an answer', [
      { field: 'proposal', message: 'terms_waiting' },
    ])
  }
}

/**
 * The other side accepts what was proposed: it is the next version of the terms, in force from its day.
 * @throws Problem `not_found`, `illegal_transition`, and `stale_state` once somebody has answered or withdrawn it
 */
export function acceptTerms(
  db: Db,
  actor: Actor,
  engagementId: string,
  changeId: string,
  now: Date,
): Promise<void> {
  return settle(db, actor, engagementId, { changeId, event: 'accept', answer: '' }, now)
}

/**
 * The other side declines what was proposed, and says why: the terms stay as they are.
 * @throws Problem `not_found`, `illegal_transition`, and `stale_state` once somebody has answered or withdrawn it
 */
export function declineTerms(
  db: Db,
  actor: Actor,
  engagementId: string,
  { changeId, reason }: { changeId: string; reason: string },
  now: Date,
): Promise<void> {
  return settle(db, actor, engagementId, { changeId, event: 'decline', answer: reason }, now)
}

/**
 * Who proposed takes it back before it is answered.
 * @throws Problem `not_found`, `illegal_transition`, and `stale_state` once somebody has answered it
 */
export function withdrawTerms(
  db: Db,
  actor: Actor,
  engagementId: string,
  changeId: string,
  now: Date,
): Promise<void> {
  return settle(db, actor, engagementId, { changeId, event: 'withdraw', answer: '' }, now)
}

const SETTLED = {
  accept: { action: 'accept_terms', news: 'terms_accepted' },
  decline: { action: 'decline_terms', news: 'terms_declined' },
  withdraw: { action: 'withdraw_terms', news: 'terms_withdrawn' },
} as const

type Settling = { changeId: string; event: keyof TermsAbilities; answer: string }

/** One answer counts: who comes second is told, unless it is the same said again. */
async function settle(
  db: Db,
  actor: Actor,
  engagementId: string,
  { changeId, event, answer }: Settling,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const change = await changeOf(trx, engagementId, changeId)
    const { to } = termsLifecycle.events[event]
    if (change.state === to && change.answered_by === actor.id) return
    if (change.state !== termsLifecycle.initial && agreesFor(actor, sided(engagement))) {
      throw new Problem('stale_state', 'the proposal was answered, withdrawn or closed already')
    }
    const { state, side, party_id: partyId } = change
    if (!canCauseTerms(actor, sided(engagement), { state, side, partyId }, event)) {
      throw new Problem('illegal_transition', `terms: "${event}" is not for this actor, or not now`)
    }
    const number = event === 'accept' ? await nextNumber(trx, engagement) : null
    const { numUpdatedRows } = await trx
      .updateTable('engagement_terms')
      .set({
        state: to,
        number,
        answer,
        answered_by: actor.id,
        answered_name: actor.name,
        answered_at: now.toISOString(),
      })
      .where('id', '=', changeId)
      .where('state', '=', termsLifecycle.initial)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Problem('stale_state', 'the proposal was answered meanwhile')
    const { action, news } = SETTLED[event]
    const detail = {
      termsId: changeId,
      ...(number !== null && { number, from: change.from_day }),
      ...(answer !== '' && { note: answer }),
    }
    await record(trx, actor, action, engagementId, detail, now)
    await tellSides(trx, actor, engagement, news, now)
  })
}

/** @throws Problem `not_found` */
async function changeOf(trx: Trx, engagementId: string, changeId: string) {
  const change = await trx
    .selectFrom('engagement_terms')
    .select(['state', 'side', 'party_id', 'from_day', 'answered_by'])
    .where('id', '=', changeId)
    .where('engagement_id', '=', engagementId)
    .executeTakeFirst()
  if (!change) throw new Problem('not_found', 'no such terms were proposed')
  return change
}

async function nextNumber(trx: Trx, engagement: Engagement): Promise<number> {
  const { versions } = (await findVersions(trx, [engagement])).get(engagement.id)!
  return (versions.at(-1)?.number ?? 0) + 1
}
