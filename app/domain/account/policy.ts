import { type Actor, type ActorRole, isStaff, STAFF_ROLES } from '../actor.ts'

/** Whoever signs up alone, by what they are; staff never do. */
export const SIGN_UP_KINDS = ['enterprise', 'expert', 'provider', 'think-tank'] as const
export type SignUpKind = (typeof SIGN_UP_KINDS)[number]

/** What somebody is who signs up: the first of an enterprise or of a firm manages it. */
export const ROLE_OF_KIND = {
  enterprise: 'enterprise_administrator',
  expert: 'expert',
  provider: 'provider_administrator',
  'think-tank': 'think_tank_member',
} as const satisfies Record<SignUpKind, ActorRole>

export function isSignUpKind(text: string | undefined): text is SignUpKind {
  return (SIGN_UP_KINDS as readonly (string | undefined)[]).includes(text)
}

const ENTERPRISE_ROLES = ['enterprise_member', 'enterprise_administrator'] as const
const PROVIDER_ROLES = ['provider_member', 'provider_administrator'] as const
/** A think tank is a small house: its members have equal rights, and each may bring in and close others. */
const THINK_TANK_ROLES = ['think_tank_member'] as const

/** The roles that the actor may invite others to: colleagues of its own house, or the centre's staff. */
export function invitableRoles(
  actor: Pick<Actor, 'role' | 'enterpriseId' | 'partyId'>,
): readonly ActorRole[] {
  if (actor.role === 'enterprise_administrator' && actor.enterpriseId !== null) return ENTERPRISE_ROLES
  if (actor.role === 'provider_administrator' && actor.partyId !== null) return PROVIDER_ROLES
  if (actor.role === 'think_tank_member' && actor.partyId !== null) return THINK_TANK_ROLES
  return actor.role === 'administrator' ? STAFF_ROLES : []
}

/** Whether the actor manages colleagues at all: what the page is shown by. */
export function managesColleagues(actor: Pick<Actor, 'role' | 'enterpriseId' | 'partyId'>): boolean {
  return invitableRoles(actor).length > 0 && !isStaff(actor)
}

type Colleague = { id: string; enterpriseId: string | null; partyId: string | null; role: ActorRole }

/** True when the other account belongs to the house that the actor manages. */
export function isColleague(actor: Actor, other: Colleague): boolean {
  if (!managesColleagues(actor)) return false
  return actor.enterpriseId !== null
    ? other.enterpriseId === actor.enterpriseId
    : actor.partyId !== null && other.partyId === actor.partyId
}

/** Whether the actor may close the other account. Nobody closes their own here: somebody must be left to manage. */
export function canDisable(actor: Actor, other: Colleague): boolean {
  if (actor.id === other.id) return false
  return actor.role === 'administrator' || isColleague(actor, other)
}

/**
 * The roles among which the actor may move a colleague, or step down; an administrator of the centre its staff, never
 * oneself. None where all have the same.
 */
export function rolesToGive(actor: Actor, other: Colleague): readonly ActorRole[] {
  const isOfStaff = managesAccounts(actor) && actor.id !== other.id
  const roles = isOfStaff || isColleague(actor, other) ? invitableRoles(actor) : []
  return roles.includes(other.role) ? roles.filter((role) => role !== other.role) : []
}

/** The roles that manage a house, or the centre: one open account of them must be left. */
export function managesHouse(role: ActorRole): boolean {
  return role === 'enterprise_administrator' || role === 'provider_administrator' || role === 'administrator'
}

/** Whether managing a house, or the centre, ends with a change of role. */
export function endsManaging({ before, after }: { before: ActorRole; after: ActorRole }): boolean {
  return managesHouse(before) && !managesHouse(after)
}

/** Who sees every account, and letters that did not arrive: all staff; only an administrator changes anything. */
export function seesAccounts(actor: Actor): boolean {
  return isStaff(actor)
}

export function managesAccounts(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'administrator'
}

/** Who sees, makes and ends the tokens by which programs come in. */
export function managesTokens(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'administrator'
}

/** For whom a second factor is not a choice. */
export function needsSecondFactor(actor: Pick<Actor, 'role'>): boolean {
  return isStaff(actor)
}

/** Whose account they may erase themselves; what staff did here is the centre's to keep. */
export function canEraseOwn(actor: Pick<Actor, 'role'>): boolean {
  return !isStaff(actor)
}
