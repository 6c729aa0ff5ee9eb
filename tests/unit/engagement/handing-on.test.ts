import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole, isStaff } from '../../../app/domain/actor.ts'
import {
  canHandOn,
  canTakeBack,
  isHandable,
  readsHandedOn,
  seesEarlierFiles,
} from '../../../app/domain/engagement/handing-on.ts'
import { ENGAGEMENT_STATES, type EngagementState } from '../../../app/domain/engagement/lifecycle.ts'

const taking = (status: EngagementState, replaces: string | null = 'before', confirmed = true) => ({
  enterpriseId: 'e-1',
  status,
  partyIds: ['p-1'],
  pair: false,
  confirmed,
  replaces,
})
const actorAs = (role: ActorRole, enterprise = 'e-1', party = 'p-1'): Actor => {
  const ofEnterprise = role.startsWith('enterprise')
  const enterpriseId = ofEnterprise ? enterprise : null
  return { id: 'a', name: 'A', role, enterpriseId, partyId: ofEnterprise || isStaff({ role }) ? null : party }
}

describe('files of an earlier engagement', () => {
  for (const role of ACTOR_ROLES) {
    const isEnterprise = role.startsWith('enterprise')
    const isParty = !isEnterprise && !isStaff({ role })
    it.each(ENGAGEMENT_STATES)(
      `are ${role}'s to hand on, to take back and to read in %s as the rule says`,
      (status) => {
        const mine = actorAs(role)
        const strange = actorAs(role, 'e-2', 'p-2')
        expect(canHandOn(mine, taking(status))).toBe(isEnterprise && ['active', 'paused'].includes(status))
        expect(canTakeBack(mine, taking(status))).toBe(isEnterprise)
        expect(seesEarlierFiles(mine, taking(status))).toBe(!isParty)
        expect(readsHandedOn(mine, taking(status))).toBe(isParty && status !== 'terminated')
        expect(canHandOn(mine, taking(status, null))).toBe(false)
        expect(readsHandedOn(mine, taking(status, 'before', false))).toBe(false)
        for (const may of [canHandOn, canTakeBack, readsHandedOn]) {
          expect(may(strange, taking(status))).toBe(false)
        }
      },
    )
  }

  it('are offered only where the enterprise reads them itself', () => {
    expect(isHandable({ readers: ['enterprise', 'party'] })).toBe(true)
    expect(isHandable({ readers: ['party'] })).toBe(false)
    expect(isHandable({ readers: [] })).toBe(false)
  })
})
