import type { InvitationState, SideState } from './lifecycle.ts'
import { stageOf } from './stage.ts'

/** Where an invitation stands for one of the parties that it asks: what is waited for, or what came of it. */
export type Standing = 'to_answer' | 'to_check' | 'other_checks' | 'to_quote' | InvitationState

/**
 * Where an invitation in a state stands for its side in another one.
 * @param ended as `isEnded` says
 */
export function standingOf(invitation: InvitationState, side: SideState, ended = false): Standing {
  if (stageOf(invitation, side, ended) === null) return invitation
  if (side === 'sent') return 'to_answer'
  if (side === 'names_shown') return 'to_check'
  if (invitation === 'conflict_cleared') return 'to_quote'
  return invitation === 'sent' || invitation === 'names_shown' ? 'other_checks' : invitation
}
