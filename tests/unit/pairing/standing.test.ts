import { describe, expect, it } from 'vitest'
import { readTerms } from '../../../app/domain/pairing/terms.ts'
import { nextStep, type Standing, stateWord } from '../../../app/pairings/standing.ts'
import { termsOfValues, valuesOfTerms } from '../../../app/pairings/terms-values.ts'
import { TERMS } from '../../support/pairing-terms.ts'

const TODAY = '2026-11-23'
const standing = (change: Partial<Standing> = {}): Standing => ({
  status: 'active',
  agreed: { domestic: true, overseas: true },
  examinedBy: null,
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  noticeEndsOn: null,
  endedBy: null,
  ...change,
})

describe('how a 1+1 stands', () => {
  it.each([
    [standing(), 'active'],
    [standing({ validFrom: '2026-11-24' }), 'notBegun'],
    [standing({ noticeEndsOn: '2026-12-01' }), 'ending'],
    [standing({ validTo: '2026-11-22' }), 'expired'],
    [standing({ validTo: '2026-11-22', noticeEndsOn: '2026-11-22' }), 'terminated'],
    [standing({ status: 'terminated', endedBy: 'decline' }), 'declined'],
    [standing({ status: 'terminated', endedBy: 'withdraw' }), 'withdrawn'],
    [standing({ status: 'terminated', endedBy: 'reject' }), 'rejected'],
    [standing({ status: 'terminated', endedBy: 'terminate' }), 'terminated'],
    [standing({ status: 'suspended' }), 'suspended'],
  ] as const)('%#: %o is %s', (one, word) => {
    expect(stateWord(one, TODAY)).toBe(word)
  })

  it('says whose answer is awaited', () => {
    const asked = standing({ status: 'proposed', agreed: { domestic: true, overseas: false } })
    expect(nextStep(asked, 'overseas', TODAY)).toEqual({ word: 'you' })
    expect(nextStep(asked, 'domestic', TODAY)).toEqual({ word: 'other' })
    expect(nextStep(asked, null, TODAY)).toEqual({ word: 'other' })
    const convened = standing({ status: 'proposed', agreed: { domestic: false, overseas: false } })
    expect(nextStep(convened, 'domestic', TODAY)).toEqual({ word: 'both' })
    expect(nextStep(standing({ status: 'accepted' }), null, TODAY)).toEqual({ word: 'examine' })
    expect(nextStep(standing({ status: 'accepted', examinedBy: 'r' }), null, TODAY)).toEqual({
      word: 'decide',
    })
    expect(nextStep(standing({ validTo: '2026-12-31' }), 'domestic', TODAY)).toEqual({
      word: 'renew',
      day: '2026-12-31',
    })
  })
})

describe('the form of the terms', () => {
  it('gives back what it was given', () => {
    expect(readTerms(termsOfValues(valuesOfTerms(TERMS)))).toEqual({ terms: TERMS })
  })

  it.each(['', 'abc', '-1', '12.345'])('reads %j as no share', (typed) => {
    const values = { ...valuesOfTerms(TERMS), domesticShare: [typed] }
    expect(readTerms(termsOfValues(values)).problems).toEqual([
      { field: 'domesticShare', message: 'share_unreadable' },
    ])
  })
})
