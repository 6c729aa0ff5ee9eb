import type { Awaited } from '../domain/application/answer-by.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { workingDaysAgo } from '../domain/calendar/ago.ts'
import { type Calendar, knowsYearOf, workingDaysBetween } from '../domain/calendar/calendar.ts'
import { shanghaiMidnight } from '../domain/day.ts'

/** Working days at which the groups of ages end. */
const AGES_END_AT = [5, 10, 20]

/** The instants that divide the groups of ages, the latest first; null where the calendar does not reach back. */
export function ageBounds(calendar: Calendar, today: string): string[] | null {
  const days = AGES_END_AT.map((count) => workingDaysAgo(calendar, today, count))
  return days.every((day) => day !== null) ? days.map((day) => shanghaiMidnight(day).toISOString()) : null
}

type Line = Awaited & { submittedOn: string; dueOn: string | null }

/**
 * For how many working days an application has waited, and for how many it is late: with its decision, or while it waits
 * for its applicant, with the answer. Decided ones do neither.
 */
export function waitingOf(
  calendar: Calendar,
  { status, submittedOn, dueOn, answerBy }: Line,
  today: string,
): { waited: number | null; overdue: number | null } {
  const pending = (PENDING_APPLICATION_STATES as readonly string[]).includes(status)
  const between = (from: string | null) =>
    pending && from && knowsYearOf(calendar, from) && knowsYearOf(calendar, today)
      ? workingDaysBetween(calendar, from, today)
      : null
  return { waited: between(submittedOn), overdue: between(status === 'changes_requested' ? answerBy : dueOn) }
}
