import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole } from '../../../app/domain/actor.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'
import {
  LISTING_EVENTS,
  LISTING_STATES,
  type ListingEvent,
  type ListingState,
  listingLifecycle,
} from '../../../app/domain/listing/lifecycle.ts'
import { listingAbilities } from '../../../app/domain/listing/policy.ts'

type Rule = { from: ListingState[]; to: ListingState; by: 'manager' | 'party' | 'clock' }

/** The trade's own rule, written out by hand. */
const RULE: Record<ListingEvent, Rule> = {
  suspend: { from: ['listed'], to: 'suspended', by: 'manager' },
  reinstate: { from: ['suspended'], to: 'listed', by: 'manager' },
  give_notice: { from: ['listed'], to: 'removal_notified', by: 'manager' },
  reply: { from: ['removal_notified'], to: 'removal_notified', by: 'party' },
  remove: { from: ['removal_notified'], to: 'removed', by: 'manager' },
  keep: { from: ['removal_notified'], to: 'listed', by: 'manager' },
  expire: { from: ['listed', 'suspended', 'removal_notified'], to: 'expired', by: 'clock' },
  renew: { from: ['listed', 'expired'], to: 'listed', by: 'manager' },
  step_down: { from: ['listed', 'suspended', 'removal_notified'], to: 'expired', by: 'party' },
  join: { from: ['listed', 'expired'], to: 'removed', by: 'manager' },
}

const MINE = 'party-1'
const actorAs = (role: ActorRole, partyId: string | null): Actor => ({
  id: 'a',
  name: 'A',
  role,
  enterpriseId: null,
  partyId,
})

describe('the lifecycle of a listing', () => {
  for (const event of LISTING_EVENTS) {
    it.each(LISTING_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(listingLifecycle, event, state)).toBe(to)
      else expect(() => nextState(listingLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends only by removal: an expired term can be renewed', () => {
    expect(terminalStates(listingLifecycle)).toEqual(['removed'])
  })
})

describe('who may do what with a listing', () => {
  for (const role of ACTOR_ROLES) {
    const staff = ['reviewer', 'manager', 'administrator'].includes(role)
    it.each(LISTING_STATES)(`${role} in %s`, (status) => {
      const mine = listingAbilities(actorAs(role, staff ? null : MINE), { partyId: MINE, status })
      const another = listingAbilities(actorAs(role, staff ? null : 'party-2'), { partyId: MINE, status })
      for (const event of LISTING_EVENTS) {
        const { from, by } = RULE[event]
        const possible = from.includes(status)
        expect(mine[event], event).toBe(possible && (by === role || (by === 'party' && !staff)))
        expect(another[event], `another's ${event}`).toBe(possible && by === role)
      }
    })
  }
})
