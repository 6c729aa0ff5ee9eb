import { DEFAULT_ZONE, offsetMinutes, wallClock, writtenOffset } from '../domain/dispute/deadline.ts'
import type { Locale } from '../i18n/locale.ts'

/**
 * By when, as a letter writes it: receivers live all over the world, so it names the zone, and the instant in UTC too.
 * @param until an instant, or a day as it runs in Shanghai
 */
export function writtenUntil(until: string, locale: Locale): string {
  const zh = locale === 'zh-CN'
  if (until.length === 10) return zh ? `${until}（上海时间）` : `${until} (Shanghai time)`
  const instant = new Date(until)
  const clock = (zone: string) => Object.values(wallClock(zone, instant)).join(' ')
  const offset = writtenOffset(offsetMinutes(DEFAULT_ZONE, instant))
  return zh
    ? `${clock(DEFAULT_ZONE)}（上海时间，${offset}；即 UTC ${clock('UTC')}）`
    : `${clock(DEFAULT_ZONE)} Shanghai time (${offset}; ${clock('UTC')} UTC)`
}

/** The same in a subject, which has to be short. */
export function shortUntil(until: string, locale: Locale): string {
  const { day, time } = wallClock(DEFAULT_ZONE, new Date(until))
  const when = until.length === 10 ? until : `${day} ${time}`
  return locale === 'zh-CN' ? `${when}（上海时间）` : `${when} Shanghai time`
}
