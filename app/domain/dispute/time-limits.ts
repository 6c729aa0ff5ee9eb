import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { shanghaiDay } from '../day.ts'
import { isProblem } from '../errors.ts'

/** The centre's own time limits; each is a setting, these are what holds until somebody sets them. */
export const DEFAULT_TIME_LIMITS = {
  /** Working days from submission to the decision on acceptance. */
  acceptanceDays: 5,
  /** Hours from submission to the decision, where papers were served and a date is near. */
  urgentHours: 24,
  /** Working days that an enterprise has to add what is asked for. */
  supplementDays: 10,
  /** Working days from acceptance to the opinion. */
  opinionDays: 15,
  /** Working days from an application to the decision on it. */
  applicationDecisionDays: 20,
  /** Working days that an applicant has to change what is asked for: as many as an enterprise, by the centre's own choice. */
  applicationAnswerDays: 10,
  /** Working days that a party has to reply to a notice of removal. */
  removalReplyDays: 10,
  /** Working days within which a complaint is answered. */
  complaintAnswerDays: 15,
  /** Working days after which the side that has to answer proposed terms is reminded. */
  termsAnswerDays: 3,
}
export type TimeLimits = typeof DEFAULT_TIME_LIMITS
export const TIME_LIMIT_NAMES = Object.keys(DEFAULT_TIME_LIMITS) as (keyof TimeLimits)[]

/** Under which name each is kept once somebody has set it. */
export const LIMIT_SETTINGS: Record<keyof TimeLimits, string> = {
  acceptanceDays: 'limit.acceptanceDays',
  urgentHours: 'limit.urgentHours',
  supplementDays: 'limit.supplementDays',
  opinionDays: 'limit.opinionDays',
  applicationDecisionDays: 'application_decision_days',
  applicationAnswerDays: 'limit.applicationAnswerDays',
  removalReplyDays: 'removal_reply_days',
  complaintAnswerDays: 'complaint_answer_days',
  termsAnswerDays: 'limit.termsAnswerDays',
}

/** Characters of the reason for which limits are changed. */
export const REASON_LIMIT = 500

/** The highest of each that is taken. */
export const LONGEST_LIMIT = 250

/** When something is due: at an instant, on a day, or in a year whose calendar is not known yet. */
export type Due = { unit: 'instant'; at: string } | { unit: 'day'; day: string } | { unit: 'unknown' }

const HOUR_MS = 3_600_000

/**
 * When the centre must have decided on acceptance. An urgent dispute runs by the clock, through nights and holidays.
 * @param dispute `completeAt` is when it was handed in, or what was missing last came in: the time starts again with it
 */
export function decisionDue(
  dispute: { completeAt: string; urgent: boolean },
  calendar: Calendar,
  limits: TimeLimits,
): Due {
  const from = new Date(dispute.completeAt)
  if (dispute.urgent) {
    return { unit: 'instant', at: new Date(from.getTime() + limits.urgentHours * HOUR_MS).toISOString() }
  }
  return dueAfter(from, calendar, limits.acceptanceDays)
}

/** The last of a number of working days after an instant, read in Shanghai. */
export function dueAfter(from: Date, calendar: Calendar, days: number): Due {
  try {
    return { unit: 'day', day: addWorkingDays(calendar, shanghaiDay(from), days) }
  } catch (error) {
    if (isProblem(error) && error.code === 'calendar_unknown') return { unit: 'unknown' }
    throw error
  }
}

/** True when what was due is late at `now`; a day is over when Shanghai's next one begins. */
export function isLate(due: Due, now: Date): boolean {
  if (due.unit === 'instant') return now.getTime() > Date.parse(due.at)
  return due.unit === 'day' && shanghaiDay(now) > due.day
}

/** True when the answer to the other side is due before the day is over on which the centre must have decided. */
export function isAnsweredBefore(respondBy: string | null, due: Due, now: Date): boolean {
  if (respondBy === null || due.unit !== 'day' || Date.parse(respondBy) <= now.getTime()) return false
  return shanghaiDay(new Date(respondBy)) <= due.day
}

/** A date within so many days makes a dispute with served papers urgent by itself. */
export const URGENT_WITHIN_DAYS = 10

/** True when papers were served and the answer is due soon: such a dispute takes the urgent lane. */
export function isUrgentByItself(
  { servedOn, respondBy }: { servedOn: string | null; respondBy: string | null },
  now: Date,
): boolean {
  if (servedOn === null || respondBy === null) return false
  const left = Date.parse(respondBy) - now.getTime()
  return left > 0 && left <= URGENT_WITHIN_DAYS * 24 * HOUR_MS
}
