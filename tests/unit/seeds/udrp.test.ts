import { describe, expect, it } from 'vitest'
import { convertUdrp, providerRef, type UdrpDecision } from '../../../seeds/udrp/convert.ts'
import { countryCode, splitPrinted } from '../../../seeds/udrp/countries.ts'

const decision = (over: Partial<UdrpDecision> = {}): UdrpDecision => ({
  number: 'D2023-0001',
  forum: 'WIPO',
  filedOn: '2023-01-02',
  closedOn: '2023-02-22',
  outcome: 'Transferred',
  client: 'Acme',
  clientCountry: 'France',
  respondentCountry: null,
  firm: 'acme law',
  firmAsPrinted: 'Acme Law LLP, France',
  domains: 1,
  ...over,
})

const provider = (...decisions: UdrpDecision[]) =>
  convertUdrp(decisions).records.find((record) => record.type === 'provider')

describe('a decision', () => {
  it('becomes a matter of the firm in the country of its client', () => {
    const { records } = convertUdrp([decision()])
    expect(records[0]).toMatchObject({
      type: 'matter',
      party: providerRef('acme law'),
      jurisdiction: 'fr',
      ipType: 'trademark',
      procedure: 'udrp',
      role: 'claimant',
      docket: 'D2023-0001',
      closedOn: '2023-02-22',
      verification: 'public_record',
    })
  })

  it('without a country of the client gives a provider and no matter', () => {
    const { records, report } = convertUdrp([decision({ clientCountry: null })])
    expect(records.map((record) => record.type)).toEqual(['provider'])
    expect(report).toMatchObject({ matters: 0, withoutClientCountry: 1, providers: 1 })
  })

  it('from a country that the table lacks is reported, not guessed', () => {
    const { report } = convertUdrp([decision({ clientCountry: 'Ruritania' })])
    expect(report).toMatchObject({ matters: 0, unknownCountries: { Ruritania: 1 } })
  })

  it('that closed before it was filed loses its end', () => {
    const { records, report } = convertUdrp([decision({ closedOn: '2022-12-31' })])
    expect(records[0]).not.toHaveProperty('closedOn')
    expect(report).toMatchObject({ closedBeforeFiled: 1, closedOnDropped: 1 })
  })
})

describe('a firm', () => {
  it('carries its most frequent name without the country', () => {
    const rare = decision({ firmAsPrinted: 'ACME, Germany' })
    expect(provider(decision(), rare, decision())).toMatchObject({
      name: { en: 'Acme Law LLP' },
      country: 'fr',
      countryFrom: 'printed',
      kind: 'law_firm',
    })
  })

  it('falls back on its clients, then on the seat of the forum', () => {
    const unprinted = { firmAsPrinted: 'Acme' }
    expect(provider(decision(unprinted))).toMatchObject({ country: 'fr', countryFrom: 'clients' })
    expect(provider(decision({ ...unprinted, clientCountry: null, forum: 'CAC' }))).toMatchObject({
      country: 'cz',
      countryFrom: 'unknown',
      kind: 'ip_consultancy',
    })
  })

  it('is domestic when it is in China', () => {
    expect(provider(decision({ firmAsPrinted: 'Acme (Shanghai) Co.' }))).toMatchObject({
      origin: 'domestic',
      country: 'cn',
    })
  })

  it('has a safe reference that differs wherever the key does', () => {
    expect(providerRef('barnes  thornburg')).toMatch(/^udrp-[a-z0-9-]+$/)
    expect(providerRef('barnes  thornburg')).not.toBe(providerRef('barnes thornburg'))
  })

  it('gives the same records whatever the order of its decisions', () => {
    const some = [decision(), decision({ firmAsPrinted: 'ACME, Spain' }), decision({ firmAsPrinted: 'Acme' })]
    expect(provider(...some)).toEqual(provider(...some.toReversed()))
  })
})

describe('a printed name', () => {
  it.each([
    ['Domgate, France', 'Domgate', 'fr'],
    ['A & B LLP, New York, USA', 'A & B LLP', 'us'],
    ['A & B LLP, New York', 'A & B LLP', 'us'],
    ['A of B, LLP, United States of America ("United States" or "U.S.")', 'A of B, LLP', 'us'],
    ['Ice Ltd., United King- dom', 'Ice Ltd.', 'gb'],
    ['A Chambers, Hong Kong, China', 'A Chambers', 'hk'],
    ['A, Georgia, USA', 'A', 'us'],
    ['A, Georgia', 'A, Georgia', null],
    ['A Oy, Licenced Legal Counsel (B Oy)', 'A Oy, Licenced Legal Counsel (B Oy)', null],
    ['A S.A.S. Respondent Name Jules', 'A S.A.S.', null],
  ])('%s', (printed, name, country) => {
    expect(splitPrinted(printed)).toEqual({ name, country })
  })

  it('knows countries in any letter case', () => {
    expect(countryCode('south korea')).toBe('kr')
    expect(countryCode('Atlantis')).toBeNull()
  })
})
