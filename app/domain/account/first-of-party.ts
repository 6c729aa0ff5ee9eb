import { type Actor, type ActorRole, isStaff } from '../actor.ts'
import { readCheck } from '../enterprise/first-administrator.ts'
import type { ListingState } from '../listing/lifecycle.ts'
import { type Email, readEmail } from './email.ts'
import type { AccountProblem } from './sign-up.ts'

/** What somebody becomes who is the first of a listed party: of a firm, whoever manages it. */
export const FIRST_ROLE = {
  expert: 'expert',
  provider: 'provider_administrator',
  think_tank: 'think_tank_member',
} as const satisfies Record<string, ActorRole>

/** The roles that keep the entry of a party, one of which somebody must have: of a firm, not its plain members. */
export const KEEPER_ROLES: readonly ActorRole[] = Object.values(FIRST_ROLE)

/** Who opens the first account of a listed party: all staff, because an invitation of an enterprise cannot wait. */
export function invitesFirstOfParty(actor: Pick<Actor, 'role'>): boolean {
  return isStaff(actor)
}

/** Whether an entry is one that enterprises can invite, or may be again. */
export function isInDirectory(status: string): boolean {
  return (IN_DIRECTORY as readonly string[]).includes(status)
}

export const IN_DIRECTORY = ['listed', 'suspended', 'removal_notified'] as const satisfies ListingState[]

/** What staff write to invite the first of a listed party. */
export type TypedFirstOfParty = Record<'email' | 'identityCheck', string>

/** Reads whom staff invite and how they made sure of it, or says all that is wrong with it. */
export function readFirstOfParty(
  typed: TypedFirstOfParty,
): { email: Email; identityCheck: string } | AccountProblem[] {
  const email = readEmail(typed.email)
  const check = readCheck(typed.identityCheck)
  const problems: AccountProblem[] = []
  if (typeof email === 'string') problems.push({ field: 'email', code: email })
  if (check.code !== null) problems.push({ field: 'identityCheck', code: check.code })
  return problems.length > 0 || typeof email === 'string' ? problems : { email, identityCheck: check.text }
}
