import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planSchema } from '../../../app/domain/defence-group/plan.ts'
import { readShare, shareOut, WHOLE, writtenShare } from '../../../app/domain/defence-group/shares.ts'
import { MOST_MONEY } from '../../../app/domain/money.ts'

/** Shares of two to twenty that add up to the whole. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: WHOLE - 1 }), { minLength: 1, maxLength: 19 })
  .map((cuts) => {
    const sorted = [0, ...cuts.toSorted((a, b) => a - b), WHOLE]
    return sorted.slice(1).map((cut, index) => cut - sorted[index]!)
  })

describe('shares of a cost', () => {
  it('add up to the hundredth, and none is off by a hundredth or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_MONEY }), shares, (total, points) => {
        const amounts = shareOut(total, points)
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total)
        for (const [index, amount] of amounts.entries()) {
          const exact = BigInt(total) * BigInt(points[index]!)
          const off = BigInt(amount) * BigInt(WHOLE) - exact
          expect(off > -BigInt(WHOLE) && off < BigInt(WHOLE)).toBe(true)
        }
      }),
    )
  })

  it('give what is left over to whoever lost most by rounding, the first first', () => {
    expect(shareOut(100, [3_333, 3_333, 3_334])).toEqual([33, 33, 34])
    expect(shareOut(1, [5_000, 5_000])).toEqual([1, 0])
  })

  it.each([
    ['33.34', 3_334],
    [' 25 % ', 2_500],
    ['１２.５', 1_250],
    ['0', null],
    ['100', null],
    ['33.333', null],
    ['-5', null],
    ['half', null],
  ])('are read from %s', (text, points) => expect(readShare(text)).toBe(points))

  it('are written as they were read', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WHOLE - 1 }), (points) => {
        expect(readShare(writtenShare(points))).toBe(points)
      }),
    ))
})

describe('a plan to share', () => {
  const plan = {
    subject: '共用一家律所',
    engagementId: null,
    currency: 'USD',
    total: 100,
    shares: [
      { disputeId: 'a', points: 4_000 },
      { disputeId: 'b', points: 6_000 },
    ],
  }
  const complaints = (change: Partial<typeof plan>) =>
    planSchema.safeParse({ ...plan, ...change }).error?.issues.map(({ message }) => message)

  it('is taken when its shares add up', () => expect(complaints({})).toBeUndefined())

  it.each([
    [{ shares: [plan.shares[0]!, { disputeId: 'b', points: 5_999 }] }, 'shares_sum'],
    [{ currency: '' }, 'currency_missing'],
    [{ total: 0 }, 'total_unreadable'],
    [{ subject: ' ' }, 'subject_empty'],
  ])('refuses %o', (change, code) => expect(complaints(change)).toEqual([code]))
})
