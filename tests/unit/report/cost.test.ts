import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cost,
  FEWEST_ENTERPRISES,
  halfYearOf,
  isOfKind,
  kindsOf,
  summarise,
} from '../../../app/domain/report/cost.ts'

const RATES = [
  { currency: 'USD', day: '2026-01-01', cny: 7 },
  { currency: 'USD', day: '2026-07-01', cny: 7.2 },
]

const cost = fc.record({
  enterpriseId: fc.constantFrom('a', 'b', 'c', 'd'),
  jurisdictions: fc.subarray(['us', 'de', 'jp'], { minLength: 1 }),
  ipTypes: fc.subarray(['patent', 'design'], { minLength: 1 }),
  procedure: fc.constantFrom('litigation', null),
  day: fc.constantFrom('2025-12-31', '2026-03-01', '2026-08-01'),
  currency: fc.constantFrom('CNY', 'USD', 'EUR'),
  amount: fc.integer({ min: 0, max: 10_000_000 }),
})
const costs = fc.array(cost, { maxLength: 20 })

const yuanOf = ({ currency, day, amount }: Cost): number | null => {
  if (currency === 'CNY') return amount
  if (currency === 'EUR' || day < '2026-01-01') return null
  return Math.round(amount * (day < '2026-07-01' ? 7 : 7.2))
}

describe('what disputes of a kind cost', () => {
  it('is told only where three enterprises paid it, in yuan by the rate of each day', () => {
    fc.assert(
      fc.property(costs, (given) => {
        const { count, enterprises, range } = summarise(given, RATES)
        const known = given.filter((one) => yuanOf(one) !== null)
        const amounts = known.map((one) => yuanOf(one)!).sort((a, b) => a - b)
        expect(count).toBe(known.length)
        expect(enterprises).toBe(new Set(known.map(({ enterpriseId }) => enterpriseId)).size)
        expect(range === null).toBe(enterprises < FEWEST_ENTERPRISES)
        if (range === null) return
        expect([range.least, range.most]).toEqual([amounts[0], amounts.at(-1)])
        const below = amounts.filter((amount) => amount < range.median).length
        const above = amounts.filter((amount) => amount > range.median).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(amounts.length / 2)
      }),
    )
  })

  it('does not depend on the order in which it was recorded', () => {
    fc.assert(
      fc.property(costs, (given) => {
        expect(summarise([...given].reverse(), RATES)).toEqual(summarise(given, RATES))
      }),
    )
  })

  it('counts at each kind that a filter on that kind leaves in', () => {
    fc.assert(
      fc.property(cost, (one) => {
        for (const kind of kindsOf(one)) expect(isOfKind(one, kind)).toBe(true)
        expect(kindsOf(one)).toHaveLength(one.jurisdictions.length * one.ipTypes.length)
      }),
    )
  })

  it.each([
    ['2026-06-30', '2026-1'],
    ['2026-07-01', '2026-2'],
  ])('of %s belongs to %s', (day, half) => expect(halfYearOf(day)).toBe(half))
})
