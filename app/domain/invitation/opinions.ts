import { type InvitationState, WAITING_STATES } from './lifecycle.ts'
import type { InvitationPurpose } from './purpose.ts'

type Asked = { roundId: string; purpose: InvitationPurpose; status: InvitationState }

/**
 * True when an opinion that was delivered may be read: of two experts who do not know of each other, only when nothing
 * is to be expected of either any more, so that neither opinion can colour the other.
 */
export function mayReadOpinion(one: Asked, all: readonly Asked[]): boolean {
  if (one.status !== 'delivered') return false
  if (one.purpose !== 'blind_opinion') return true
  const expected: readonly InvitationState[] = [...WAITING_STATES, 'accepted']
  return all.every(({ roundId, status }) => roundId !== one.roundId || !expected.includes(status))
}
