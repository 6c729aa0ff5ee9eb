import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedPairing, countPairings } from '../../../app/domain/pairing/numbers.ts'
import { PAIRING_STATUSES } from '../../../app/domain/vocabulary/parties.ts'

const TODAY = '2026-11-23'
const SOON = '2027-01-22'

const one = (change: Partial<CountedPairing> = {}): CountedPairing => ({
  status: 'active',
  jurisdictions: ['us'],
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  jointMatters: 0,
  engaged: false,
  unsigned: false,
  ...change,
})
const totalOf = (...pairings: CountedPairing[]) => countPairings(pairings, TODAY, SOON)[0]!.counts

describe('the numbers of 1+1 agreements', () => {
  it('count what is in force today, used and never used, and ending soon', () => {
    expect(
      totalOf(
        one(),
        one({ engaged: true }),
        one({ jointMatters: 3, unsigned: true }),
        one({ validTo: SOON }),
        one({ validFrom: '2026-12-01' }),
        one({ validTo: '2026-11-22' }),
        one({ status: 'suspended', jointMatters: 9 }),
        one({ status: 'proposed' }),
        one({ status: 'accepted' }),
        one({ status: 'terminated' }),
      ),
    ).toEqual({ live: 4, used: 2, unused: 2, expiring: 1, suspended: 1, waiting: 2, unsigned: 1, joint: 3 })
  })

  it('count an agreement in the row of each place, and once in the total', () => {
    const rows = countPairings([one({ jurisdictions: ['us', 'de'] }), one()], TODAY, SOON)
    expect(rows.map(({ jurisdiction, counts }) => [jurisdiction, counts.live])).toEqual([
      [null, 2],
      ['de', 1],
      ['us', 2],
    ])
  })

  it('split what is in force into used and never used, whatever there is', () => {
    const day = fc.constantFrom(null, '2026-01-01', '2026-11-23', '2027-06-01')
    const pairings = fc.array(
      fc.record({
        status: fc.constantFrom(...PAIRING_STATUSES),
        jurisdictions: fc.subarray(['us', 'de', 'jp'], { minLength: 1 }),
        validFrom: day,
        validTo: day,
        jointMatters: fc.nat(3),
        engaged: fc.boolean(),
        unsigned: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(pairings, (all) => {
        const [total, ...places] = countPairings(all, TODAY, SOON)
        for (const { counts } of [total!, ...places]) {
          expect(counts.used + counts.unused).toBe(counts.live)
          expect(counts.live).toBeLessThanOrEqual(total!.counts.live)
        }
      }),
    )
  })
})
