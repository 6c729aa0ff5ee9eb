import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole } from '../../../app/domain/actor.ts'
import {
  COMPLAINT_EVENTS,
  COMPLAINT_STATES,
  type ComplaintEvent,
  type ComplaintState,
  complaintLifecycle,
  OPEN_COMPLAINT_STATES,
} from '../../../app/domain/complaint/lifecycle.ts'
import { complaintAbilities } from '../../../app/domain/complaint/policy.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'

type Who = 'complainant' | 'handler' | 'examiner' | 'second manager'
type Rule = { from: ComplaintState[]; to: ComplaintState; by: Who }

/** The trade's own rule, written out by hand. */
const RULE: Record<ComplaintEvent, Rule> = {
  take: { from: ['received', 'examining'], to: 'examining', by: 'examiner' },
  examine: { from: ['examining'], to: 'examined', by: 'handler' },
  send_back: { from: ['examined'], to: 'examining', by: 'second manager' },
  uphold: { from: ['examined'], to: 'upheld', by: 'second manager' },
  not_uphold: { from: ['examined'], to: 'not_upheld', by: 'second manager' },
  refer: { from: ['examined'], to: 'referred', by: 'second manager' },
  withdraw: { from: ['received', 'examining', 'examined'], to: 'withdrawn', by: 'complainant' },
}

const actorAs = (role: ActorRole, id: string): Actor => ({
  id,
  name: id,
  role,
  enterpriseId: null,
  partyId: null,
})

const mayBe = (role: ActorRole, isHandler: boolean): Who[] => {
  if (role !== 'reviewer' && role !== 'manager') return []
  // A manager who examined may send the own finding back, but not decide on it.
  return [
    'examiner',
    ...(isHandler ? (['handler'] as const) : []),
    ...(role === 'manager' ? (['second manager'] as const) : []),
  ]
}

const DECIDES: ComplaintEvent[] = ['uphold', 'not_uphold', 'refer']

describe('the lifecycle of a complaint', () => {
  for (const event of COMPLAINT_EVENTS) {
    it.each(COMPLAINT_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(complaintLifecycle, event, state)).toBe(to)
      else expect(() => nextState(complaintLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends where nothing is open any more', () => {
    const open: readonly string[] = OPEN_COMPLAINT_STATES
    expect(terminalStates(complaintLifecycle)).toEqual(
      COMPLAINT_STATES.filter((state) => !open.includes(state)),
    )
  })

  for (const role of ACTOR_ROLES) {
    for (const isHandler of [true, false]) {
      it.each(COMPLAINT_STATES)(
        `what a ${role}${isHandler ? ' who handles it' : ''} may do when %s`,
        (status) => {
          const complaint = { status, handlerId: isHandler ? 'me' : 'another' }
          const abilities = complaintAbilities(actorAs(role, 'me'), complaint)
          for (const event of COMPLAINT_EVENTS) {
            const { from, by } = RULE[event]
            const may =
              from.includes(status) &&
              mayBe(role, isHandler).includes(by) &&
              !(isHandler && DECIDES.includes(event))
            expect(abilities[event], event).toBe(may)
          }
        },
      )
    }
  }
})
