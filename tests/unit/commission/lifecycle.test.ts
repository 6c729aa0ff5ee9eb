import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole } from '../../../app/domain/actor.ts'
import {
  COMMISSION_EVENTS,
  COMMISSION_STATES,
  type CommissionEvent,
  type CommissionState,
  commissionLifecycle,
} from '../../../app/domain/commission/lifecycle.ts'
import { commissionAbilities } from '../../../app/domain/commission/policy.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'

type Rule = { from: CommissionState[]; to: CommissionState; by: ('own' | ActorRole)[] }

/** The trade's own rule, written out by hand. */
const RULE: Record<CommissionEvent, Rule> = {
  deliver: { from: ['commissioned'], to: 'delivered', by: ['own'] },
  decline: { from: ['commissioned'], to: 'declined', by: ['own'] },
  send_back: { from: ['delivered'], to: 'commissioned', by: ['reviewer', 'manager'] },
  accept: { from: ['delivered'], to: 'accepted', by: ['reviewer', 'manager'] },
  publish: { from: ['accepted'], to: 'published', by: ['manager'] },
  keep_confidential: { from: ['accepted'], to: 'confidential', by: ['manager'] },
  cancel: { from: ['commissioned', 'delivered'], to: 'cancelled', by: ['manager'] },
}

const actorAs = (role: ActorRole, partyId: string): Actor => ({
  id: role,
  name: role,
  role,
  enterpriseId: null,
  partyId,
})

describe('the lifecycle of a commission', () => {
  for (const event of COMMISSION_EVENTS) {
    it.each(COMMISSION_STATES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(commissionLifecycle, event, state)).toBe(to)
      else expect(() => nextState(commissionLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('never leaves what was published or kept confidential', () => {
    expect(terminalStates(commissionLifecycle)).toEqual([
      'published',
      'confidential',
      'declined',
      'cancelled',
    ])
  })

  for (const role of ACTOR_ROLES) {
    for (const own of [true, false]) {
      it.each(COMMISSION_STATES)(
        `what a ${role} of ${own ? 'the' : 'another'} party may do when %s`,
        (status) => {
          const abilities = commissionAbilities(actorAs(role, own ? 'p' : 'q'), { partyId: 'p', status })
          const is = [role, ...(own && role === 'think_tank_member' ? (['own'] as const) : [])]
          for (const event of COMMISSION_EVENTS) {
            const { from, by } = RULE[event]
            expect(abilities[event], event).toBe(
              from.includes(status) && by.some((one) => is.includes(one as never)),
            )
          }
        },
      )
    }
  }
})
