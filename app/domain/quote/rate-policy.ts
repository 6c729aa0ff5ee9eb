import type { Actor } from '../actor.ts'

/** Who sets the rates that quotes are compared by: those who decide at the centre. */
export function canSetRates(actor: Actor): boolean {
  return actor.role === 'manager' || actor.role === 'administrator'
}
