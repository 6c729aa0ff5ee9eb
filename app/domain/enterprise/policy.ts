import type { Actor } from '../actor.ts'

/** Whose further names the actor declares: its own enterprise's, of which it is a member. */
export function declaresNamesOf(actor: Pick<Actor, 'role' | 'enterpriseId'>): string | null {
  const member = actor.role === 'enterprise_member' || actor.role === 'enterprise_administrator'
  return member ? actor.enterpriseId : null
}
