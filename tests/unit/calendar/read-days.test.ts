import { describe, expect, it } from 'vitest'
import { readDays } from '../../../app/domain/calendar/read-days.ts'

describe('days as the notices give them', () => {
  it('are read one or one stretch a line', () =>
    expect(readDays('2027-01-01 休 元旦\n\n２０２７-02-05 至 2027-02-06 休 春节\n2027-02-14 班')).toEqual({
      wrong: null,
      days: [
        { day: '2027-01-01', open: false, name: '元旦' },
        { day: '2027-02-05', open: false, name: '春节' },
        { day: '2027-02-06', open: false, name: '春节' },
        { day: '2027-02-14', open: true, name: '' },
      ],
    }))
  it('are read in English', () =>
    expect(readDays('2027-02-05 to 2027-02-05 closed Spring Festival').days).toEqual([
      { day: '2027-02-05', open: false, name: 'Spring Festival' },
    ]))
  it('are read to the last day that has four digits', () =>
    expect(readDays('9999-12-30 至 9999-12-31 休').days?.map(({ day }) => day)).toEqual([
      '9999-12-30',
      '9999-12-31',
    ]))
  it.each([
    ['元旦 2027-01-01', 'day_line_unreadable'],
    ['2027-02-30 休', 'day_line_unreadable'],
    ['2027-02-05', 'day_line_unreadable'],
    ['2027-02-05 至 2027-02-01 休', 'days_reversed'],
    ['2027-01-01 至 2027-12-31 休', 'days_reversed'],
    ['2027-01-01 休\n2027-01-01 班', 'days_repeated'],
  ])('%j is refused with its line', (text, code) =>
    expect(readDays(text).wrong).toEqual({ line: text.split('\n').length, code }),
  )
})
