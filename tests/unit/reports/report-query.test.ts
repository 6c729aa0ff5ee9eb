import { describe, expect, it } from 'vitest'
import { readReportQuery } from '../../../app/reports/report-query.ts'

const periodOf = (from: string, to: string) => {
  const query = readReportQuery(new URLSearchParams({ from, to }), '2026-11-24')
  return [query.from, query.to]
}

describe('the period of a report', () => {
  it('may reach to the end of next year', () => {
    expect(periodOf('2026-01-01', '2027-12-31')).toEqual(['2026-01-01', '2027-12-31'])
  })

  it('is this year so far where its days lie beyond that', () => {
    for (const far of ['2028-01-01', '9999-12-31']) {
      expect(periodOf('', far)).toEqual(['2026-01-01', '2026-11-24'])
      expect(periodOf(far, far)).toEqual(['2026-01-01', '2026-11-24'])
      expect(periodOf(far, '2026-03-31')).toEqual(['2026-01-01', '2026-03-31'])
    }
  })
})
