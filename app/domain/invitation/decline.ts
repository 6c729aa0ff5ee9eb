import type { InvitationState } from './lifecycle.ts'

/** Why a party does not take a matter. */
export const DECLINE_REASONS = ['no_room', 'not_our_field', 'too_late', 'fees', 'other'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Kept of an invitation whose party has left the directory: nobody chooses it. */
export const LEFT = 'left'

/** Why an invitation came to nothing, as its enterprise may know it. */
export type Ended = 'unavailable' | Exclude<DeclineReason, 'no_room'> | typeof LEFT | 'lapsed' | 'cancelled'

/**
 * What an enterprise learns of an invitation that is over. Who acts for its opponent is the firm's secret: a conflict
 * reads as having no room, in one word.
 */
export function endedAs(
  status: 'conflicted' | 'declined' | 'lapsed' | 'cancelled',
  reason: string | null,
): Ended {
  if (status === 'lapsed' || status === 'cancelled') return status
  if (status === 'conflicted' || reason === 'no_room') return 'unavailable'
  if (reason === LEFT) return LEFT
  return DECLINE_REASONS.find((one) => one === reason && one !== 'no_room') as Ended
}

const OVER: readonly InvitationState[] = ['declined', 'lapsed', 'cancelled']

/**
 * Whether it makes sense to ask somebody again whose last invitation ended so, as its reader knows it. Who is not
 * available is not offered again, whichever of the two words hides behind that one; nor is who has left.
 */
export function mayBeAskedAgain({
  status,
  ended,
}: {
  status: InvitationState
  ended: Ended | null
}): boolean {
  return OVER.includes(status) && ended !== 'unavailable' && ended !== LEFT
}
