import { readDays, type TypedDay } from '../domain/calendar/read-days.ts'
import type { CalendarProblem } from './say-problems.ts'

/** The days that were typed into a form, or what is wrong with them. */
export function readTypedDays(
  text: string,
  required: boolean,
): { days: TypedDay[]; problem: CalendarProblem | null } {
  const read = readDays(text)
  if (read.wrong) return { days: [], problem: { field: 'days', ...read.wrong } }
  const problem = required && read.days.length === 0 ? { field: 'days', code: 'days_empty', line: 0 } : null
  return { days: read.days, problem }
}

/** A year as typed, within what anybody may mean. */
export function readYear(text: string): number | null {
  const year = Number(text.normalize('NFKC').trim())
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null
}
