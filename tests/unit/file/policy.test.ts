import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, isStaff } from '../../../app/domain/actor.ts'
import { DISPUTE_STATES } from '../../../app/domain/dispute/lifecycle.ts'
import { disputeFileStanding } from '../../../app/domain/dispute/policy.ts'
import { canReadFile, type FileStanding, readersToGive } from '../../../app/domain/file/policy.ts'
import { pairingFileStanding } from '../../../app/domain/pairing/policy.ts'

const standing = (more: Partial<FileStanding>): FileStanding => ({
  centre: false,
  sides: [],
  add: true,
  remove: false,
  readers: ['enterprise', 'party'],
  ...more,
})

describe('who may read a file', () => {
  it('is the centre and the sides to whom it was given', () => {
    expect(canReadFile(standing({ centre: true }), [])).toBe(true)
    expect(canReadFile(standing({ sides: ['party'] }), ['enterprise', 'party'])).toBe(true)
    expect(canReadFile(standing({ sides: ['party'] }), ['enterprise'])).toBe(false)
    expect(canReadFile(standing({ sides: ['domestic'] }), ['overseas'])).toBe(false)
    expect(canReadFile(standing({}), ['enterprise', 'party'])).toBe(false)
  })
})

describe('to whom a file is given', () => {
  it('is everybody possible unless somebody chose', () => {
    expect(readersToGive(standing({}), null)).toEqual(['enterprise', 'party'])
    expect(readersToGive(standing({}), ['party'])).toEqual(['party'])
    expect(readersToGive(standing({ centre: true }), [])).toEqual([])
  })

  it('is the usual readers unless somebody chose, where there are any', () => {
    const dispute = standing({ sides: ['enterprise'], usualReaders: ['enterprise'] })
    expect(readersToGive(dispute, null)).toEqual(['enterprise'])
    expect(readersToGive(dispute, ['party'])).toEqual(['enterprise', 'party'])
  })

  it('is always its author’s own side too', () => {
    expect(readersToGive(standing({ sides: ['enterprise'] }), [])).toEqual(['enterprise'])
    expect(readersToGive(standing({ sides: ['enterprise'] }), ['party'])).toEqual(['enterprise', 'party'])
  })

  it('is nobody who has no part in it', () => {
    expect(readersToGive(standing({}), ['party', 'overseas'])).toBeNull()
  })
})

describe('a dispute’s files', () => {
  const actor = (role: Actor['role'], enterpriseId: string | null): Actor => ({
    id: role,
    name: role,
    role,
    enterpriseId,
    partyId: null,
  })

  it('are read by its own enterprise and the centre, in every state', () => {
    for (const role of ACTOR_ROLES) {
      for (const status of DISPUTE_STATES) {
        const dispute = { enterpriseId: 'e', status }
        const own = isStaff({ role }) || role.startsWith('enterprise')
        expect(canReadFile(disputeFileStanding(actor(role, 'e'), dispute), ['enterprise'])).toBe(own)
        const other = disputeFileStanding(actor(role, 'another'), dispute)
        expect(canReadFile(other, ['enterprise'])).toBe(isStaff({ role }))
        if (!isStaff({ role })) expect([other.add, other.remove]).toEqual([false, false])
      }
    }
  })

  it('are added until it is over, and removed while it is a draft', () => {
    const at = (status: (typeof DISPUTE_STATES)[number]) =>
      disputeFileStanding(actor('enterprise_member', 'e'), { enterpriseId: 'e', status })
    expect(DISPUTE_STATES.filter((state) => !at(state).add)).toEqual([
      'not_accepted',
      'closed',
      'withdrawn',
      'terminated',
    ])
    expect(DISPUTE_STATES.filter((state) => at(state).remove)).toEqual(['draft'])
  })
})

describe('files of a 1+1', () => {
  const pairing = {
    domesticId: 'd',
    overseasId: 'o',
    status: 'accepted',
    proposedBy: 'domestic',
    agreed: { domestic: true, overseas: true },
    complete: true,
    examinedBy: null,
    noticeEndsOn: null,
    noticeBy: null,
  } as const
  const firm: Actor = { id: 'a', name: 'A', role: 'provider_administrator', enterpriseId: null, partyId: 'd' }

  it('go to both sides, whatever a form asks for', () => {
    const standing = pairingFileStanding(firm, pairing)
    expect(readersToGive(standing, null)).toEqual(['domestic', 'overseas'])
    expect(readersToGive(standing, ['domestic', 'overseas'])).toEqual(['domestic', 'overseas'])
    for (const asked of [[], ['domestic'], ['overseas'], ['enterprise', 'domestic', 'overseas']]) {
      expect(readersToGive(standing, asked), String(asked)).toBeNull()
    }
  })
})
