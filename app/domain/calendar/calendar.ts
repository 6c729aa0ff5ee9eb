import { dayNumber, dayOfNumber, isDay } from '../day.ts'
import { Problem } from '../errors.ts'
import type { Label } from '../vocabulary/labels.ts'

/** A day on which an office is closed, or open although it is a weekend. */
export type NamedDay = { day: string; name: Label }

/** One year of a calendar as its authority published it. */
export type PublishedYear = {
  year: number
  /** Closed days besides weekends; those that fall on a weekend may stand here too. */
  closed: readonly NamedDay[]
  /** Weekend days on which work is done instead. */
  open: readonly NamedDay[]
  /** What was published, by whom and where: citable. */
  source: string
  /** The day on which the source was last read. */
  asOf: string
}

/** The closed days of an authority, as far as they are published. Saturdays and Sundays are closed. */
export type PublishedCalendar = { code: string; name: Label; years: readonly PublishedYear[] }

/** A calendar ready to be asked: for every known year, which of its days are open. */
export type Calendar = {
  code: string
  name: Label
  /** By year: the numbers of its working days, ascending. */
  working: ReadonlyMap<number, readonly number[]>
  /** Why a day is closed, where it is not simply a weekend. */
  closedBecause: ReadonlyMap<string, Label>
}

const WEEKEND: Label = { zh: '周末', en: 'weekend' }
/** 1970-01-01 was a Thursday. */
const isWeekend = (number: number) => (number + 4) % 7 === 0 || (number + 4) % 7 === 6

/**
 * Prepares a published calendar for questions.
 * @throws RangeError for a day that stands under another year than its own, or does not exist
 */
export function openCalendar({ code, name, years }: PublishedCalendar): Calendar {
  const closedBecause = new Map<string, Label>()
  const working = new Map<number, number[]>()
  for (const { year, closed, open } of years) {
    for (const { day, name } of closed) closedBecause.set(dayIn(year, day), name)
    const made = new Set(open.map(({ day }) => dayIn(year, day)))
    for (const day of made) closedBecause.delete(day)
    working.set(year, workingDaysOf(year, closedBecause, made))
  }
  return { code, name, working, closedBecause }
}

function dayIn(year: number, day: string): string {
  if (!isDay(day) || Number(day.slice(0, 4)) !== year) throw new RangeError(`${day} is no day of ${year}`)
  return day
}

function workingDaysOf(
  year: number,
  closed: ReadonlyMap<string, Label>,
  open: ReadonlySet<string>,
): number[] {
  const numbers: number[] = []
  for (let number = dayNumber(`${year}-01-01`); number < dayNumber(`${year + 1}-01-01`); number += 1) {
    const day = dayOfNumber(number)
    if (open.has(day) || (!isWeekend(number) && !closed.has(day))) numbers.push(number)
  }
  return numbers
}

/** True when the calendar knows the year in which `day` lies. */
export const knowsYearOf = (calendar: Calendar, day: string): boolean => calendar.working.has(yearOf(day))

const yearOf = (day: string) => Number(day.slice(0, 4))

/**
 * True when the office is open on `day` (`YYYY-MM-DD`).
 * @throws Problem `calendar_unknown` in a year that nobody has published or entered
 */
export function isWorkingDay(calendar: Calendar, day: string): boolean {
  const working = workingIn(calendar, yearOf(day))
  const number = dayNumber(day)
  return working[firstAtLeast(working, number)] === number
}

/**
 * The working day that is `count` working days after `day`, which is not counted itself; with 0, the first working
 * day on or after it.
 * @param count a whole number, not negative
 * @throws Problem `calendar_unknown` when the way there leads through a year that nobody has published or entered
 */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days`)
  const start = dayNumber(day) + (count === 0 ? 0 : 1)
  let year = yearOf(day)
  let working = workingIn(calendar, year)
  let index = firstAtLeast(working, start) + Math.max(count - 1, 0)
  while (index >= working.length) {
    index -= working.length
    year += 1
    working = workingIn(calendar, year)
  }
  return dayOfNumber(working[index]!)
}

/** The first working day on or after `day`. @throws Problem `calendar_unknown` */
export const nextWorkingDay = (calendar: Calendar, day: string): string => addWorkingDays(calendar, day, 0)

/**
 * How many working days lie after `from` up to and including `to`; 0 when `to` is not later.
 * @throws Problem `calendar_unknown`
 */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  let count = 0
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const working = workingIn(calendar, year)
    count += firstAtLeast(working, dayNumber(to) + 1) - firstAtLeast(working, dayNumber(from) + 1)
  }
  return Math.max(count, 0)
}

/** Why the office is closed on a day; null when it is open. @throws Problem `calendar_unknown` */
export function whyClosed(calendar: Calendar, day: string): Label | null {
  return isWorkingDay(calendar, day) ? null : (calendar.closedBecause.get(day) ?? WEEKEND)
}

function workingIn(calendar: Calendar, year: number): readonly number[] {
  const working = calendar.working.get(year)
  if (!working) {
    throw new Problem('calendar_unknown', `calendar ${calendar.code}: the year ${year} is not known`)
  }
  return working
}

/** The index of the first number that is at least `least`; the length when there is none. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
