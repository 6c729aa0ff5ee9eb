import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole, isStaff } from '../../../app/domain/actor.ts'
import {
  INVITATION_EVENTS,
  INVITATION_STATES,
  type InvitationEvent,
  type InvitationState,
  invitationLifecycle,
  type SideState,
  stateOfSides,
} from '../../../app/domain/invitation/lifecycle.ts'
import { canCauseInvitation } from '../../../app/domain/invitation/policy.ts'
import { INVITATION_PURPOSES, type InvitationPurpose } from '../../../app/domain/invitation/purpose.ts'
import { includes, STAGES, stageOf } from '../../../app/domain/invitation/stage.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'

const BEFORE_ACCEPTING: InvitationState[] = ['sent', 'names_shown', 'conflict_cleared']

/** The trade's own rule, written out by hand. */
const RULE: Record<
  InvitationEvent,
  { from: InvitationState[]; to: InvitationState; by: 'asked' | 'asking' | 'clock' }
> = {
  ask_names: { from: ['sent'], to: 'names_shown', by: 'asked' },
  clear_conflict: { from: ['names_shown'], to: 'conflict_cleared', by: 'asked' },
  declare_conflict: { from: ['names_shown', 'conflict_cleared'], to: 'conflicted', by: 'asked' },
  accept: { from: ['conflict_cleared'], to: 'accepted', by: 'asked' },
  decline: { from: BEFORE_ACCEPTING, to: 'declined', by: 'asked' },
  deliver: { from: ['accepted'], to: 'delivered', by: 'asked' },
  lapse: { from: BEFORE_ACCEPTING, to: 'lapsed', by: 'clock' },
  cancel: { from: [...BEFORE_ACCEPTING, 'accepted'], to: 'cancelled', by: 'asking' },
  engage: { from: ['accepted'], to: 'engaged', by: 'asking' },
  step_down: { from: [...BEFORE_ACCEPTING, 'accepted'], to: 'declined', by: 'asked' },
}

const ENTERPRISE = 'enterprise-1'
const PARTY = 'party-1'
const actorAs = (role: ActorRole, own: { enterprise?: string; party?: string } = {}): Actor => ({
  id: 'a',
  name: 'A',
  role,
  enterpriseId: role.startsWith('enterprise') ? (own.enterprise ?? ENTERPRISE) : null,
  partyId: role.startsWith('enterprise') || isStaff({ role }) ? null : (own.party ?? PARTY),
})
const sideStateOf = (state: InvitationState): SideState =>
  (['sent', 'names_shown', 'conflicted', 'declined'] as const).find((one) => one === state) ??
  'conflict_cleared'
const invitation = (status: InvitationState, purpose: InvitationPurpose, side = sideStateOf(status)) => ({
  enterpriseId: ENTERPRISE,
  purpose,
  status,
  sides: [{ partyId: PARTY, status: side }],
})

describe('the lifecycle of an invitation', () => {
  for (const event of INVITATION_EVENTS) {
    it.each(INVITATION_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(invitationLifecycle, event, state)).toBe(to)
      else expect(() => nextState(invitationLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends in one of six ways', () => {
    expect(terminalStates(invitationLifecycle)).toEqual([
      'conflicted',
      'delivered',
      'declined',
      'lapsed',
      'cancelled',
      'engaged',
    ])
  })

  it.each<[SideState[], SideState]>([
    [['sent', 'sent'], 'sent'],
    [['names_shown', 'sent'], 'sent'],
    [['conflict_cleared', 'names_shown'], 'names_shown'],
    [['conflict_cleared', 'conflict_cleared'], 'conflict_cleared'],
    [['conflict_cleared', 'conflicted'], 'conflicted'],
    [['declined', 'sent'], 'declined'],
  ])('of a 1+1 whose sides are %j is %s', (sides, state) => expect(stateOfSides(sides)).toBe(state))
})

describe('who may do what with an invitation', () => {
  const events = INVITATION_EVENTS.filter((event) => event !== 'lapse')
  for (const role of ACTOR_ROLES) {
    for (const status of INVITATION_STATES) {
      it.each(INVITATION_PURPOSES)(`${role} in ${status}, for %s`, (purpose) => {
        const isAsked = !role.startsWith('enterprise') && !isStaff({ role })
        const written = ['opinion', 'blind_opinion', 'research'].includes(purpose)
        for (const event of events) {
          const { from, by } = RULE[event]
          const fits = (event !== 'deliver' || written) && (event !== 'engage' || !written)
          const possible = from.includes(status) && fits && by === (isAsked ? 'asked' : 'asking')
          const subject = invitation(status, purpose)
          expect(canCauseInvitation(actorAs(role), subject, event), event).toBe(possible)
          const stranger = actorAs(role, { enterprise: 'enterprise-2', party: 'party-2' })
          expect(canCauseInvitation(stranger, subject, event), `a stranger's ${event}`).toBe(
            possible && isStaff({ role }),
          )
        }
      })
    }
  }

  it('lets nobody without an enterprise or a party do anything', () => {
    for (const role of ['enterprise_member', 'expert'] as const) {
      const lost = { ...actorAs(role), enterpriseId: null, partyId: null }
      for (const event of events) {
        expect(canCauseInvitation(lost, invitation('sent', 'representation'), event)).toBe(false)
      }
    }
  })
})

describe('what an invited party may read', () => {
  it.each<[InvitationState, SideState, (typeof STAGES)[number] | null]>([
    ['sent', 'sent', 'synopsis'],
    ['sent', 'conflict_cleared', 'file'],
    ['names_shown', 'sent', 'synopsis'],
    ['names_shown', 'names_shown', 'names'],
    ['conflict_cleared', 'conflict_cleared', 'file'],
    ['accepted', 'conflict_cleared', 'file'],
    ['delivered', 'conflict_cleared', 'file'],
    ['engaged', 'conflict_cleared', 'file'],
    ['conflicted', 'conflict_cleared', null],
    ['conflicted', 'conflicted', null],
    ['declined', 'declined', null],
    ['lapsed', 'names_shown', null],
    ['cancelled', 'conflict_cleared', null],
  ])('in %s, its own side %s: %s', (status, side, stage) => {
    expect(stageOf(status, side)).toBe(stage)
    for (const wanted of STAGES) {
      const expected = stage !== null && STAGES.indexOf(wanted) <= STAGES.indexOf(stage)
      expect(includes(stage, wanted)).toBe(expected)
    }
  })
})
