const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** A day as a whole number: days since 1970-01-01. */
export type DayNumber = number

/** The day in Asia/Shanghai (UTC+8, no daylight saving since 1991) on which `instant` falls, `YYYY-MM-DD`. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** An instant as Shanghai clocks show it, to the minute: `2026-11-23 21:04`. */
export function shanghaiMinute(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** The instant at which a Shanghai day begins. */
export function shanghaiMidnight(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS)
}

/** `YYYY-MM-DD` as days since 1970-01-01. */
export function dayNumber(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** The day that many days after 1970-01-01, `YYYY-MM-DD`. */
export function dayOfNumber(number: DayNumber): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** The year in which that day falls. */
export function yearOfNumber(number: DayNumber): number {
  return new Date(number * DAY_MS).getUTCFullYear()
}

/**
 * How many days are left until `day` when it is `today`: dates are counted, as people count them on a calendar, so it is
 * 0 on the day itself, however late in it something ends, and negative afterwards. Both days are of one place: the one
 * whose clock runs. Every page and letter that says how many days are left says this.
 */
export function daysLeft(day: string, today: string): number {
  return dayNumber(day) - dayNumber(today)
}

/** The day `count` days later; earlier for a negative count. */
export function addDays(day: string, count: number): string {
  return dayOfNumber(dayNumber(day) + count)
}

/**
 * The day `count` months later that has the same number; where that month has no such day, its last day
 * (31 January and one month is 28 February).
 */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const number = Math.min(Number(day.slice(8)), daysIn(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
}

const LONG_MONTHS = new Set([1, 3, 5, 7, 8, 10, 12])

/** True when `text` is a day that exists in the calendar: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return LONG_MONTHS.has(month) ? 31 : 30
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return isLeap ? 29 : 28
}

/** Later than every day: stands for "no end" where a filter compares numbers. */
export const UNBOUNDED: DayNumber = 99_999_999
