import { managesAccounts } from '../account/policy.ts'
import { type Actor, isStaff } from '../actor.ts'

/** Whose further names the actor declares: its own enterprise's, of which it is a member. */
export function declaresNamesOf(actor: Pick<Actor, 'role' | 'enterpriseId'>): string | null {
  const member = actor.role === 'enterprise_member' || actor.role === 'enterprise_administrator'
  return member ? actor.enterpriseId : null
}

/** Who puts an enterprise on record that calls or stands at the counter: whoever examines what it brings. */
export function recordsEnterprises(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'reviewer' || actor.role === 'manager'
}

/** Who sees the enterprises on record with their people: all staff, who see every account and every dispute anyway. */
export function seesEnterprises(actor: Pick<Actor, 'role'>): boolean {
  return isStaff(actor)
}

/**
 * Who lets the first administrator of an enterprise in: reviewers and managers, who take its call and can check who
 * calls, and administrators, who manage all accounts. One of them is enough, because a call cannot wait for two; what
 * they checked is asked for and kept in the audit.
 */
export function invitesFirstAdministrator(actor: Pick<Actor, 'role'>): boolean {
  return recordsEnterprises(actor) || managesAccounts(actor)
}
