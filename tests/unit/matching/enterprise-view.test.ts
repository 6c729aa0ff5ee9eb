import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSTRAINTS, type MatchResponse, SECTIONS } from '../../../app/domain/matching/response.ts'
import { inPublicWords } from '../../../app/domain/matching/told.ts'
import { enterpriseView } from '../../../app/matching/enterprise-view.ts'

const count = fc.nat({ max: 999 })
const excluded = fc.record(Object.fromEntries(CONSTRAINTS.map((c) => [c, count]))) as fc.Arbitrary<
  MatchResponse['excluded']
>
const why = fc.record({
  constraint: fc.constantFrom('competence' as const, 'listed' as const, ...CONSTRAINTS),
  without: count,
})
const empty = fc.dictionary(fc.constantFrom(...SECTIONS), why) as fc.Arbitrary<MatchResponse['empty']>
const response: fc.Arbitrary<MatchResponse> = fc.record({ excluded, empty }).map((varied) => ({
  policyVersion: '2026.11',
  asOf: '2026-11-23T00:00:00.000Z',
  degraded: false,
  experts: [],
  domestic: [],
  overseas: [],
  pairings: [],
  thinkTanks: [],
  ...varied,
}))

/** As an enterprise sees a run that is older than what is frozen for it. */
const seen = (r: MatchResponse) => enterpriseView(r, null)

describe('what an enterprise sees of a response', () => {
  it('is what was frozen for it', () => {
    fc.assert(
      fc.property(response, response, (r, other) => {
        const told = inPublicWords(other)
        expect(enterpriseView(r, told)).toEqual({ ...r, ...told })
      }),
    )
  })
})

describe('what an enterprise sees of a run that is older than that', () => {
  it('never holds the word conflict', () => {
    fc.assert(
      fc.property(response, (r) => {
        expect(JSON.stringify(seen(r))).not.toMatch(/conflict/i)
      }),
    )
  })

  it('is the same whether parties are in conflict or have no room: only their sum is told', () => {
    fc.assert(
      fc.property(response, fc.nat({ max: 99 }), (r, moved) => {
        const { conflict, capacity, ...rest } = r.excluded
        const n = Math.min(moved, conflict)
        const other = { ...r, excluded: { ...rest, conflict: conflict - n, capacity: capacity + n } }
        expect(seen(other)).toEqual(seen(r))
        expect(seen(r).excluded.unavailable).toBe(conflict + capacity)
      }),
    )
  })

  it('says of an empty section the same for a conflict as for missing capacity', () => {
    const emptiedBy = (constraint: 'conflict' | 'capacity') =>
      seen({
        ...fc.sample(response, 1)[0]!,
        excluded: { term: 0, conflict: 1, admission: 0, capacity: 1, language: 0, deadline: 0 },
        empty: { experts: { constraint, without: 2 } },
      }).empty
    expect(emptiedBy('conflict')).toEqual({ experts: { constraint: 'unavailable', without: 2 } })
    expect(emptiedBy('conflict')).toEqual(emptiedBy('capacity'))
  })

  it('leaves out nothing else', () => {
    fc.assert(
      fc.property(response, (r) => {
        const { excluded: counts, empty: emptied, ...shown } = seen(r)
        const { excluded: all, empty: reasons, ...same } = r
        expect(shown).toEqual(same)
        expect(Object.keys(emptied).sort()).toEqual(Object.keys(reasons).sort())
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(
          Object.values(all).reduce((a, b) => a + b, 0),
        )
      }),
    )
  })
})
