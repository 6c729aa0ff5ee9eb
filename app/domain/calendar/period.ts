import { addDays, addMonths } from '../day.ts'
import type { Label } from '../vocabulary/labels.ts'
import { addWorkingDays, type Calendar, nextWorkingDay, whyClosed } from './calendar.ts'
import type { ForumRule } from './forum-rules.ts'

export const PERIOD_UNITS = ['days', 'weeks', 'months', 'working_days'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]
export type Period = { count: number; unit: PeriodUnit }

/** The longest period that is taken: ten years in days. */
export const LONGEST_PERIOD = 3_660

/** A last day that was closed, and where it went. */
export type Moved = {
  /** The day on which the period would have ended. */
  from: string
  /** Why the office is closed on it. */
  because: Label
  /** The provision that moves it. */
  rule: string
}

/** The last day of a period, and the reason where it is not the one that counting alone gives. */
export type LastDay = { day: string; moved: Moved | null }

/**
 * The last day of a period that begins with an event. The day of the event is not counted; months end on the day of
 * the same number, or on the last one of a shorter month; a last day on which the office is closed moves to the next
 * one on which it is open.
 * @param calendar that of the rule, as staff have corrected it
 * @throws Problem `calendar_unknown` when the last day lies in a year that nobody has published or entered
 */
export function lastDayOf(rule: ForumRule, calendar: Calendar, event: string, period: Period): LastDay {
  const end = endOf(calendar, event, period)
  const because = whyClosed(calendar, end)
  if (because === null) return { day: end, moved: null }
  return { day: nextWorkingDay(calendar, end), moved: { from: end, because, rule: rule.moves } }
}

function endOf(calendar: Calendar, event: string, { count, unit }: Period): string {
  switch (unit) {
    case 'days':
      return addDays(event, count)
    case 'weeks':
      return addDays(event, count * 7)
    case 'months':
      return addMonths(event, count)
    case 'working_days':
      return addWorkingDays(calendar, event, count)
  }
}
