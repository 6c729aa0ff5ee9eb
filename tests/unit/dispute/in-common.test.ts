import { describe, expect, it } from 'vitest'
import { isFormed } from '../../../app/domain/defence-group/formed.ts'
import { type Comparable, findInCommon } from '../../../app/domain/defence-group/in-common.ts'

const dispute = (id: string, given: Partial<Comparable> = {}): Comparable => ({
  id,
  enterpriseId: `enterprise of ${id}`,
  opponents: [],
  docket: '',
  rights: [],
  ...given,
})
const found = (...disputes: Comparable[]) =>
  findInCommon(disputes).map(({ basis, written, disputeIds }) => [basis, written, disputeIds])

describe('what disputes have in common', () => {
  it('is the opponent, however it is written, also by another name of it', () => {
    const one = dispute('a', { opponents: [{ name: 'Acme Corp.', aliases: [] }] })
    const two = dispute('b', { opponents: [{ name: 'Zenith', aliases: ['ACME Corporation'] }] })
    expect(found(one, two)).toEqual([['opponent', 'Acme Corp.', ['a', 'b']]])
  })
  it('is the docket or the right, however its number is written', () => {
    const one = dispute('a', { docket: '4:26-cv-01234', rights: ['US 10,000,001 B2'] })
    const two = dispute('b', { docket: '4:26 CV 01234', rights: ['us10000001b2', '7'] })
    expect(found(one, two)).toEqual([
      ['docket', '4:26-cv-01234', ['a', 'b']],
      ['right', 'US 10,000,001 B2', ['a', 'b']],
    ])
  })
  it('is nothing between two disputes of one enterprise, nor between numbers too short to tell', () => {
    const mine = { enterpriseId: 'e', docket: '4:26-cv-01234' }
    expect(found(dispute('a', mine), dispute('b', mine))).toEqual([])
    expect(found(dispute('a', { docket: '12' }), dispute('b', { docket: '12' }))).toEqual([])
    expect(found(dispute('a'), dispute('b'))).toEqual([])
  })
})

it.each([
  [['asked', 'given', 'given'], false],
  [['given', 'given'], true],
  [['given', 'given', 'refused'], true],
  [['given', 'refused'], false],
  [[], false],
] as const)('a group of %j stands: %s', (consents, stands) => expect(isFormed(consents)).toBe(stands))
