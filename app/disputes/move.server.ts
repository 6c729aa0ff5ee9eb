import type { Updateable } from 'kysely'
import { recordEvent } from '../../db/events.server.ts'
import type { Schema, Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type DisputeEvent, disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { type Dispute, getDispute } from './queries.server.ts'

type Detail = Record<string, unknown>
type Changes = Partial<Omit<Updateable<Schema['dispute']>, 'id' | 'version' | 'updated_at'>>

/** A step of a dispute: the event, the version that the actor saw, and what changes and is told with it. */
export type Step = { event: DisputeEvent; version: number; changes?: Changes; detail?: Detail }

/**
 * Moves a dispute along its lifecycle, in the caller's transaction: rule, right, compare-and-set, audit.
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
  await compareAndSet(trx, disputeId, version, { ...changes, status }, now)
  await record(trx, actor, event, disputeId, { from: dispute.status, to: status, ...detail }, now)
  return dispute
}

/** What is engaged and decided is refused by its state; everything else by who asks, to whom it is not there. */
function refuse(event: DisputeEvent, dispute: Dispute): never {
  if (event === 'accept_engaged' && dispute.decidedAt !== null) {
    throw new Problem('illegal_transition', 'dispute: its acceptance was decided already')
  }
  throw new Problem('not_found', 'there is no such dispute')
}

/**
 * Changes a dispute that nobody else has changed meanwhile.
 * @throws Problem `stale_state`
 */
export async function compareAndSet(trx: Trx, id: string, version: number, changes: Changes, now: Date) {
  const result = await trx
    .updateTable('dispute')
    .set({ ...changes, version: version + 1, updated_at: now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) {
    throw new Problem('stale_state', 'the dispute has changed since it was read')
  }
}

/** Tells the audit what happened to a dispute. */
export function record(trx: Trx, actor: Actor, action: string, subjectId: string, detail: Detail, now: Date) {
  const byStaff = isStaff(actor)
  return recordEvent(trx, actor, { action, noun: 'dispute', subjectId, detail: { ...detail, byStaff } }, now)
}
