import { type DisputeState, isOver } from '../dispute/lifecycle.ts'
import type { EngagementState } from '../engagement/lifecycle.ts'
import type { InvitationState, SideState } from './lifecycle.ts'

/** What an invited party may read: what the dispute is about, then whom it concerns, then the file. */
export const STAGES = ['synopsis', 'names', 'file'] as const
export type Stage = (typeof STAGES)[number]

/** States of an invitation in which a party that has cleared its conflicts may read the file. */
const FILE_OPEN: readonly InvitationState[] = [
  'sent',
  'names_shown',
  'conflict_cleared',
  'accepted',
  'delivered',
  'engaged',
]

/**
 * How much a side may read now, or null: once an invitation is over nothing of it is shown any more, and while the
 * other side of a 1+1 is still checking, each sees what its own stage allows.
 * @param ended as `isEnded` says
 */
export function stageOf(invitation: InvitationState, side: SideState, ended = false): Stage | null {
  if (ended || !FILE_OPEN.includes(invitation)) return null
  if (side === 'conflict_cleared') return 'file'
  if (side === 'names_shown') return 'names'
  return side === 'sent' ? 'synopsis' : null
}

/**
 * True once nothing of an invitation is read any more: its engagement was ended early, so that whoever was replaced
 * reads nothing new, or its dispute is over and it came to no engagement.
 */
export function isEnded({ status, engagement, dispute }: Surrounded): boolean {
  return engagement === 'terminated' || (status !== 'engaged' && isOver(dispute))
}

/** An invitation with the engagement that came of it, and its dispute. */
type Surrounded = { status: InvitationState; engagement: EngagementState | null; dispute: DisputeState }

/** True when what may be read at `stage` includes what belongs to `wanted`. */
export function includes(stage: Stage | null, wanted: Stage): boolean {
  return stage !== null && STAGES.indexOf(stage) >= STAGES.indexOf(wanted)
}
