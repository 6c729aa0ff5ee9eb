import type { Lifecycle } from '../lifecycle.ts'
import type { ListingStatus } from '../vocabulary/parties.ts'

/** A party known from public record only has no place to lose. */
export const LISTING_STATES = [
  'listed',
  'suspended',
  'removal_notified',
  'removed',
  'expired',
] as const satisfies readonly ListingStatus[]
export type ListingState = (typeof LISTING_STATES)[number]

export const LISTING_EVENTS = [
  'suspend',
  'reinstate',
  'give_notice',
  'reply',
  'remove',
  'keep',
  'expire',
  'renew',
  'step_down',
  'join',
] as const
export type ListingEvent = (typeof LISTING_EVENTS)[number]

/** What somebody is to a listing; `clock` is the end of the term. */
export const LISTING_ROLES = ['party', 'reviewer', 'manager', 'administrator', 'clock'] as const
export type ListingRole = (typeof LISTING_ROLES)[number]

const manager = ['manager'] as const

/**
 * A party's place in the directory. Notice is given to who is listed: who has notice is still ranked, because
 * nothing is decided, so a suspended party is reinstated first or waits for the end of its term. `renew` is the
 * approval of a new examination, and so a manager's. A party may step down at any time: that ends its term, so that it
 * can apply again. A party that is found to be another one on record is joined into that one, which keeps the place: who
 * is suspended or has notice is not, so that no decision about it is passed over.
 */
export const listingLifecycle: Lifecycle<ListingState, ListingEvent, ListingRole> = {
  noun: 'listing',
  initial: 'listed',
  states: LISTING_STATES,
  events: {
    suspend: { from: ['listed'], to: 'suspended', by: manager },
    reinstate: { from: ['suspended'], to: 'listed', by: manager },
    give_notice: { from: ['listed'], to: 'removal_notified', by: manager },
    reply: { from: ['removal_notified'], to: 'removal_notified', by: ['party'] },
    remove: { from: ['removal_notified'], to: 'removed', by: manager },
    keep: { from: ['removal_notified'], to: 'listed', by: manager },
    expire: { from: ['listed', 'suspended', 'removal_notified'], to: 'expired', by: ['clock'] },
    renew: { from: ['listed', 'expired'], to: 'listed', by: manager },
    step_down: { from: ['listed', 'suspended', 'removal_notified'], to: 'expired', by: ['party'] },
    join: { from: ['listed', 'expired'], to: 'removed', by: manager },
  },
}
