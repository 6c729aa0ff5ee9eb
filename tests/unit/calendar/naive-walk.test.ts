import { describe, expect, it } from 'vitest'
import { addWorkingDays, openCalendar, workingDaysBetween } from '../../../app/domain/calendar/calendar.ts'
import { FORUM_RULES } from '../../../app/domain/calendar/forum-rules.ts'
import { lastDayOf, PERIOD_UNITS, type Period } from '../../../app/domain/calendar/period.ts'
import { PUBLISHED_CALENDARS } from '../../../app/domain/calendar/published-calendars.ts'
import { addDays, dayNumber } from '../../../app/domain/day.ts'
import { isProblem } from '../../../app/domain/errors.ts'
import { naiveWalk } from './naive-walk.ts'

const CASES = 100_000

/** The same cases in every run: xorshift, from one seed. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const orUnknown = (ask: () => string): string | null => {
  try {
    return ask()
  } catch (error) {
    if (isProblem(error) && error.code === 'calendar_unknown') return null
    throw error
  }
}

const CALENDARS = Object.values(PUBLISHED_CALENDARS).map((published) => ({
  calendar: openCalendar(published),
  naive: naiveWalk(published),
  first: dayNumber(`${Math.min(...published.years.map(({ year }) => year))}-01-01`),
  rule: Object.values(FORUM_RULES).find((rule) => rule.calendar === published.code)!,
}))

describe(`${CASES} cases against a walk from day to day`, () => {
  it('finds no difference in deadlines', () => {
    const pick = chance(20_261_124)
    let answered = 0
    for (let round = 0; round < CASES; round += 1) {
      const { calendar, naive, first, rule } = CALENDARS[pick(CALENDARS.length)]!
      const event = addDays('1970-01-01', first + pick(2 * 366))
      const unit = PERIOD_UNITS[pick(PERIOD_UNITS.length)]!
      const count = pick({ days: 200, weeks: 30, months: 14, working_days: 120 }[unit])
      const period: Period = { count, unit }
      const said = orUnknown(() => lastDayOf(rule, calendar, event, period).day)
      const walked = naive.lastDay(event, period)
      if (said !== walked) expect({ code: calendar.code, event, period, said }).toEqual({ walked })
      if (said !== null) answered += 1
    }
    expect(answered).toBeGreaterThan(CASES / 4)
  })

  it('counts between two days what adding them counts', () => {
    const pick = chance(7)
    for (let round = 0; round < 5_000; round += 1) {
      const { calendar, first } = CALENDARS[pick(CALENDARS.length)]!
      const from = addDays('1970-01-01', first + pick(200))
      const count = 1 + pick(60)
      expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, count))).toBe(count)
    }
  })

  it('agrees on each day of each year whether the office is open', () => {
    for (const { calendar, naive } of CALENDARS) {
      for (const [year, numbers] of calendar.working) {
        const open = new Set(numbers)
        for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
          expect(open.has(dayNumber(day)), `${calendar.code} ${day}`).toBe(naive.isOpen(day))
        }
      }
    }
  })
})
