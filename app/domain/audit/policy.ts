import { type Actor, isStaff } from '../actor.ts'

/** Who reads the audit: the centre's staff. What concerns one dispute, its enterprise reads in the dispute's ledger. */
export function seesAudit(actor: Pick<Actor, 'role'>): boolean {
  return isStaff(actor)
}
