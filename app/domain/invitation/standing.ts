import type { InvitationState, SideState } from './lifecycle.ts'
import { stageOf } from './stage.ts'

/** Where an invitation stands for one of the parties that it asks: what is waited for, or what came of it. */
export type Standing =
  | 'to_answer'
  | 'to_check'
  | 'other_checks'
  | 'to_quote'
  | 'partner_out'
  | InvitationState

/** What one side of an invitation reads of it as a whole: its state, and where it stands for that side. */
export type ReadAs = { status: InvitationState; standing: Standing }

/**
 * How an invitation in a state reads for its side in another one. That the other side of a 1+1 is in conflict is that
 * side's secret, as whoever has read the names would know for whom it acts: it reads as whatever else takes it out.
 * @param ended as `isEnded` says
 */
export function readAs(invitation: InvitationState, side: SideState, ended = false): ReadAs {
  const isOut = invitation === 'conflicted' || invitation === 'declined'
  if (isOut && side !== invitation) return { status: 'declined', standing: 'partner_out' }
  return { status: invitation, standing: standingOf(invitation, side, ended) }
}

function standingOf(invitation: InvitationState, side: SideState, ended: boolean): Standing {
  if (stageOf(invitation, side, ended) === null) return invitation
  if (side === 'sent') return 'to_answer'
  if (side === 'names_shown') return 'to_check'
  if (invitation === 'conflict_cleared') return 'to_quote'
  return invitation === 'sent' || invitation === 'names_shown' ? 'other_checks' : invitation
}
