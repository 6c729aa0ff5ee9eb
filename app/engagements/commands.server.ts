import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { insertion } from '../../db/statement.ts'
import { noteEngagement } from '../disputes/commands.server.ts'
import { type Dispute, getDispute } from '../disputes/queries.server.ts'
import { takeBackInvitations } from '../disputes/take-back.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { type EngagementEvent, engagementLifecycle } from '../domain/engagement/lifecycle.ts'
import type { Others } from '../domain/engagement/others.ts'
import type { EngagementInput } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { advance } from './advance.server.ts'
import { type Bound, boundBy, chosenIn } from './candidate.server.ts'
import { askNamed } from './confirm.server.ts'
import { getEngagement } from './queries.server.ts'
import { record } from './record.server.ts'
import { findRefusal, type Refused } from './standing.server.ts'
import { tellSides } from './tell.server.ts'

/** An engagement that was recorded (now, or by the same submission before), or why it was not. */
export type Recorded = { id: string; refused?: never } | { id?: never; refused: Refused }

/**
 * Records that somebody ranked in a run acts in the dispute from now on. Everything is checked against today's
 * records in the transaction that records it, and the dispute is engaged with it. The others that were asked to act are
 * told that nothing is wanted of them any more, unless they are kept; whoever is named is asked to confirm it.
 * @throws Problem `not_found` for a dispute, run or candidate that is not there for the actor, `illegal_transition`,
 *   `stale_state`, `duplicate` for a key that another dispute has used
 */
export async function recordEngagement(
  db: Db,
  actor: Actor,
  disputeId: string,
  input: EngagementInput & { others?: Others },
  now: Date,
): Promise<Recorded> {
  return db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    const before = await findByKey(trx, input.idempotencyKey)
    if (before) {
      if (before.dispute_id === disputeId) return { id: before.id }
      throw new Problem('duplicate', 'this key has recorded an engagement in another dispute')
    }
    if (!canCause(actor, dispute, 'engage')) {
      throw new Problem('illegal_transition', `dispute: nobody is engaged in state "${dispute.status}"`)
    }
    const run = await getMatchRun(trx, actor, input.runId)
    if (run.disputeId !== disputeId) throw new Problem('not_found', 'there is no such run')
    const { candidate } = chosenIn(run.response, input.section, input.ref)
    const bound = await boundBy(trx, candidate)
    if (!bound) throw new Problem('not_found', 'the candidate is on record no more')
    const refused = await findRefusal(trx, dispute, bound, isStaff(actor), now)
    if (refused) return { refused }
    const { note, idempotencyKey, runId, ref, others = 'close' } = input
    const id = await startEngagement(trx, actor, dispute, { bound, runId, ref, note, idempotencyKey }, now)
    if (others === 'close') await takeBackInvitations(trx, actor, { disputeId, only: 'to_act' }, now)
    return { id }
  })
}

/** Whom an engagement binds, from which run, and what makes recording it twice once. */
export type NewEngagement = {
  bound: Bound
  runId: string
  /** How the run names them. */
  ref: string
  note: string
  idempotencyKey: string
  /** The accepted invitation that it comes from. */
  invitationId?: string
  /** The engagement that it takes over, and what was written for whoever does. */
  handover?: { replaces: string; words: string }
}

/**
 * Keeps an engagement and says so to its dispute, in the caller's transaction. Whoever calls has checked that it may be.
 * @returns its id
 * @throws Problem `illegal_transition`, `stale_state`
 */
export async function startEngagement(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  engagement: NewEngagement,
  now: Date,
): Promise<string> {
  const id = await insert(trx, actor, dispute, engagement, now)
  await noteEngagement(trx, actor, dispute, id, now)
  return id
}

const insertRow = insertion('engagement')

function findByKey(trx: Trx, key: string) {
  return trx
    .selectFrom('engagement')
    .select(['id', 'dispute_id'])
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

async function insert(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  { bound, runId, ref, note, idempotencyKey, invitationId, handover }: NewEngagement,
  now: Date,
): Promise<string> {
  const id = newId(now)
  const at = now.toISOString()
  const [first, second] = bound.partyIds
  await insertRow(trx, {
    id,
    dispute_id: dispute.id,
    enterprise_id: dispute.enterpriseId,
    run_id: runId,
    party_id: bound.pair ? null : first!,
    pairing_id: bound.pairingId,
    domestic_id: bound.pair ? first! : null,
    overseas_id: bound.pair ? second! : null,
    status: engagementLifecycle.initial,
    note,
    idempotency_key: idempotencyKey,
    started_on: shanghaiDay(now),
    created_by: actor.id,
    created_at: at,
    updated_at: at,
    invitation_id: invitationId ?? null,
    confirmed_at: invitationId ? at : null,
    replaces: handover?.replaces ?? null,
    handover: handover?.words ?? '',
  })
  const detail = {
    ...{ disputeId: dispute.id, runId, ref },
    ...(invitationId && { invitationId }),
    ...(handover && { replaces: handover.replaces }),
  }
  await record(trx, actor, 'record', id, detail, now)
  if (!invitationId) await askNamed(trx, actor, id, bound.partyIds, now)
  return id
}

const NEWS_OF = { pause: 'paused', resume: 'resumed', terminate: 'terminated' } as const

/**
 * Pauses, resumes or terminates an engagement, and tells those who act.
 * @param step the version that the actor saw, and what they say about it
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function moveEngagement(
  db: Db,
  actor: Actor,
  engagementId: string,
  event: Exclude<EngagementEvent, 'conclude' | 'rate'>,
  { version, note }: { version: number; note: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const status = await advance(trx, actor, engagement, event, version, now)
    await record(trx, actor, event, engagementId, { from: engagement.status, to: status, note }, now)
    await tellSides(trx, actor, engagement, NEWS_OF[event], now)
  })
}
