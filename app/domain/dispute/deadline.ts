import { isDay } from '../day.ts'

/** Time zones in which deadlines usually run: Shanghai first, then from east to west. */
export const DEADLINE_ZONES = [
  'Asia/Shanghai',
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Ho_Chi_Minh',
  'Asia/Jakarta',
  'Asia/Kolkata',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Africa/Cairo',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/London',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Chicago',
  'America/Mexico_City',
  'America/Los_Angeles',
  'UTC',
] as const
export type DeadlineZone = (typeof DEADLINE_ZONES)[number]

export const DEFAULT_ZONE: DeadlineZone = 'Asia/Shanghai'

export function isDeadlineZone(zone: string): zone is DeadlineZone {
  return (DEADLINE_ZONES as readonly string[]).includes(zone)
}

/** The places whose days end before Shanghai's, from east to west, on the clock of their capitals' side of the country. */
const EARLIER_ZONES: readonly (readonly [jurisdiction: string, zone: DeadlineZone])[] = [
  ['nz', 'Pacific/Auckland'],
  ['au', 'Australia/Sydney'],
  ['jp', 'Asia/Tokyo'],
  ['kr', 'Asia/Seoul'],
]

/**
 * On whose clock a day is read that somebody names without a clock: of Shanghai's and those of the places, the one on
 * which it ends first, so that nobody comes too late by trusting it.
 * @param jurisdictions codes of the places
 */
export function earliestZone(jurisdictions: readonly string[]): DeadlineZone {
  return EARLIER_ZONES.find(([jurisdiction]) => jurisdictions.includes(jurisdiction))?.[1] ?? DEFAULT_ZONE
}

const MINUTE_MS = 60_000

/** How many minutes a zone is ahead of UTC at an instant. */
export function offsetMinutes(zone: string, instant: Date): number {
  const { day, time } = wallClock(zone, instant)
  const local = Date.parse(`${day}T${time}Z`)
  return Math.round((local - Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS) / MINUTE_MS)
}

/** What the clock on the wall shows in a zone: the day, and the time to the minute. */
export function wallClock(zone: string, instant: Date): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** `UTC+8`, `UTC−5`, `UTC+5:30`: how an offset is written. */
export function writtenOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`
}

/**
 * The instant at which the clock of `zone` shows `day` and `time`; null for a day or a time that does not exist.
 * A time that daylight saving skips is read as the hour after it; one that it repeats, as the earlier of the two.
 */
export function instantIn(zone: string, day: string, time: string): Date | null {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const around = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => offsetMinutes(zone, new Date(near)))
  const candidates = around
    .map((offset) => new Date(asUtc - offset * MINUTE_MS))
    .sort((a, b) => a.getTime() - b.getTime())
  return candidates.find((one) => wallClock(zone, one).time === time) ?? candidates[1]!
}

/** A zone with its offset, and the one of its summer where it keeps daylight saving. */
export type ZoneOffsets = { zone: DeadlineZone; winter: string; summer: string | null }

/** The zones of the form with their offsets in the year of `now`. */
export function zoneOffsets(now: Date): ZoneOffsets[] {
  const year = now.getUTCFullYear()
  return DEADLINE_ZONES.map((zone) => {
    const offsets = [0, 6].map((month) => offsetMinutes(zone, new Date(Date.UTC(year, month, 1))))
    const [winter, summer] = [Math.min(...offsets), Math.max(...offsets)]
    return {
      zone,
      winter: writtenOffset(winter),
      summer: winter === summer ? null : writtenOffset(summer),
    }
  })
}
