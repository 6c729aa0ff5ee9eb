import { type DisputeState, isOver as isDisputeOver } from '../dispute/lifecycle.ts'
import { isOver } from './clock.ts'
import { type InvitationState, OPEN_STATES, WAITING_STATES } from './lifecycle.ts'
import { endsInWriting, type InvitationPurpose } from './purpose.ts'

/**
 * How an invitation stands at `now`, whether or not anybody wrote that down: once its dispute is over it is taken back,
 * and once a side's time is over it has lapsed.
 */
export function stateAt(
  status: InvitationState,
  { sides, dispute }: { sides: readonly { dueAt: string | null }[]; dispute: DisputeState },
  now: Date,
): InvitationState {
  const isIn = (states: readonly InvitationState[]) => states.includes(status)
  if (isIn(OPEN_STATES) && isDisputeOver(dispute)) return 'cancelled'
  const late = sides.some(({ dueAt }) => dueAt !== null && isOver(new Date(dueAt), now))
  return isIn(WAITING_STATES) && late ? 'lapsed' : status
}

/** True while whoever was asked to act may still be engaged. */
export function mayStillAct({
  status,
  purpose,
}: {
  status: InvitationState
  purpose: InvitationPurpose
}): boolean {
  return (OPEN_STATES as readonly InvitationState[]).includes(status) && !endsInWriting(purpose)
}
