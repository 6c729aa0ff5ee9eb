import { dayNumber, dayOfNumber } from '../day.ts'
import { type Calendar, knowsYearOf, workingDaysBetween } from './calendar.ts'

/**
 * The day on and after which no more than `count` working days have passed until `today`.
 * @returns null where the calendar does not reach back so far
 */
export function workingDaysAgo(calendar: Calendar, today: string, count: number): string | null {
  for (let number = dayNumber(today); ; number -= 1) {
    const day = dayOfNumber(number - 1)
    if (!knowsYearOf(calendar, day)) return null
    if (workingDaysBetween(calendar, day, today) > count) return dayOfNumber(number)
  }
}
