import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'

/** Nobody's enterprise: what an actor without any sees is nothing. */
const NOBODY = ''

/** The enterprise whose records an actor sees; null is every enterprise's, for staff. */
export function enterpriseScope(actor: Actor): string | null {
  if (isStaff(actor)) return null
  return worksOnDisputes(actor) ? (actor.enterpriseId ?? NOBODY) : NOBODY
}

/** The disputes that exist for an actor, with their enterprises; what is not theirs does not exist. */
export function disputesOf(db: Db, actor: Actor) {
  const all = db.selectFrom('dispute').innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
  const scope = enterpriseScope(actor)
  return scope === null ? all : all.where('dispute.enterprise_id', '=', scope)
}
