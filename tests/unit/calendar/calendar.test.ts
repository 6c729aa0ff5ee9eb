import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  openCalendar,
  whyClosed,
} from '../../../app/domain/calendar/calendar.ts'
import { correctCalendar } from '../../../app/domain/calendar/correct.ts'
import { FORUM_RULES } from '../../../app/domain/calendar/forum-rules.ts'
import { lastDayOf } from '../../../app/domain/calendar/period.ts'
import { PUBLISHED_CALENDARS } from '../../../app/domain/calendar/published-calendars.ts'
import { addDays, addMonths } from '../../../app/domain/day.ts'

const china = openCalendar(PUBLISHED_CALENDARS.cn)
const epo = openCalendar(PUBLISHED_CALENDARS.epo)
const unknown = expect.objectContaining({ code: 'calendar_unknown' })

describe('the centre’s working days', () => {
  it('agree with another list of the State Council’s notices on every day', () => {
    for (const year of [2025, 2026]) {
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
        expect(isWorkingDay(china, day), day).toBe(chineseDays.isWorkday(day))
      }
    }
  })
  it.each([
    ['a Friday before a Saturday on which work is done', '2026-02-13', 1, '2026-02-14'],
    ['over the Spring Festival', '2026-02-14', 1, '2026-02-24'],
    ['a Sunday on which work is done', '2026-09-18', 1, '2026-09-20'],
    ['ten over the National Day', '2026-09-24', 10, '2026-10-15'],
    ['none, from a closed day', '2026-10-03', 0, '2026-10-08'],
    ['none, from an open one', '2026-10-08', 0, '2026-10-08'],
  ])('%s', (_, from, count, to) => expect(addWorkingDays(china, from, count)).toBe(to))
  it('refuse a year that has not been announced, also half-way', () => {
    expect(() => isWorkingDay(china, '2027-01-04')).toThrow(unknown)
    expect(() => addWorkingDays(china, '2026-12-30', 2)).toThrow(unknown)
    expect(() => addWorkingDays(china, '2024-12-31', 1)).toThrow(unknown)
    expect(addWorkingDays(china, '2026-12-30', 1)).toBe('2026-12-31')
  })
  it.each([-1, 1.5, Number.NaN])('refuse %s working days', (count) =>
    expect(() => addWorkingDays(china, '2026-01-05', count)).toThrow(RangeError),
  )
})

describe('what staff enter', () => {
  const entered = correctCalendar(
    PUBLISHED_CALENDARS.cn,
    [{ year: 2027, source: '国办发明电〔2026〕1号', asOf: '2026-12-01' }],
    [
      { day: '2027-01-01', open: false, name: { zh: '元旦', en: 'New Year' } },
      { day: '2027-01-02', open: true, name: { zh: '调休', en: 'instead' } },
      { day: '2026-12-31', open: false, name: { zh: '临时放假', en: 'closed for once' } },
      { day: '2026-10-01', open: true, name: { zh: '照常上班', en: 'open' } },
      { day: '2031-01-01', open: false, name: { zh: '元旦', en: 'New Year' } },
    ],
  )
  const calendar = openCalendar(entered)
  it('opens a year that was not known', () =>
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toBe('2027-01-02'))
  it('closes and opens single days of a known one', () => {
    expect(whyClosed(calendar, '2026-12-31')).toEqual({ zh: '临时放假', en: 'closed for once' })
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(true)
    expect(isWorkingDay(china, '2026-10-01')).toBe(false)
  })
  it('does not make a year known by naming one of its days', () =>
    expect(() => isWorkingDay(calendar, '2031-01-02')).toThrow(unknown))
  it('leaves a published year published when somebody enters it again', () => {
    const again = correctCalendar(
      PUBLISHED_CALENDARS.cn,
      [{ year: 2026, source: 'x', asOf: '2026-12-01' }],
      [],
    )
    expect(again).toEqual(PUBLISHED_CALENDARS.cn)
  })
})

describe('the last day of a period', () => {
  const epc = FORUM_RULES.epc
  it('stays where the office is open', () =>
    expect(lastDayOf(epc, epo, '2026-02-10', { count: 2, unit: 'months' })).toEqual({
      day: '2026-04-10',
      moved: null,
    }))
  it('moves over Easter by Rule 134(1) EPC and says so', () =>
    expect(lastDayOf(epc, epo, '2026-02-03', { count: 2, unit: 'months' })).toEqual({
      day: '2026-04-07',
      moved: {
        from: '2026-04-03',
        because: { zh: '耶稣受难日', en: 'Good Friday' },
        rule: 'EPC Rule 134(1)',
      },
    }))
  it('moves from a plain weekend', () =>
    expect(lastDayOf(epc, epo, '2026-03-12', { count: 2, unit: 'days' }).moved).toMatchObject({
      from: '2026-03-14',
      because: { en: 'weekend' },
    }))
  it('is refused where the next open day is not known', () =>
    expect(() => lastDayOf(epc, epo, '2026-10-24', { count: 2, unit: 'months' })).toThrow(unknown))
  it('counts the twenty days of an answer to the ITC', () => {
    const us = openCalendar(PUBLISHED_CALENDARS.us)
    expect(lastDayOf(FORUM_RULES['us-itc'], us, '2026-11-06', { count: 20, unit: 'days' })).toMatchObject({
      day: '2026-11-27',
      moved: { from: '2026-11-26', rule: '19 CFR 201.14(a)' },
    })
  })
})

describe('a month later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s + %i', (day, count, later) => expect(addMonths(day, count)).toBe(later))
})

describe('every published calendar', () => {
  it.each(Object.entries(PUBLISHED_CALENDARS))('%s names its source and keeps its own code', (code, one) => {
    expect(one.code).toBe(code)
    for (const year of one.years) {
      expect(year.source).not.toBe('')
      expect(year.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(new Set(year.closed.map(({ day }) => day)).size).toBe(year.closed.length)
    }
    expect(
      nextWorkingDay(openCalendar(one), `${one.years[0]!.year}-01-01`) > `${one.years[0]!.year}-01-01`,
    ).toBe(true)
  })
  it('refuses a day under another year', () =>
    expect(() =>
      openCalendar({
        code: 'x',
        name: { zh: '', en: '' },
        years: [
          {
            year: 2026,
            closed: [{ day: '2025-01-01', name: { zh: '', en: '' } }],
            open: [],
            source: '',
            asOf: '',
          },
        ],
      }),
    ).toThrow(RangeError))
})
