/** The roles of people, see the trade's words: an enterprise's, a party's, and the centre's. */
export const ACTOR_ROLES = [
  'enterprise_member',
  'enterprise_administrator',
  'expert',
  'provider_member',
  'provider_administrator',
  'think_tank_member',
  'reviewer',
  'manager',
  'administrator',
] as const
export type ActorRole = (typeof ACTOR_ROLES)[number]

export const STAFF_ROLES = ['reviewer', 'manager', 'administrator'] as const satisfies readonly ActorRole[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Who is acting: a signed-in account, or an API token of a staff role. */
export type Actor = {
  /** Account id, or token id. */
  id: string
  name: string
  role: ActorRole
  /** The enterprise whose records this actor may see, if any. */
  enterpriseId: string | null
  /** The party whose profile this actor keeps, if any. */
  partyId: string | null
  /** Entries that were joined into that party's: this actor reads what they did, and does nothing in it. */
  joinedPartyIds?: readonly string[]
  /** The address that the request came from, for the audit alone; absent where nothing was requested. */
  address?: string | null
}

/** The parties whose past the actor reads: its own, then what was joined into it. Whoever acts does so for its own alone. */
export function partiesRead({ partyId, joinedPartyIds = [] }: Actor): string[] {
  return partyId === null ? [] : [partyId, ...joinedPartyIds]
}

/** True for the centre's own people, who alone see conflicts and other enterprises' disputes. */
export function isStaff(actor: Pick<Actor, 'role'>): boolean {
  return (STAFF_ROLES as readonly string[]).includes(actor.role)
}
