import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeholderIn } from '../../../app/domain/call/placeholder.ts'
import { callAsText, draftCall } from '../../../app/domain/matching/call-draft.ts'
import { type BandCounts, noSupply, type Supply } from '../../../app/domain/matching/coverage.ts'
import { capable, compareGaps, gapOf } from '../../../app/domain/matching/gap.ts'

const NOBODY = noSupply()
const ENOUGH: Supply = {
  domestic: [0, 0, 3, 0, 0, 0],
  overseas: [0, 0, 0, 1, 1, 1],
  experts: [9, 9, 0, 0, 0, 3],
}

describe('the score of a gap', () => {
  it('counts each request in full where nobody is able', () => {
    expect(gapOf(NOBODY, { requests: 7, empties: 0 })).toEqual({
      score: 7,
      short: { domestic: 3, overseas: 3, experts: 3 },
    })
  })

  it('is nothing where nobody asks, and where all who ask find somebody among enough', () => {
    expect(gapOf(NOBODY, { requests: 0, empties: 0 }).score).toBe(0)
    expect(gapOf(ENOUGH, { requests: 50, empties: 0 })).toEqual({
      score: 0,
      short: { domestic: 0, overseas: 0, experts: 0 },
    })
  })

  it('counts an empty answer twice, whatever the supply', () => {
    expect(gapOf(ENOUGH, { requests: 4, empties: 2 }).score).toBe(4)
  })

  it('does not take claims and one old piece of work for ability', () => {
    expect(capable([100, 100, 0, 0, 0, 0])).toBe(0)
    expect(capable([0, 0, 1, 1, 1, 1])).toBe(4)
  })

  const count = fc.nat(20)
  const bands = fc.tuple(count, count, count, count, count, count)
  const supply: fc.Arbitrary<Supply> = fc.record({ domestic: bands, overseas: bands, experts: bands })
  const section = fc.constantFrom('domestic' as const, 'overseas' as const, 'experts' as const)

  it('never rises by supply, and never falls by demand', () => {
    fc.assert(
      fc.property(supply, section, fc.nat(5), count, count, (given, where, band, requests, empties) => {
        const demand = { requests, empties }
        const one: BandCounts = [...given[where]]
        one[band] = one[band]! + 1
        const { score } = gapOf(given, demand)
        expect(gapOf({ ...given, [where]: one }, demand).score).toBeLessThanOrEqual(score)
        expect(gapOf(given, { requests: requests + 1, empties }).score).toBeGreaterThanOrEqual(score)
        expect(gapOf(given, { requests, empties: empties + 1 }).score).toBeGreaterThan(score)
      }),
    )
  })

  it('puts the worst first, of equals the one with fewer able parties, then by place', () => {
    const row = (jurisdiction: string, ipType: 'patent' | 'design', given: Supply, empties: number) => ({
      jurisdiction,
      ipType,
      supply: given,
      gap: gapOf(given, { requests: 0, empties }),
    })
    const sorted = [
      row('us', 'patent', NOBODY, 1),
      row('de', 'patent', ENOUGH, 1),
      row('jp', 'patent', NOBODY, 2),
      row('de', 'patent', NOBODY, 1),
      row('de', 'design', NOBODY, 1),
    ].sort(compareGaps)
    expect(sorted.map((one) => `${one.jurisdiction} ${one.ipType} ${capable(one.supply.overseas)}`)).toEqual([
      'jp patent 0',
      'de design 0',
      'de patent 0',
      'us patent 0',
      'de patent 3',
    ])
  })
})

describe('the draft of a call', () => {
  const supply: Supply = { ...NOBODY, domestic: [0, 0, 2, 0, 0, 0], experts: [0, 0, 0, 0, 0, 4] }
  const place = {
    jurisdiction: 'de',
    ipType: 'patent' as const,
    gap: gapOf(supply, { requests: 8, empties: 3 }),
    requests: 8,
    empties: 3,
    procedures: ['litigation', 'preliminary_injunction'] as const,
  }

  it('says in both languages who is missing where, from the gap’s own numbers', () => {
    const text = callAsText(draftCall([place]))
    expect(text).toContain(
      '1. 德国 · 专利：征集境内服务机构 1 家以上、境外服务机构 3 家以上。近 12 个月有 8 起企业需求，其中少数有未能满足的需求；较多涉及诉讼、临时禁令。',
    )
    expect(text).toContain(
      '(1) Germany, patent: at least 1 domestic provider, at least 3 overseas providers. 8 requests in the last 12 months, a few of which could not be met in full; mostly litigation, preliminary injunction.',
    )
    expect(text).not.toContain('专家顾问 0')
    expect(
      placeholderIn(text.replaceAll(/（草稿）| \(draft\)/g, '')),
      'it can be published as it is',
    ).toBeNull()
  })

  it('holds several places in one call, and one where enough are able but nobody was found', () => {
    const met = gapOf(ENOUGH, { requests: 1, empties: 1 })
    const other = {
      ...place,
      jurisdiction: 'hk',
      gap: met,
      requests: 1,
      empties: 1,
      procedures: ['squatting'] as const,
    }
    const text = callAsText(draftCall([place, other]))
    expect(text).toContain('2. 中国香港 · 专利：征集专家顾问和服务机构，数量不限。近 12 个月有少数企业需求。')
    expect(text).toContain(
      '(2) Hong Kong, China, patent: experts and providers, any number. A few requests in the last 12 months.\n',
    )
    expect(text, 'whose single dispute it is could be guessed').not.toMatch(
      /抢注|squatting|[^\d]1 (起|request)/,
    )
  })
})
