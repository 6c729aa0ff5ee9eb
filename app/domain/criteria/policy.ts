import type { Actor } from '../actor.ts'

/** Who issues criteria: managers. */
export function canIssueCriteria(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'manager'
}
