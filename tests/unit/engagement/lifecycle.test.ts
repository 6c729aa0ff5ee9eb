import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole, isStaff } from '../../../app/domain/actor.ts'
import {
  ENGAGEMENT_EVENTS,
  ENGAGEMENT_STATES,
  type EngagementEvent,
  type EngagementState,
  engagementLifecycle,
  OPEN_ENGAGEMENT_STATES,
} from '../../../app/domain/engagement/lifecycle.ts'
import { engagementAbilities } from '../../../app/domain/engagement/policy.ts'
import { refusalOf } from '../../../app/domain/engagement/refusal.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'

/** The trade's own rule, written out by hand. */
const RULE: Record<EngagementEvent, { from: EngagementState[]; to: EngagementState }> = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  conclude: { from: ['active', 'paused'], to: 'concluded' },
  rate: { from: ['concluded'], to: 'rated' },
  terminate: { from: ['active', 'paused'], to: 'terminated' },
}

const MINE = 'enterprise-1'
const actorAs = (role: ActorRole): Actor => ({
  id: 'a',
  name: 'A',
  role,
  enterpriseId: role.startsWith('enterprise') ? MINE : null,
  partyId: role.startsWith('enterprise') || isStaff({ role }) ? null : 'party-1',
})

describe('the lifecycle of an engagement', () => {
  for (const event of ENGAGEMENT_EVENTS) {
    it.each(ENGAGEMENT_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(engagementLifecycle, event, state)).toBe(to)
      else expect(() => nextState(engagementLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends rated or terminated, and takes capacity only while it can still be ended', () => {
    expect(terminalStates(engagementLifecycle)).toEqual(['rated', 'terminated'])
    expect(OPEN_ENGAGEMENT_STATES).toEqual(RULE.terminate.from)
  })
})

describe('who may do what with an engagement', () => {
  for (const role of ACTOR_ROLES) {
    for (const status of ENGAGEMENT_STATES) {
      it(`${role} in ${status}`, () => {
        const actor = actorAs(role)
        const mine = engagementAbilities(actor, { enterpriseId: MINE, status })
        const other = engagementAbilities(actor, { enterpriseId: 'enterprise-2', status })
        for (const event of ENGAGEMENT_EVENTS) {
          const possible = RULE[event].from.includes(status)
          const enterprise = role.startsWith('enterprise')
          const staff = isStaff(actor) && event !== 'rate'
          expect(mine[event], event).toBe(possible && (enterprise || staff))
          expect(other[event], `another's ${event}`).toBe(possible && staff)
        }
      })
    }
  }
})

describe('why somebody is not engaged', () => {
  const free = { listed: true, inConflict: false, left: 2 }

  it.each([
    [free, null, null],
    [{ ...free, left: null }, null, null],
    [{ ...free, listed: false }, 'unlisted', 'unlisted'],
    [{ ...free, left: 0 }, 'unavailable', 'unavailable'],
    [{ ...free, inConflict: true }, 'conflict', 'unavailable'],
    [{ ...free, inConflict: true, left: 0 }, 'conflict', 'unavailable'],
    [{ listed: false, inConflict: true, left: 0 }, 'unlisted', 'unlisted'],
  ])('%o reads as %s to staff and as %s outside', (standing, staff, outside) => {
    expect(refusalOf(standing, true)).toBe(staff)
    expect(refusalOf(standing, false)).toBe(outside)
  })
})
