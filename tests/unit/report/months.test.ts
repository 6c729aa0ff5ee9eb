import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../../app/domain/report/count.ts'

describe('the months of a report', () => {
  it('go from the month of its first day to that of its last, over the end of a year', () => {
    expect(monthsOf('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsOf('2026-11-01', '2026-11-30')).toEqual(['2026-11'])
  })

  it('end with the last month that has four digits', () => {
    expect(monthsOf('9999-11-01', '9999-12-31')).toEqual(['9999-11', '9999-12'])
  })
})
