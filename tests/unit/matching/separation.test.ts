import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { explainCandidate } from '../../../app/domain/matching/explain-ranked.ts'
import { ownPlace } from '../../../app/domain/matching/own-place.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import type { Ranked } from '../../../app/domain/matching/rank.ts'
import type {
  Candidate,
  Factor,
  MatchResponse,
  PairingCandidate,
} from '../../../app/domain/matching/response.ts'
import { candidateKey, type Separation, separationOf } from '../../../app/domain/matching/separation.ts'
import { crowdRequests, crowds, history } from '../../support/crowds.ts'
import { LAW_TIMEOUT, PURE_ROUNDS } from '../../support/law-rounds.ts'
import { dossiersOf, questionFor, rankPurely } from '../../support/pure-ranking.ts'

const plain: Candidate = {
  ref: 'a',
  name: 'A',
  band: 4,
  strength: 0.75,
  fit: { step: 10, parts: { industry: 0.3, response: 0.9, capacity: 1, admission: 1 } },
  reasons: [],
  newcomer: false,
}
const side = (ref: string) => ({ ref, name: ref, band: 4, strength: 0.75 })
const pair: PairingCandidate = {
  ...plain,
  band: 4,
  strength: 0.75,
  ref: 'x-1',
  agreement: 'active',
  domestic: side('d'),
  overseas: side('o'),
  sharedLanguage: true,
  jointMatters: 2,
}

describe('what separates two neighbours', () => {
  it('is the band before anything else', () => {
    const below = { ...plain, band: 3, strength: 0.6, newcomer: true, fit: { step: 19, parts: {} } }
    const byBand = { by: 'band', above: 4, below: 3, strengths: { above: 0.75, below: 0.6 } }
    expect(separationOf(plain, below, true, POLICY)).toEqual(byBand)
    expect(separationOf(plain, below, false, POLICY)).toEqual(byBand)
  })

  it('is strength where nobody takes turns', () => {
    expect(separationOf(plain, { ...plain, strength: 0.7 }, false, POLICY)).toEqual({
      by: 'strength',
      above: 0.75,
      below: 0.7,
    })
  })

  it('is the newcomer’s place, whichever of the two has it, whatever the fit', () => {
    const fresh = { ...plain, newcomer: true, fit: { step: 1, parts: {} } }
    expect(separationOf(fresh, plain, true, POLICY)).toEqual({ by: 'newcomer', who: 'above' })
    expect(separationOf(plain, fresh, true, POLICY)).toEqual({ by: 'newcomer', who: 'below' })
  })

  it('is what two sides share before their fit', () => {
    const fitter = { ...pair, fit: { step: 20, parts: {} } }
    expect(separationOf(pair, { ...fitter, sharedLanguage: false, jointMatters: 9 }, true, POLICY)).toEqual({
      by: 'shared_language',
    })
    expect(separationOf(pair, { ...fitter, jointMatters: 1 }, true, POLICY)).toEqual({
      by: 'joint_matters',
      above: 2,
      below: 1,
    })
  })

  it('is fit, told by the parts that are better, what weighs most first', () => {
    const below = {
      ...plain,
      fit: { step: 7, parts: { industry: 1, response: 0.4, capacity: 0.3, admission: 0.9 } },
    }
    expect(separationOf(plain, below, true, POLICY)).toEqual({
      by: 'fit',
      parts: ['response', 'capacity', 'admission'],
    })
  })

  it('is the turn when nothing of merit is left', () => {
    expect(separationOf(plain, { ...plain, strength: 0.7 }, true, POLICY)).toEqual({ by: 'turn' })
    expect(separationOf(pair, { ...pair, ref: 'x-2' }, true, POLICY)).toEqual({ by: 'turn' })
  })
})

describe('the name of a candidate in an address', () => {
  it('is its reference, or those of both sides where there is no agreement', () => {
    expect([plain, pair, { ...pair, ref: null }].map(candidateKey)).toEqual(['a', 'x-1', 'd+o'])
  })
})

/** What a sentence claims, checked against the coordinates that the rules ranked by. */
function expectTrue(separation: Separation, above: Ranked, below: Ranked) {
  switch (separation.by) {
    case 'band':
      return expect(above.band).toBeGreaterThan(below.band)
    case 'newcomer':
      expect(separation.who === 'above' ? above.granted : below.granted).toBe(true)
      return expect(above.band).toBe(below.band)
    case 'fit':
      expect(above.band).toBe(below.band)
      expect(separation.parts).not.toEqual([])
      return expect(above.fitStep).toBeGreaterThan(below.fitStep)
    case 'turn':
      return expect([above.band, above.fitStep]).toEqual([below.band, below.fitStep])
    default:
      expect.unreachable(separation.by)
  }
}

test(
  'why one stands before the next is true of the two, whoever waits and whoever is new',
  () =>
    fc.assert(
      fc.property(crowds, crowdRequests, history, (world, request, offers) => {
        const question = questionFor(request)
        const dossiers = new Map(dossiersOf(world).map((dossier) => [dossier.id, dossier]))
        const knowledge = { question, policy: POLICY, dossiers, toConfirm: new Map() }
        const ranked = rankPurely(world, request, offers).overseas
        const shown = ranked.map((one) => explainCandidate(one, ranked, knowledge))
        for (let i = 1; i < shown.length; i += 1) {
          expectTrue(separationOf(shown[i - 1]!, shown[i]!, true, POLICY), ranked[i - 1]!, ranked[i]!)
        }
      }),
      { numRuns: PURE_ROUNDS },
    ),
  LAW_TIMEOUT,
)

describe('what a party learns of its own place', () => {
  const reason = (factor: Factor) => ({ factor, text: factor, textEn: factor, evidence: [] })
  const first = { ...plain, ref: 'first', name: '第一所', reasons: [reason('evidence')] }
  const second = {
    ...plain,
    ref: 'second',
    name: '第二所',
    band: 3,
    reasons: [
      reason('evidence'),
      reason('fees'),
      reason('to_confirm'),
      reason('forum'),
      reason('counterfactual'),
    ],
  }
  const response = {
    policyVersion: POLICY.version,
    asOf: '2026-11-23T00:00:00Z',
    degraded: false,
    experts: [],
    domestic: [first, second],
    overseas: [],
    pairings: [pair],
    thinkTanks: [],
    excluded: { term: 0, conflict: 0, admission: 0, capacity: 0, language: 0, deadline: 0 },
    empty: {},
  } satisfies MatchResponse

  it('is its place, its reasons and what put it behind the one above, not who that is', () => {
    const own = ownPlace(response, 'domestic', 'second', true)
    expect(own).toMatchObject({ place: 2, band: 3, separation: { by: 'band', above: 4, below: 3 } })
    expect(JSON.stringify(own)).not.toMatch(/first|第一所/)
  })

  it('is for the first what put it before the second, and for the only one nothing', () => {
    expect(ownPlace(response, 'domestic', 'first', true)?.separation).toMatchObject({
      by: 'band',
      above: 4,
      below: 3,
    })
    expect(ownPlace(response, 'pairings', 'x-1', true)).toMatchObject({ place: 1, separation: null })
  })

  it('leaves out what the budget, the names and the court of the dispute would show through', () => {
    const factors = ownPlace(response, 'domestic', 'second', true)?.reasons.map(({ factor }) => factor)
    expect(factors).toEqual(['evidence', 'counterfactual'])
  })

  it('is nothing for whom the answer does not list', () => {
    expect(ownPlace(response, 'overseas', 'second', true)).toBeNull()
  })
})
