import { isOver } from './clock.ts'
import { type InvitationState, WAITING_STATES } from './lifecycle.ts'

/** How an invitation stands at `now`: once a side's time is over it has lapsed, whether or not anybody wrote that down. */
export function stateAt(
  status: InvitationState,
  sides: readonly { dueAt: string | null }[],
  now: Date,
): InvitationState {
  const waits = (WAITING_STATES as readonly string[]).includes(status)
  const over = sides.some(({ dueAt }) => dueAt !== null && isOver(new Date(dueAt), now))
  return waits && over ? 'lapsed' : status
}
