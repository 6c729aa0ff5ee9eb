import type { Actor } from '../actor.ts'
import type { DisputeState } from '../dispute/lifecycle.ts'
import { ownsDispute } from '../dispute/policy.ts'

/** What tells whether the last days of a dispute run on. `lapsedAt`: when it came to count as withdrawn by the clock. */
type Subject = { status: DisputeState; lapsedAt: string | null }

/** In these the enterprise itself is done with its dispute, unless the clock brought it there. */
export const DONE_STATES: readonly DisputeState[] = ['closed', 'withdrawn']

/**
 * True while the last days of a dispute press its enterprise. What the centre does not accept, ends or lets lapse is
 * over for the centre alone: a court abroad waits for the answer all the same.
 */
export function deadlinesRun({ status, lapsedAt }: Subject): boolean {
  return !DONE_STATES.includes(status) || lapsedAt !== null
}

/** Deadlines are kept by whoever works on the dispute, as long as they run. */
export function canKeepDeadlines(actor: Actor, dispute: Subject & { enterpriseId: string }): boolean {
  return ownsDispute(actor, dispute) && deadlinesRun(dispute)
}
