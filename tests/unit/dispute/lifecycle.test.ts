import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole, isStaff } from '../../../app/domain/actor.ts'
import {
  DISPUTE_EVENTS,
  DISPUTE_STATES,
  type DisputeEvent,
  type DisputeState,
  disputeLifecycle,
  EDITABLE_STATES,
  isOver,
  MATCHABLE_STATES,
} from '../../../app/domain/dispute/lifecycle.ts'
import { canCause, disputeAbilities, worksOnDisputes } from '../../../app/domain/dispute/policy.ts'
import { STEP_WORDS } from '../../../app/domain/document/steps.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'

/** The trade's own rule, written out by hand: from which states an event may come, where it leads, and who decides. */
const RULE: Record<
  DisputeEvent,
  { from: DisputeState[]; to: DisputeState; by: 'everybody' | 'staff' | 'deciding' | 'nobody' }
> = {
  submit: { from: ['draft'], to: 'submitted', by: 'everybody' },
  request_supplement: { from: ['submitted'], to: 'supplement_requested', by: 'staff' },
  supplement: { from: ['supplement_requested'], to: 'submitted', by: 'everybody' },
  lapse: { from: ['supplement_requested'], to: 'withdrawn', by: 'nobody' },
  accept: { from: ['submitted'], to: 'accepted', by: 'staff' },
  accept_engaged: { from: ['engaged'], to: 'engaged', by: 'staff' },
  decline_acceptance: { from: ['submitted', 'supplement_requested'], to: 'not_accepted', by: 'deciding' },
  match: { from: ['accepted', 'matched'], to: 'matched', by: 'everybody' },
  engage: {
    from: ['submitted', 'supplement_requested', 'accepted', 'matched', 'engaged'],
    to: 'engaged',
    by: 'everybody',
  },
  close: { from: ['accepted', 'matched', 'engaged'], to: 'closed', by: 'everybody' },
  withdraw: {
    from: ['draft', 'submitted', 'supplement_requested', 'accepted', 'matched'],
    to: 'withdrawn',
    by: 'everybody',
  },
  terminate: { from: ['accepted', 'matched', 'engaged'], to: 'terminated', by: 'deciding' },
}

const MAY: Record<'everybody' | 'staff' | 'deciding' | 'nobody', ActorRole[]> = {
  nobody: [],
  everybody: ['enterprise_member', 'enterprise_administrator', 'reviewer', 'manager', 'administrator'],
  staff: ['reviewer', 'manager', 'administrator'],
  deciding: ['manager', 'administrator'],
}

const MINE = 'enterprise-1'
const actorAs = (role: ActorRole, enterpriseId: string | null): Actor => ({
  id: 'a',
  name: 'A',
  role,
  enterpriseId,
  partyId: null,
})
const belongsTo = (role: ActorRole) => (role.startsWith('enterprise') ? MINE : null)

describe('the lifecycle of a dispute', () => {
  for (const event of DISPUTE_EVENTS) {
    it.each(DISPUTE_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(disputeLifecycle, event, state)).toBe(to)
      else expect(() => nextState(disputeLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends closed, withdrawn, terminated or not accepted, and is neither edited nor matched there', () => {
    const ends = terminalStates(disputeLifecycle)
    expect(ends).toEqual(['not_accepted', 'closed', 'withdrawn', 'terminated'])
    expect(DISPUTE_STATES.filter(isOver)).toEqual(ends)
    for (const end of ends) {
      expect(EDITABLE_STATES).not.toContain(end)
      expect(MATCHABLE_STATES).not.toContain(end)
    }
  })

  it('starts with a draft that every other state can be reached from', () => {
    const reached = new Set<DisputeState>([disputeLifecycle.initial])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const { from, to } of Object.values(disputeLifecycle.events)) {
        if (from.some((state) => reached.has(state))) reached.add(to)
      }
    }
    expect([...reached].sort()).toEqual([...DISPUTE_STATES].sort())
  })

  it('has words for each of its events in the file of the case', () => {
    expect(DISPUTE_EVENTS.filter((event) => !STEP_WORDS[event])).toEqual([])
  })
})

describe('who may do what with a dispute', () => {
  for (const role of ACTOR_ROLES) {
    for (const status of DISPUTE_STATES) {
      it(`${role} in ${status}`, () => {
        const actor = actorAs(role, belongsTo(role))
        const may = belongsTo(role) !== null || isStaff(actor)
        const able = disputeAbilities(actor, { enterpriseId: MINE, status, decidedAt: null })
        for (const event of DISPUTE_EVENTS) {
          const allowed = event === 'match' ? MATCHABLE_STATES : RULE[event].from
          expect(able[event], event).toBe(MAY[RULE[event].by].includes(role) && allowed.includes(status))
        }
        expect(able.edit).toBe(may && EDITABLE_STATES.includes(status))
      })
    }
  }

  it('accepts what is engaged already only once', () => {
    const staff = actorAs('reviewer', null)
    const engaged = { enterpriseId: MINE, status: 'engaged' as const }
    expect(canCause(staff, { ...engaged, decidedAt: null }, 'accept_engaged')).toBe(true)
    expect(canCause(staff, { ...engaged, decidedAt: '2026-11-24T00:00:00.000Z' }, 'accept_engaged')).toBe(
      false,
    )
  })

  it('lets nobody touch another enterprise’s dispute but staff', () => {
    for (const role of ACTOR_ROLES) {
      const actor = actorAs(role, belongsTo(role))
      const able = disputeAbilities(actor, {
        enterpriseId: 'enterprise-2',
        status: 'submitted',
        decidedAt: null,
      })
      expect(Object.values(able).some(Boolean), role).toBe(isStaff(actor))
    }
  })

  it('gives nothing to a member who belongs to no enterprise, nor to parties', () => {
    expect(worksOnDisputes(actorAs('enterprise_member', null))).toBe(false)
    for (const role of [
      'expert',
      'provider_administrator',
      'provider_member',
      'think_tank_member',
    ] as const) {
      expect(worksOnDisputes(actorAs(role, MINE)), role).toBe(false)
      expect(
        canCause(actorAs(role, MINE), { enterpriseId: MINE, status: 'draft', decidedAt: null }, 'submit'),
      ).toBe(false)
    }
  })
})
