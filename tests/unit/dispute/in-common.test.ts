import { describe, expect, it } from 'vitest'
import { type Consent, isFormed } from '../../../app/domain/defence-group/formed.ts'
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
  ['a asked, b given, c given', false],
  ['a given, b given', true],
  ['a given, b given, c refused', true],
  ['a given, b refused', false],
  ['a given, a given', false],
  ['a given, a given, b refused', false],
  ['a given, a refused, b given', true],
  ['', false],
])('a group of enterprises where %s stands: %s', (answers, stands) => {
  const members = answers.split(', ').map((answer) => {
    const [enterpriseId, consent] = answer.split(' ')
    return { enterpriseId: enterpriseId!, consent: consent as Consent }
  })
  expect(isFormed(members)).toBe(stands)
})
