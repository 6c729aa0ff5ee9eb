import { DEFAULT_ZONE, type DeadlineZone, offsetMinutes, wallClock, writtenOffset } from './deadline.ts'

/** An instant on the clock of whoever reads it. */
export type OwnClock = { local: string; zone: DeadlineZone; offset: string }

/**
 * Countries that keep one time, and whose clock is among the zones of deadlines. A country with several (the United
 * States, Brazil, Australia) says nothing of where in it somebody is.
 */
const ZONE_OF: Record<string, DeadlineZone> = {
  ae: 'Asia/Dubai',
  be: 'Europe/Paris',
  de: 'Europe/Berlin',
  eg: 'Africa/Cairo',
  fr: 'Europe/Paris',
  gb: 'Europe/London',
  in: 'Asia/Kolkata',
  it: 'Europe/Paris',
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  sa: 'Asia/Riyadh',
  sg: 'Asia/Singapore',
  tr: 'Europe/Istanbul',
  vn: 'Asia/Ho_Chi_Minh',
}

/**
 * An instant where somebody of a country reads it; null where the country's clock is not known, or shows what Shanghai's does.
 * @param at an instant, or null where nothing runs
 * @param country ISO 3166-1 alpha-2, lower case
 */
export function ownClock(at: string | null, country: string | null): OwnClock | null {
  const zone = country === null ? undefined : ZONE_OF[country]
  if (zone === undefined || at === null) return null
  const instant = new Date(at)
  const minutes = offsetMinutes(zone, instant)
  if (minutes === offsetMinutes(DEFAULT_ZONE, instant)) return null
  const { day, time } = wallClock(zone, instant)
  return { local: `${day} ${time}`, zone, offset: writtenOffset(minutes) }
}
