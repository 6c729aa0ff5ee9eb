import type { Calendar } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { type TodayItem, WITHOUT_LIMIT } from '../domain/desk/today.ts'
import { dueAfter, isLate, type TimeLimits } from '../domain/dispute/time-limits.ts'

/** Working days before the first time limit would reach into it that a year has to be entered. */
const WORKING_DAYS_AHEAD = 5

/** The next year that nobody has entered, once a time limit of the centre is about to reach into it. */
export function todayCalendar(
  calendar: Calendar,
  { urgentHours: _byTheClock, ...limits }: TimeLimits,
  now: Date,
): TodayItem[] {
  const ahead = Math.max(...Object.values(limits)) + WORKING_DAYS_AHEAD
  if (dueAfter(now, calendar, ahead).unit === 'day') return []
  let year = Number(shanghaiDay(now).slice(0, 4))
  while (calendar.working.has(year)) year += 1
  const due = { unit: 'day', day: `${year - 1}-12-31` } as const
  return [
    {
      ...WITHOUT_LIMIT,
      kind: 'calendar',
      key: String(year),
      what: String(year),
      to: `/staff/calendar/${CENTRE_CALENDAR}`,
      since: null,
      due,
      late: isLate(due, now),
    },
  ]
}
