import type { Actor } from '../actor.ts'

/** Who may correct a calendar: time limits of everybody follow from it. Every member of staff may read it. */
export function canCorrectCalendar(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'manager' || actor.role === 'administrator'
}
