const HOUR_MS = 3_600_000

/** Hours for whoever promises none. */
export const UNSTATED_HOURS = 48

/** Nobody is given less than an hour, whatever it promised. */
const FEWEST_HOURS = 1

/** When this part of its time is over, a party is reminded. */
const REMIND_AFTER = 0.5

/** Hours within which a party has to answer: what it promised itself, or what holds for whoever promises nothing. */
export function hoursToAnswer(promised: number | null): number {
  return Math.max(FEWEST_HOURS, promised ?? UNSTATED_HOURS)
}

/** The instant by which an answer is due that is asked for at `from`. */
export function dueAt(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR_MS)
}

/** The instant at which a party is reminded: half its time before the answer is due. */
export function remindAt(due: Date, hours: number): Date {
  return new Date(due.getTime() - hours * (1 - REMIND_AFTER) * HOUR_MS)
}

/** True once the time to answer is over; an answer at the very instant is in time. */
export function isOver(due: Date, now: Date): boolean {
  return now.getTime() > due.getTime()
}

/**
 * True when somebody could sign in for a party all the time until its answer was due: whoever had less of the hours that
 * it promised is not measured by them.
 * @param unreachedAt the first instant since it was asked at which nobody could
 */
export function hadAllItsTime(unreachedAt: string | null, due: Date): boolean {
  return unreachedAt === null || new Date(unreachedAt) > due
}

/** Whole minutes that an answer took. */
export function minutesTaken(asked: Date, answered: Date): number {
  return Math.max(0, Math.round((answered.getTime() - asked.getTime()) / 60_000))
}

/** How many of its latest invitations speak for a party. */
export const LATEST_ANSWERS = 50
