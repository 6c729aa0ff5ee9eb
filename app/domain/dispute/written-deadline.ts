import { daysLeft } from '../day.ts'
import { DEFAULT_ZONE, offsetMinutes, wallClock, writtenOffset } from './deadline.ts'

/** How much time is left: days while they are many, hours when they are few. */
export type TimeLeft = { unit: 'days' | 'hours'; count: number } | { unit: 'past' }

/** A deadline as a page writes it: on the clock where it runs, and in Shanghai where that is another. */
export type WrittenDeadline = {
  instant: string
  zone: string
  local: string
  offset: string
  shanghai: string | null
  left: TimeLeft
}

const HOUR_MS = 3_600_000
/** Below this, hours say more than days. */
const HOURS_UNTIL = 72

/** Whole hours while they are few; else days by the calendar of the zone where it runs. */
function timeLeft(until: Date, zone: string, now: Date): TimeLeft {
  if (until.getTime() <= now.getTime()) return { unit: 'past' }
  const hours = Math.floor((until.getTime() - now.getTime()) / HOUR_MS)
  return hours < HOURS_UNTIL
    ? { unit: 'hours', count: hours }
    : { unit: 'days', count: daysLeft(wallClock(zone, until).day, wallClock(zone, now).day) }
}

/** Writes a deadline; null stays null. A deadline without a zone is read in Shanghai. */
export function writeDeadline(
  respondBy: string | null,
  zone: string | null,
  now: Date,
): WrittenDeadline | null {
  if (respondBy === null) return null
  const instant = new Date(respondBy)
  const place = zone ?? DEFAULT_ZONE
  const local = clockIn(place, instant)
  const shanghai = clockIn(DEFAULT_ZONE, instant)
  return {
    instant: respondBy,
    zone: place,
    local,
    offset: writtenOffset(offsetMinutes(place, instant)),
    shanghai: local === shanghai ? null : shanghai,
    left: timeLeft(instant, place, now),
  }
}

function clockIn(zone: string, instant: Date): string {
  const { day, time } = wallClock(zone, instant)
  return `${day} ${time}`
}
