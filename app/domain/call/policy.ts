import type { Actor } from '../actor.ts'

/** Who publishes and changes calls for applications: managers. */
export function canPublishCalls(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'manager'
}
