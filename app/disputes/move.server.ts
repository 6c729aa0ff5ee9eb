import { type Changes, compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { type DisputeEvent, disputeLifecycle, isOver } from '../domain/dispute/lifecycle.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { endPlansAfter } from '../groups/end-plans.server.ts'
import { type Dispute, getDispute } from './queries.server.ts'
import { takeBackInvitations } from './take-back.server.ts'

type Detail = Record<string, unknown>

/** A step of a dispute: the event, the version that the actor saw, and what changes and is told with it. */
export type Step = { event: DisputeEvent; version: number; changes?: Changes<'dispute'>; detail?: Detail }

/**
 * Moves a dispute along its lifecycle, in the caller's transaction: rule, right, compare-and-set, audit. Once it is over
 * nobody is asked anything any more, and no plan to share its cost waits for it.
 * @returns the dispute as it was before
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function moveDispute(
  trx: Trx,
  actor: Actor,
  disputeId: string,
  { event, version, changes = {}, detail = {} }: Step,
  now: Date,
): Promise<Dispute> {
  const dispute = await getDispute(trx, actor, disputeId)
  const status = nextState(disputeLifecycle, event, dispute.status)
  if (!canCause(actor, dispute, event)) refuse(event, dispute)
  await compareAndSet(trx, 'dispute', disputeId, version, { ...changes, status }, now)
  await record(trx, actor, event, disputeId, { from: dispute.status, to: status, ...detail }, now)
  if (isOver(status)) {
    await takeBackInvitations(trx, actor, { disputeId }, now)
    await endPlansAfter(trx, { disputeId, status }, now)
  }
  return dispute
}

/** What is engaged and decided is refused by its state; everything else by who asks, to whom it is not there. */
function refuse(event: DisputeEvent, dispute: Dispute): never {
  if (event === 'accept_engaged' && dispute.decidedAt !== null) {
    throw new Problem('illegal_transition', 'dispute: its acceptance was decided already')
  }
  throw new Problem('not_found', 'there is no such dispute')
}

/** Tells the audit what happened to a dispute. */
export function record(
  trx: Trx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  detail: Detail,
  now: Date,
) {
  const byStaff = isStaff(actor)
  return recordEvent(trx, actor, { action, noun: 'dispute', subjectId, detail: { ...detail, byStaff } }, now)
}
