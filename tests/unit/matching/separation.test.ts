import { describe, expect, it } from 'vitest'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import type { Candidate, PairingCandidate } from '../../../app/domain/matching/response.ts'
import { candidateKey, separationOf } from '../../../app/domain/matching/separation.ts'

const plain: Candidate = {
  ref: 'a',
  name: 'A',
  band: 4,
  strength: 3,
  fit: { step: 10, parts: { industry: 0.3, response: 0.9, capacity: 1, admission: 1 } },
  reasons: [],
  newcomer: false,
}
const side = (ref: string) => ({ ref, name: ref, band: 4, strength: 3 })
const pair: PairingCandidate = {
  ...plain,
  band: 4,
  strength: 3,
  ref: 'x-1',
  agreement: 'active',
  domestic: side('d'),
  overseas: side('o'),
  sharedLanguage: true,
  jointMatters: 2,
}

describe('what separates two neighbours', () => {
  it('is the band before anything else', () => {
    const below = { ...plain, band: 3, newcomer: true, fit: { step: 19, parts: {} } }
    expect(separationOf(plain, below, true, POLICY)).toEqual({ by: 'band', above: 4, below: 3 })
    expect(separationOf(plain, below, false, POLICY)).toEqual({ by: 'band', above: 4, below: 3 })
  })

  it('is strength where nobody takes turns', () => {
    expect(separationOf(plain, { ...plain, strength: 2 }, false, POLICY)).toEqual({
      by: 'strength',
      above: 3,
      below: 2,
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
    expect(separationOf(plain, { ...plain, strength: 2 }, true, POLICY)).toEqual({ by: 'turn' })
    expect(separationOf(pair, { ...pair, ref: 'x-2' }, true, POLICY)).toEqual({ by: 'turn' })
  })
})

describe('the name of a candidate in an address', () => {
  it('is its reference, or those of both sides where there is no agreement', () => {
    expect([plain, pair, { ...pair, ref: null }].map(candidateKey)).toEqual(['a', 'x-1', 'd+o'])
  })
})
