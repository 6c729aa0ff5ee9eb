import { describe, expect, it } from 'vitest'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { ENGAGEMENT_STATES } from '../../../app/domain/engagement/lifecycle.ts'
import { termsSchema } from '../../../app/domain/engagement/schema.ts'
import {
  heldAgainst,
  isNeverInForce,
  replacedFrom,
  termsFromFaults,
  termsOn,
} from '../../../app/domain/engagement/terms.ts'
import {
  canCauseTerms,
  canProposeTerms,
  TERMS_STATES,
  type TermsProposer,
} from '../../../app/domain/engagement/terms-change.ts'

const actor = (role: ActorRole, place: Partial<Actor> = {}): Actor => ({
  ...{ id: role, name: role, role, enterpriseId: null, partyId: null },
  ...place,
})
const ENGAGEMENT = {
  enterpriseId: 'e-1',
  partyIds: ['d-1', 'o-1'],
  pair: true,
  confirmed: true,
  status: 'active',
} as const
const client = actor('enterprise_member', { enterpriseId: 'e-1' })
const domestic = actor('provider_member', { partyId: 'd-1' })
const overseas = actor('provider_administrator', { partyId: 'o-1' })
const STRANGERS = [
  actor('enterprise_administrator', { enterpriseId: 'e-2' }),
  actor('provider_administrator', { partyId: 'o-2' }),
  actor('expert'),
  actor('reviewer'),
  actor('manager'),
  actor('administrator'),
]

/** What the actor may do about a proposal in each state, written out. */
const may = (who: Actor, by: TermsProposer, more: object = {}) =>
  TERMS_STATES.flatMap((state) =>
    (['accept', 'decline', 'withdraw'] as const)
      .filter((event) => canCauseTerms(who, { ...ENGAGEMENT, ...more }, { ...by, state }, event))
      .map((event) => `${state} ${event}`),
  )

describe('who agrees on the terms of an engagement', () => {
  const byFirm = { side: 'party', partyId: 'd-1' } as const
  const byClient = { side: 'enterprise', partyId: null } as const

  it('is either side while it is open and nothing else waits, and nobody else, not even the centre', () => {
    for (const who of [client, domestic, overseas]) {
      expect(canProposeTerms(who, ENGAGEMENT, false)).toBe(true)
      expect(canProposeTerms(who, { ...ENGAGEMENT, status: 'paused' }, false)).toBe(true)
      expect(canProposeTerms(who, ENGAGEMENT, true)).toBe(false)
    }
    for (const who of STRANGERS) expect(canProposeTerms(who, ENGAGEMENT, false)).toBe(false)
  })

  it('is nobody where who acts has not confirmed, or once it has ended', () => {
    const others = ENGAGEMENT_STATES.filter((status) => status !== 'active' && status !== 'paused')
    for (const who of [client, domestic]) {
      expect(canProposeTerms(who, { ...ENGAGEMENT, confirmed: false }, false)).toBe(false)
      for (const status of others) {
        expect(canProposeTerms(who, { ...ENGAGEMENT, status }, false)).toBe(false)
        expect(may(who, byFirm, { status })).toEqual([])
      }
    }
  })

  it('answers what the other side proposed, and takes back only what it proposed itself', () => {
    const answers = ['proposed accept', 'proposed decline']
    expect(may(client, byFirm)).toEqual(answers)
    expect(may(domestic, byFirm)).toEqual(['proposed withdraw'])
    expect(may(overseas, byFirm)).toEqual([])
    expect(may(client, byClient)).toEqual(['proposed withdraw'])
    for (const who of [domestic, overseas]) expect(may(who, byClient)).toEqual(answers)
    for (const who of STRANGERS) expect([...may(who, byFirm), ...may(who, byClient)]).toEqual([])
  })
})

describe('the terms in force', () => {
  const quote = { number: 1, from: null, currency: 'USD' }
  const second = { number: 2, from: '2026-03-01', currency: 'USD' }
  const third = { number: 3, from: '2026-06-01', currency: 'EUR' }
  const versions = [quote, second, third]

  it('on a day are the latest agreed of those whose day has come', () => {
    const on = (day: string) => termsOn(versions, day)?.number
    expect([on('2020-01-01'), on('2026-02-28'), on('2026-03-01'), on('2026-05-31')]).toEqual([1, 1, 2, 2])
    expect([on('2026-06-01'), on('2030-01-01')]).toEqual([3, 3])
    expect(termsOn([second], '2026-02-28')).toBeNull()
    expect(termsOn([], '2026-02-28')).toBeNull()
  })

  it('give way to what was agreed later, also where that begins earlier', () => {
    const back = [quote, second, { ...third, from: '2026-02-01' }]
    expect(termsOn(back, '2026-04-01')?.number).toBe(3)
    expect(replacedFrom(back, 0)).toBe('2026-02-01')
    expect(isNeverInForce(second, replacedFrom(back, 1))).toBe(true)
    expect(isNeverInForce(second, replacedFrom(versions, 1))).toBe(false)
    expect(isNeverInForce(quote, replacedFrom(back, 0))).toBe(false)
  })

  it('measure what was billed until they were replaced, in their own currency', () => {
    const bills = [
      { currency: 'USD', amount: 100, billedOn: '2026-02-28' },
      { currency: 'USD', amount: 200, billedOn: '2026-03-01' },
      { currency: 'USD', amount: 400, billedOn: '2026-06-02' },
    ]
    const rates = [
      { currency: 'USD', day: '2026-01-01', cny: 7 },
      { currency: 'EUR', day: '2026-01-01', cny: 14 },
    ]
    const held = heldAgainst(versions, bills, rates, '2026-07-01')
    expect(held.map(({ terms, now, until, billed }) => [terms.number, now, until, billed.total])).toEqual([
      [1, false, '2026-02-28', 100],
      [2, false, '2026-05-31', 300],
      [3, true, null, 350],
    ])
  })

  it('are shown without bills, earlier and later ones only with a bill of their days', () => {
    const numbers = (bills: { currency: string; amount: number; billedOn: string }[]) =>
      heldAgainst(versions, bills, [], '2026-04-01').map(({ terms, now }) => [terms.number, now])
    expect(numbers([])).toEqual([[2, true]])
    expect(numbers([{ currency: 'USD', amount: 1, billedOn: '2026-01-01' }])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(heldAgainst([], [], [], '2026-04-01')).toEqual([])
  })

  it('begin neither before the engagement nor years ahead', () => {
    const faults = (from: string) =>
      termsFromFaults({ from }, { startedOn: '2026-01-10', today: '2026-05-01' }).map(
        ({ message }) => message,
      )
    expect(faults('2026-01-09')).toEqual(['terms_from_early'])
    expect([...faults('2026-01-10'), ...faults('2027-05-01')]).toEqual([])
    expect(faults('2062-05-01')).toEqual(['terms_from_far'])
  })
})

describe('a proposal', () => {
  it('says its scope, its reason and its day', () => {
    const fees = { feeModel: 'fixed', currency: 'USD', rates: [], stages: [], cap: null }
    const said = termsSchema.safeParse({ ...fees, scope: ' ', reason: '', from: '' })
    expect(said.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['from', 'terms_from_missing'],
      ['scope', 'scope_missing'],
      ['reason', 'terms_reason_missing'],
    ])
  })
})
