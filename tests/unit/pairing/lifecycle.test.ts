import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole } from '../../../app/domain/actor.ts'
import { nextState, terminalStates } from '../../../app/domain/lifecycle.ts'
import { PAIRING_EVENTS, type PairingEvent, pairingLifecycle } from '../../../app/domain/pairing/lifecycle.ts'
import { type PairingSubject, pairingAbilities } from '../../../app/domain/pairing/policy.ts'
import { PAIRING_STATUSES, type PairingStatus } from '../../../app/domain/vocabulary/parties.ts'

type Who = 'asked' | 'agreed' | 'convener' | 'reviewer' | 'manager' | 'clock'
type Rule = { from: PairingStatus[]; to: PairingStatus; by: Who[] }

/** The trade's own rule, written out by hand. */
const RULE: Record<PairingEvent, Rule> = {
  counter: { from: ['proposed', 'accepted'], to: 'proposed', by: ['asked', 'agreed'] },
  accept: { from: ['proposed'], to: 'accepted', by: ['asked'] },
  decline: { from: ['proposed'], to: 'terminated', by: ['asked'] },
  withdraw: { from: ['proposed', 'accepted'], to: 'terminated', by: ['agreed', 'convener'] },
  request_changes: { from: ['accepted'], to: 'proposed', by: ['reviewer', 'manager'] },
  recommend: { from: ['accepted'], to: 'accepted', by: ['reviewer', 'manager'] },
  approve: { from: ['accepted'], to: 'active', by: ['manager'] },
  reject: { from: ['accepted'], to: 'terminated', by: ['manager'] },
  begin: { from: ['active'], to: 'active', by: ['clock'] },
  suspend: { from: ['active'], to: 'suspended', by: ['manager'] },
  reinstate: { from: ['suspended'], to: 'active', by: ['manager'] },
  give_notice: { from: ['active'], to: 'active', by: ['agreed'] },
  take_back_notice: { from: ['active'], to: 'active', by: ['agreed'] },
  terminate: { from: ['active', 'suspended'], to: 'terminated', by: ['manager', 'clock'] },
  expire: { from: ['proposed', 'accepted', 'active', 'suspended'], to: 'expired', by: ['clock'] },
}

const actorAs = (role: ActorRole, partyId: string | null): Actor => ({
  id: 'a',
  name: 'A',
  role,
  enterpriseId: null,
  partyId,
})

/** The domestic side stands by the terms, the overseas side is asked. */
const subject = (status: PairingStatus, change: Partial<PairingSubject> = {}): PairingSubject => ({
  domesticId: 'd',
  overseasId: 'o',
  status,
  proposedBy: 'domestic',
  agreed: { domestic: true, overseas: false },
  complete: true,
  examinedBy: 'somebody else',
  noticeEndsOn: null,
  noticeBy: null,
  ...change,
})

/** What each of them is, by the rule; nothing for everybody who is not named. */
function whoIs(role: ActorRole, partyId: string | null): Who[] {
  if (role === 'reviewer' || role === 'manager') return [role]
  if (role !== 'provider_administrator') return []
  if (partyId === 'd') return ['agreed']
  return partyId === 'o' ? ['asked'] : []
}

describe('the lifecycle of a 1+1', () => {
  for (const event of PAIRING_EVENTS) {
    it.each(PAIRING_STATUSES)(`${event} from %s`, (state) => {
      const { from, to } = RULE[event]
      if (from.includes(state)) expect(nextState(pairingLifecycle, event, state)).toBe(to)
      else expect(() => nextState(pairingLifecycle, event, state)).toThrow(/only in/)
    })
  }

  it('ends by a termination or the end of the term', () => {
    expect(terminalStates(pairingLifecycle)).toEqual(['terminated', 'expired'])
  })
})

describe('who may do what with a 1+1', () => {
  for (const role of ACTOR_ROLES) {
    for (const partyId of ['d', 'o', 'third', null]) {
      it.each(PAIRING_STATUSES)(`${role} of ${partyId} in %s`, (status) => {
        const may = pairingAbilities(actorAs(role, partyId), subject(status))
        for (const event of PAIRING_EVENTS) {
          const { from, by } = RULE[event]
          // The subject has no notice that could be taken back.
          const expected =
            event !== 'take_back_notice' &&
            from.includes(status) &&
            whoIs(role, partyId).some((one) => by.includes(one))
          expect(may[event], event).toBe(expected)
        }
      })
    }
  }
})

describe('whose turn it is', () => {
  const domestic = actorAs('provider_administrator', 'd')
  const overseas = actorAs('provider_administrator', 'o')
  const manager = actorAs('manager', null)

  it('nobody accepts terms that say too little, or that no side stands by', () => {
    expect(pairingAbilities(overseas, subject('proposed', { complete: false })).accept).toBe(false)
    const nobody = { agreed: { domestic: false, overseas: false } }
    expect(pairingAbilities(overseas, subject('proposed', nobody)).accept).toBe(false)
    expect(pairingAbilities(overseas, subject('proposed', nobody)).counter).toBe(true)
    expect(pairingAbilities(domestic, subject('proposed', nobody)).decline).toBe(true)
  })

  it('who examined does not decide, and nothing is decided unexamined', () => {
    for (const examinedBy of ['a', null]) {
      const may = pairingAbilities(manager, subject('accepted', { examinedBy }))
      expect([may.approve, may.reject]).toEqual([false, false])
    }
  })

  it('the centre takes back what it proposed, and not what a firm proposed', () => {
    const convened = { proposedBy: 'centre', agreed: { domestic: false, overseas: false } } as const
    expect(pairingAbilities(manager, subject('proposed', convened)).withdraw).toBe(true)
    expect(pairingAbilities(actorAs('reviewer', null), subject('proposed', convened)).withdraw).toBe(true)
    expect(pairingAbilities(actorAs('administrator', null), subject('proposed', convened)).withdraw).toBe(
      false,
    )
  })

  it('notice is given once, and what has notice is not renewed', () => {
    const noticed = subject('active', {
      noticeEndsOn: '2027-01-01',
      noticeBy: 'domestic',
      agreed: { domestic: true, overseas: true },
    })
    expect(pairingAbilities(domestic, noticed).give_notice).toBe(false)
    expect(pairingAbilities(domestic, noticed).take_back_notice).toBe(true)
    expect(pairingAbilities(overseas, noticed).take_back_notice).toBe(false)
    expect(pairingAbilities(domestic, noticed).renew).toBe(false)
  })

  it.each(PAIRING_STATUSES)('a side renews what runs or has run out: %s', (status) => {
    const hasRun = status === 'active' || status === 'expired'
    expect(pairingAbilities(domestic, subject(status)).renew).toBe(hasRun)
    expect(pairingAbilities(actorAs('provider_member', 'd'), subject(status)).renew).toBe(false)
    expect(pairingAbilities(manager, subject(status)).renew).toBe(false)
  })
})
