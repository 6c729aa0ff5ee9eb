import type { Actor } from '../actor.ts'
import { type DisputeState, disputeLifecycle } from '../dispute/lifecycle.ts'
import { ownsDispute } from '../dispute/policy.ts'
import { terminalStates } from '../lifecycle.ts'

/** Deadlines are kept by whoever works on the dispute, until it is over. */
export function canKeepDeadlines(
  actor: Actor,
  dispute: { enterpriseId: string; status: DisputeState },
): boolean {
  return ownsDispute(actor, dispute) && !terminalStates(disputeLifecycle).includes(dispute.status)
}
