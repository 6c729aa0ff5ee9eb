import { describe, expect, it } from 'vitest'
import { addDays } from '../../../app/domain/day.ts'
import { billDoubts, EARLY_BILL_DAYS } from '../../../app/domain/engagement/bill-doubts.ts'
import { readBill } from '../../../app/engagements/read-work.server.ts'

const STANDING = { today: '2026-11-28', startedOn: '2026-11-01', agreed: 'USD' }
const codes = (billedOn: string, currency = 'USD', agreed: string | null = 'USD') =>
  billDoubts({ billedOn, currency }, { ...STANDING, agreed }).map(({ code }) => code)

describe('a bill', () => {
  it('is asked about where its day is to come or long before the engagement', () => {
    expect(codes('2026-11-28')).toEqual([])
    expect(codes('2026-11-29')).toEqual(['bill_future'])
    const first = addDays(STANDING.startedOn, -EARLY_BILL_DAYS)
    expect(codes(first)).toEqual([])
    expect(codes(addDays(first, -1))).toEqual(['bill_early'])
  })

  it('is asked about where its currency is not the one that was agreed, if any was', () => {
    expect(codes('2026-11-28', 'EUR')).toEqual(['bill_currency'])
    expect(codes('2026-11-28', 'EUR', null)).toEqual([])
    expect(codes('2026-12-28', 'EUR')).toEqual(['bill_future', 'bill_currency'])
  })

  it('is taken when it comes again as it was asked about, and asked about anew when it changed', () => {
    const form = (more: Record<string, string>) => {
      const data = new FormData()
      const said = {
        ...{ id: '01a221c5-f25a-7974-aeb0-76b549991b12', billedOn: '2026-12-24', stage: 'response' },
        ...{ hours: '', currency: 'EUR', amount: '100', note: '' },
        ...more,
      }
      for (const [name, value] of Object.entries(said)) data.set(name, value)
      return readBill(data, { ...STANDING, agreedOn: () => STANDING.agreed })
    }
    expect(form({}).problems?.map(({ code }) => code)).toEqual(['bill_future', 'bill_currency'])
    expect(form({ meantDay: '2026-12-24', meantCurrency: 'EUR' }).read).toMatchObject({ currency: 'EUR' })
    expect(
      form({ meantDay: '2026-12-24', meantCurrency: 'EUR', billedOn: '2027-12-24' }).problems,
    ).toMatchObject([{ field: 'billedOn', about: '2027-12-24' }])
    expect(form({ amount: 'x' }).problems?.map(({ code }) => code)).toEqual(['amount_unreadable'])
  })
})
