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
 * @param ended true once the engagement that came of it was ended early: whoever was replaced reads nothing new
 */
export function stageOf(invitation: InvitationState, side: SideState, ended = false): Stage | null {
  if (ended || !FILE_OPEN.includes(invitation)) return null
  if (side === 'conflict_cleared') return 'file'
  if (side === 'names_shown') return 'names'
  return side === 'sent' ? 'synopsis' : null
}

/** True when what may be read at `stage` includes what belongs to `wanted`. */
export function includes(stage: Stage | null, wanted: Stage): boolean {
  return stage !== null && STAGES.indexOf(stage) >= STAGES.indexOf(wanted)
}
