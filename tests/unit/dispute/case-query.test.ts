import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  caseHref,
  chosenIn,
  EVERY_CASE,
  FILTERS_OF,
  readCaseQuery,
} from '../../../app/domain/dispute/case-query.ts'

const STAGES = ['submitted', 'closed']
const asked = (address: string, reader: 'staff' | 'enterprise' | 'party' = 'staff') =>
  readCaseQuery(new URL(address, 'http://x').searchParams, STAGES, reader)

describe('the address of a list of cases', () => {
  it('says what is asked, and reads as the same again', () => {
    const query = {
      ...EVERY_CASE,
      stage: 'closed',
      jurisdiction: 'de',
      ipType: 'patent',
      district: 'pudong',
      channel: 'hotline',
      urgency: 'week',
      handler: 'nobody',
      q: '展会 & 100%',
      page: 3,
    } as const
    expect(asked(caseHref(query, '/disputes'))).toEqual(query)
    expect(caseHref(EVERY_CASE, '/disputes')).toBe('/disputes')
  })

  it('leaves out what does not belong there, whatever is written', () => {
    expect(
      asked('/?stage=x&jurisdiction=zz&ipType=1&district=&channel=fax&urgency=now&handler=a b&page=-1'),
    ).toEqual(EVERY_CASE)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FILTERS_OF.staff, 'page'), fc.string()), (given) => {
        const query = readCaseQuery(new URLSearchParams(given), STAGES, 'staff')
        expect(asked(caseHref(query, '/'))).toEqual(query)
      }),
    )
  })

  it('asks nothing that is not the reader’s to know', () => {
    const address = '/?district=pudong&channel=hotline&handler=nobody&urgency=urgent&jurisdiction=de&q=x'
    expect(chosenIn(asked(address, 'enterprise'))).toEqual(['q', 'jurisdiction', 'urgency'])
    expect(chosenIn(asked(address, 'party'))).toEqual(['q'])
  })
})
