import { describe, expect, it } from 'vitest'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import {
  CONFIRMATION_EVENTS,
  CONFIRMATION_STATES,
  canCauseConfirmation,
  isConfirmed,
} from '../../../app/domain/engagement/confirmation.ts'
import { ENGAGEMENT_STATES } from '../../../app/domain/engagement/lifecycle.ts'

const actor = (role: ActorRole, place: Partial<Actor> = {}): Actor => ({
  ...{ id: role, name: role, role, enterpriseId: null, partyId: null },
  ...place,
})
const subject = { enterpriseId: 'e-1', partyId: 'p-1', status: 'active' } as const

/** What the actor may do in each state, written out. */
const may = (who: Actor, more: Partial<typeof subject> = {}) =>
  CONFIRMATION_STATES.flatMap((state) =>
    CONFIRMATION_EVENTS.filter((event) =>
      canCauseConfirmation(who, { ...subject, ...more, state }, event),
    ).map((event) => `${state} ${event}`),
  )

describe('whether an engagement is theirs', () => {
  it('is said by the people of the party that was named, and asked by its enterprise and the centre', () => {
    const answers = ['asked confirm', 'asked contest', 'contested confirm']
    for (const role of [
      'expert',
      'provider_member',
      'provider_administrator',
      'think_tank_member',
    ] as const) {
      expect(may(actor(role, { partyId: 'p-1' }))).toEqual(answers)
      expect(may(actor(role, { partyId: 'p-2' }))).toEqual([])
      expect(may(actor(role))).toEqual([])
    }
    const asks = ['unasked ask', 'contested ask']
    for (const role of ['enterprise_member', 'enterprise_administrator'] as const) {
      expect(may(actor(role, { enterpriseId: 'e-1' }))).toEqual(asks)
      expect(may(actor(role, { enterpriseId: 'e-2' }))).toEqual([])
    }
    for (const role of ['reviewer', 'manager', 'administrator'] as const)
      expect(may(actor(role))).toEqual(asks)
  })

  it('is neither said nor asked once the engagement is over', () => {
    for (const status of ENGAGEMENT_STATES.filter((one) => one !== 'active' && one !== 'paused')) {
      const over = { status } as never
      expect(may(actor('expert', { partyId: 'p-1' }), over)).toEqual([])
      expect(may(actor('manager'), over)).toEqual([])
    }
  })

  it('is settled when each party has confirmed, and nobody is no party', () => {
    expect(isConfirmed([{ state: 'confirmed' }, { state: 'confirmed' }])).toBe(true)
    expect(isConfirmed([{ state: 'confirmed' }, { state: 'asked' }])).toBe(false)
    expect(isConfirmed([])).toBe(false)
  })
})
