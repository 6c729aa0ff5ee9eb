import { type InvitationState, OPEN_STATES } from './lifecycle.ts'
import type { InvitationPurpose } from './purpose.ts'

/** An invitation as far as it can keep others from being sent; `acts` while the engagement that came of it is open. */
export type InTheWay = { status: InvitationState; purpose: InvitationPurpose; acts: boolean }

/**
 * Whether an invitation keeps the same party from being asked for `wanted` in the same dispute: while it runs, while
 * what came of it goes on, and once it has brought just that in writing.
 */
export function standsInTheWay({ status, purpose, acts }: InTheWay, wanted: InvitationPurpose): boolean {
  if (status === 'delivered') return purpose === wanted
  if (status === 'engaged') return acts
  return (OPEN_STATES as readonly InvitationState[]).includes(status)
}
