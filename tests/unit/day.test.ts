import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../app/domain/day.ts'

describe('isDay', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('knows %s', (day) =>
    expect(isDay(day)).toBe(true),
  )
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    ' 2026-01-01',
  ])('refuses %j', (day) => expect(isDay(day)).toBe(false))
  it('agrees with the calendar of dates', () => {
    const number = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, '0'))
    fc.assert(
      fc.property(number(3000, 4), number(14, 2), number(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const time = Date.parse(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
        expect(isDay(text)).toBe(exists)
      }),
    )
  })
})
