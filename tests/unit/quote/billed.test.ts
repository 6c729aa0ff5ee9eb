import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billedIn, comparedIn, sumsOf } from '../../../app/domain/quote/billed.ts'

const RATES = [
  { currency: 'EUR', day: '2026-11-01', cny: 8 },
  { currency: 'EUR', day: '2026-12-01', cny: 9 },
  { currency: 'USD', day: '2026-11-01', cny: 4 },
]
const bill = (currency: string, amount: number, billedOn = '2026-11-20') => ({ currency, amount, billedOn })

describe('bills against a quote in another currency', () => {
  it('are counted at the rates of their own days, which are said', () => {
    const bills = [bill('USD', 100), bill('EUR', 100), bill('EUR', 100, '2026-12-02'), bill('CNY', 400)]
    expect(billedIn('USD', bills, RATES)).toEqual({
      currency: 'USD',
      total: 100 + 200 + 225 + 100,
      rates: RATES.map((rate) => ({ ...rate, old: false })),
      without: [],
    })
  })

  it('say of a rate that was over a year old on the day of a bill that it was', () => {
    const oldOn = (...days: string[]) =>
      billedIn(
        'USD',
        days.map((day) => bill('CNY', 4, day)),
        RATES,
      ).rates.map(({ old }) => old)
    expect(oldOn('2027-11-01')).toEqual([false])
    expect(oldOn('2027-11-02')).toEqual([true])
    expect(oldOn('2027-11-02', '2026-11-20')).toEqual([true])
  })

  it('leaves out what has no rate, and says what', () => {
    const bills = [bill('USD', 100), bill('JPY', 70), bill('EUR', 100, '2026-10-01'), bill('JPY', 30)]
    expect(billedIn('USD', bills, RATES)).toEqual({
      currency: 'USD',
      total: 100,
      rates: [],
      without: [
        { currency: 'EUR', amount: 100 },
        { currency: 'JPY', amount: 100 },
      ],
    })
  })

  it('needs no rate for its own currency, whatever that is', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }))
    fc.assert(
      fc.property(amounts, (all) => {
        const { total, without } = billedIn(
          'JPY',
          all.map((amount) => bill('JPY', amount)),
          [],
        )
        expect(total).toBe(all.reduce((sum, amount) => sum + amount, 0))
        expect(without).toEqual([])
      }),
    )
  })

  it('loses no bill: each is either counted or named as left out', () => {
    const one = fc.record({
      currency: fc.constantFrom('CNY', 'EUR', 'USD', 'JPY'),
      amount: fc.integer({ min: 1, max: 1e8 }),
      billedOn: fc.constantFrom('2026-10-15', '2026-11-15', '2026-12-15'),
    })
    fc.assert(
      fc.property(fc.array(one), (bills) => {
        const { total, without } = billedIn('CNY', bills, RATES)
        const apart = bills.map((each) => billedIn('CNY', [each], RATES))
        expect(total).toBe(apart.reduce((sum, each) => sum + each.total, 0))
        expect(without).toEqual(sumsOf(apart.flatMap((each) => each.without)))
      }),
    )
  })

  it('is compared in the currency of the quote, else in the one of all bills, else in yuan', () => {
    expect(comparedIn({ currency: 'EUR' }, [bill('USD', 1)])).toBe('EUR')
    expect(comparedIn(null, [bill('USD', 1), bill('USD', 2)])).toBe('USD')
    expect(comparedIn(null, [bill('USD', 1), bill('EUR', 2)])).toBe('CNY')
    expect(comparedIn(null, [])).toBe('CNY')
  })
})
