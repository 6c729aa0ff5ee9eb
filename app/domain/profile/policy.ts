import { type Actor, isStaff } from '../actor.ts'

/** Whether the actor keeps this party's entry: an expert, a think tank's people, and of a firm its administrators. */
export function canKeepProfile(actor: Actor, partyId: string): boolean {
  return actor.partyId === partyId && !isStaff(actor) && actor.role !== 'provider_member'
}

/** Who looks at changes that show only after it: reviewers and managers, never those who proposed them. */
export function canExamineChange(actor: Pick<Actor, 'id' | 'role'>, proposedBy: string): boolean {
  return (actor.role === 'reviewer' || actor.role === 'manager') && actor.id !== proposedBy
}
