import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole } from '../../../app/domain/actor.ts'
import {
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  type ApplicationEvent,
  type ApplicationState,
  applicationLifecycle,
  EDITABLE_APPLICATION_STATES,
  PENDING_APPLICATION_STATES,
} from '../../../app/domain/application/lifecycle.ts'
import { applicationAbilities, appliesAs } from '../../../app/domain/application/policy.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'

type Rule = { from: ApplicationState[]; to: ApplicationState; by: 'applicant' | 'examiner' | 'manager' }

/** The trade's own rule, written out by hand. */
const RULE: Record<ApplicationEvent, Rule> = {
  submit: { from: ['draft'], to: 'submitted', by: 'applicant' },
  take: { from: ['submitted', 'under_review'], to: 'under_review', by: 'examiner' },
  request_changes: { from: ['under_review', 'recommended'], to: 'changes_requested', by: 'examiner' },
  extend: { from: ['changes_requested'], to: 'changes_requested', by: 'examiner' },
  resubmit: { from: ['changes_requested'], to: 'under_review', by: 'applicant' },
  resume: { from: ['changes_requested'], to: 'under_review', by: 'examiner' },
  recommend: { from: ['under_review'], to: 'recommended', by: 'examiner' },
  approve: { from: ['recommended'], to: 'approved', by: 'manager' },
  reject: { from: ['recommended'], to: 'rejected', by: 'manager' },
  withdraw: {
    from: ['draft', 'submitted', 'under_review', 'changes_requested', 'recommended'],
    to: 'withdrawn',
    by: 'applicant',
  },
}

const PARTY = 'party-1'
const PARTY_ROLES: ActorRole[] = ['expert', 'provider_member', 'provider_administrator', 'think_tank_member']
const actorAs = (role: ActorRole, id: string, partyId: string | null = null): Actor => ({
  id,
  name: id,
  role,
  enterpriseId: role.startsWith('enterprise') ? 'enterprise-1' : null,
  partyId,
})

/**
 * Everybody who may stand before an application of `applicant`, and what they are to it: a firm's plain member writes in
 * its renewal, and neither hands it in nor takes it back, but for one that it began itself.
 */
const PEOPLE: {
  who: string
  actor: Actor
  is: 'applicant' | 'colleague' | 'reviewer' | 'manager' | 'other'
}[] = [
  ...PARTY_ROLES.map((role) => ({
    who: `the ${role} who applies`,
    actor: actorAs(role, 'applicant'),
    is: 'applicant' as const,
  })),
  ...PARTY_ROLES.map((role) => ({
    who: `a ${role} of the same party`,
    actor: actorAs(role, 'colleague', PARTY),
    is: role === 'provider_member' ? ('colleague' as const) : ('applicant' as const),
  })),
  ...PARTY_ROLES.map((role) => ({
    who: `a ${role} of another`,
    actor: actorAs(role, 'stranger', 'party-2'),
    is: 'other' as const,
  })),
  { who: 'an enterprise', actor: actorAs('enterprise_administrator', 'applicant'), is: 'other' },
  { who: 'a reviewer', actor: actorAs('reviewer', 'reviewer'), is: 'reviewer' },
  { who: 'another manager', actor: actorAs('manager', 'manager'), is: 'manager' },
  { who: 'an administrator', actor: actorAs('administrator', 'administrator'), is: 'other' },
]

describe('the lifecycle of an application', () => {
  for (const event of APPLICATION_EVENTS) {
    it.each(APPLICATION_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(applicationLifecycle, event, state)).toBe(to)
      else expect(() => nextState(applicationLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends decided or withdrawn, and is pending from its first submission to there', () => {
    expect(terminalStates(applicationLifecycle)).toEqual(['approved', 'rejected', 'withdrawn'])
    expect(['draft', ...PENDING_APPLICATION_STATES]).toEqual(RULE.withdraw.from)
  })
})

describe('who may do what with an application', () => {
  for (const { who, actor, is } of PEOPLE) {
    it.each(APPLICATION_STATES)(`${who} in %s`, (status) => {
      const subject = { applicantId: 'applicant', partyId: PARTY, status, recommendedBy: 'somebody else' }
      const abilities = applicationAbilities(actor, subject)
      for (const event of APPLICATION_EVENTS) {
        const { from, by } = RULE[event]
        const may = by === is || (by === 'examiner' && (is === 'reviewer' || is === 'manager'))
        expect(abilities[event], event).toBe(may && from.includes(status))
      }
      const writes = is === 'applicant' || is === 'colleague'
      expect(abilities.edit).toBe(writes && EDITABLE_APPLICATION_STATES.includes(status))
      expect(abilities.examine).toBe((is === 'reviewer' || is === 'manager') && status === 'under_review')
    })
  }

  it('lets nobody decide on what they recommended', () => {
    const manager = actorAs('manager', 'manager')
    const subject = { applicantId: 'applicant', partyId: null, status: 'recommended' as const }
    const mine = applicationAbilities(manager, { ...subject, recommendedBy: 'manager' })
    expect([mine.approve, mine.reject, mine.request_changes]).toEqual([false, false, true])
    expect(applicationAbilities(manager, { ...subject, recommendedBy: 'reviewer' }).approve).toBe(true)
  })

  it('lets parties apply for their own kind, and nobody else', () => {
    expect(Object.fromEntries(ACTOR_ROLES.map((role) => [role, appliesAs({ role })]))).toEqual({
      enterprise_member: null,
      enterprise_administrator: null,
      expert: 'expert',
      provider_member: 'provider',
      provider_administrator: 'provider',
      think_tank_member: 'think_tank',
      reviewer: null,
      manager: null,
      administrator: null,
    })
  })
})
