import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  knowsYearOf,
  workingDaysBetween,
} from '../calendar/calendar.ts'
import { addMonths, isDay } from '../day.ts'
import { isProblem } from '../errors.ts'
import type { ApplicationState } from './lifecycle.ts'

/** What of an application says until when its applicant may answer what the centre asked. Days are Shanghai days. */
export type Awaited = {
  status: ApplicationState
  /** The last day to answer; null where nothing is asked, or it was before days were set. */
  answerBy: string | null
}

export type AnswerByProblem = 'answerBy' | 'answerByRest' | 'answerByFar' | 'answerByEarlier'

const MONTHS_AT_MOST = 12

/**
 * What is wrong with a day until which an applicant is to answer: it lies ahead, within a year, and is a working day as
 * far as the calendar is known. A day that was set once moves only later, since somebody counts on it.
 * @param before the day that it replaces; null for the first
 */
export function answerByProblem(
  day: string,
  { today, before, calendar }: { today: string; before: string | null; calendar: Calendar },
): AnswerByProblem | null {
  if (!isDay(day) || day <= today) return 'answerBy'
  if (before !== null && day <= before) return 'answerByEarlier'
  if (day > addMonths(today, MONTHS_AT_MOST)) return 'answerByFar'
  return knowsYearOf(calendar, day) && !isWorkingDay(calendar, day) ? 'answerByRest' : null
}

/** True once the last day to answer is over and no answer has come: what follows is for the centre to decide. */
export const isAnswerLate = ({ status, answerBy }: Awaited, today: string): boolean =>
  status === 'changes_requested' && answerBy !== null && answerBy < today

/**
 * By when a decision is expected once the centre goes on: the working days on which it waited for the applicant do not
 * count. null where no day was expected, or no calendar reaches so far.
 * @param dueOn as it was expected when the centre asked
 * @param askedOn, today Shanghai days
 */
export function dueAfterWaiting(
  calendar: Calendar,
  dueOn: string | null,
  { askedOn, today }: { askedOn: string; today: string },
): string | null {
  if (dueOn === null) return null
  try {
    const waited = workingDaysBetween(calendar, askedOn, today)
    return waited === 0 ? dueOn : addWorkingDays(calendar, dueOn, waited)
  } catch (error) {
    if (isProblem(error) && error.code === 'calendar_unknown') return null
    throw error
  }
}
