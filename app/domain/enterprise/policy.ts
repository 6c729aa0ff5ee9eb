import type { Actor } from '../actor.ts'

/** Whose further names the actor declares: its own enterprise's, of which it is a member. */
export function declaresNamesOf(actor: Pick<Actor, 'role' | 'enterpriseId'>): string | null {
  const member = actor.role === 'enterprise_member' || actor.role === 'enterprise_administrator'
  return member ? actor.enterpriseId : null
}

/** Who puts an enterprise on record that calls or stands at the counter: whoever examines what it brings. */
export function recordsEnterprises(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'reviewer' || actor.role === 'manager'
}
