import { type Actor, isStaff } from '../actor.ts'
import { canKeepProfile } from '../profile/policy.ts'
import {
  LISTING_EVENTS,
  type ListingEvent,
  type ListingRole,
  type ListingState,
  listingLifecycle,
} from './lifecycle.ts'

/** What of a listing decides who may do what. */
export type ListingSubject = { partyId: string; status: ListingState }

/** What the actor is to this listing. */
export function listingRoles(actor: Actor, { partyId }: Pick<ListingSubject, 'partyId'>): ListingRole[] {
  if (isStaff(actor)) return [actor.role as ListingRole]
  return actor.partyId === partyId ? ['party'] : []
}

/** True when the actor may cause `event` now. */
export function canCauseListing(actor: Actor, listing: ListingSubject, event: ListingEvent): boolean {
  const { from, by } = listingLifecycle.events[event]
  return from.includes(listing.status) && listingRoles(actor, listing).some((role) => by.includes(role))
}

export type ListingAbilities = Record<ListingEvent, boolean>

/** What the page offers; the commands ask the same function. */
export function listingAbilities(actor: Actor, listing: ListingSubject): ListingAbilities {
  return Object.fromEntries(
    LISTING_EVENTS.map((event) => [event, canCauseListing(actor, listing, event)]),
  ) as ListingAbilities
}

/** Who may give the place up: whoever keeps the entry, of a firm its administrators. */
export function canStepDown(actor: Actor, listing: ListingSubject): boolean {
  return canKeepProfile(actor, listing.partyId) && canCauseListing(actor, listing, 'step_down')
}

/** Who looks at documents: reviewers and managers. */
export function canVerifyEvidence(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'reviewer' || actor.role === 'manager'
}
