import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { appliesAs } from '../domain/application/policy.ts'

/**
 * The applications that exist for an actor: their own and those of their party, and for staff everything that was
 * handed in. What is not theirs does not exist; a draft is nobody's business but its author's.
 */
export function applicationsOf(db: Db, actor: Actor) {
  const all = db.selectFrom('application')
  if (isStaff(actor)) return all.where('application.submitted_at', 'is not', null)
  if (!appliesAs(actor)) return all.where('application.id', '=', '')
  return all.where((eb) =>
    eb.or([
      eb('application.applicant_id', '=', actor.id),
      ...(actor.partyId ? [eb('application.party_id', '=', actor.partyId)] : []),
    ]),
  )
}
