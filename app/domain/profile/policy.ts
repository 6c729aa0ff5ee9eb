import { type Actor, isStaff } from '../actor.ts'
import type { FileStanding } from '../file/policy.ts'
import type { ProfileChange } from './change.ts'

/** Whether the actor keeps this party's entry: an expert, a think tank's people, and of a firm its administrators. */
export function canKeepProfile(actor: Actor, partyId: string): boolean {
  return actor.partyId === partyId && !isStaff(actor) && actor.role !== 'provider_member'
}

/** Who looks at changes that show only after it: reviewers and managers, never those who proposed them. */
export function canExamineChange(actor: Pick<Actor, 'id' | 'role'>, proposedBy: string): boolean {
  return (actor.role === 'reviewer' || actor.role === 'manager') && actor.id !== proposedBy
}

/** How the actor stands to the proof of a change: whoever keeps the entry hands it in while the change waits. */
export function changeFileStanding(
  actor: Actor,
  { partyId, status }: Pick<ProfileChange, 'partyId' | 'status'>,
): FileStanding {
  const keeps = canKeepProfile(actor, partyId)
  const canChange = keeps && status === 'waiting'
  const side = keeps ? (['party'] as const) : []
  return { centre: isStaff(actor), sides: side, add: canChange, remove: canChange, readers: side }
}
