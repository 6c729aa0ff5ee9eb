import { DEFAULT_ZONE, offsetMinutes, wallClock, writtenOffset } from '../domain/dispute/deadline.ts'
import type { Locale } from '../i18n/locale.ts'

/** How a letter says by when: at the end of its subject, which has to be short, and in a line of its own. */
type Saying = { subject: (when: string) => string; line: (when: string) => string }

const noSubject = () => ''

/** What may end at the time that a letter names. */
const CHINESE = {
  answer: { subject: (when) => `，${when}前回复邀请`, line: (when) => `邀请回复期限：${when}` },
  date: { subject: (when) => `：${when}`, line: (when) => `日期：${when}` },
  decision: { subject: noSubject, line: (when) => `预计办结：${when}前。` },
  handling: { subject: (when) => `，${when}前办理`, line: (when) => `期限：${when}` },
  lastDay: { subject: (when) => `，${when}到期`, line: (when) => `到期：${when}` },
  localDay: { subject: (when) => `，${when}到期`, line: (when) => `到期：${when}` },
  quote: { subject: (when) => `，有效至 ${when}`, line: (when) => `报价有效至：${when}` },
  report: { subject: (when) => `，${when}前交稿`, line: (when) => `交稿期限：${when}` },
  term: { subject: (when) => `，合作期至 ${when}`, line: (when) => `合作期至：${when}` },
} satisfies Record<string, Saying>

export type Deadline = keyof typeof CHINESE

const ENGLISH: Record<Deadline, Saying> = {
  answer: { subject: (when) => `: reply by ${when}`, line: (when) => `Reply to the invitation by: ${when}.` },
  date: { subject: (when) => `: ${when}`, line: (when) => `Date: ${when}.` },
  decision: { subject: noSubject, line: (when) => `A decision is expected by ${when}.` },
  handling: { subject: (when) => `, due ${when}`, line: (when) => `Due: ${when}.` },
  lastDay: { subject: (when) => `, due ${when}`, line: (when) => `Due: ${when}.` },
  localDay: { subject: (when) => `, due ${when}`, line: (when) => `Due: ${when}.` },
  quote: { subject: (when) => `, valid until ${when}`, line: (when) => `The quote is valid until ${when}.` },
  report: { subject: (when) => `, due ${when}`, line: (when) => `The report is due ${when}.` },
  term: { subject: (when) => `: its term ends ${when}`, line: (when) => `The term of the 1+1 ends ${when}.` },
}

/** True for a day, false for an instant. */
export const isDay = (until: string): boolean => until.length === 10

/**
 * Writes by when something ends, as a letter says it.
 * @param until an instant, or a day as it runs in Shanghai; of a `localDay`, one as it runs where it is due
 */
export function writeDeadline(
  deadline: Deadline,
  until: string,
  locale: Locale,
): { subject: string; line: string } {
  const saying = (locale === 'zh-CN' ? CHINESE : ENGLISH)[deadline]
  const isLocal = deadline === 'localDay'
  return {
    subject: saying.subject(isLocal ? until : shortUntil(until, locale)),
    line: saying.line(isLocal ? writtenLocalDay(until, locale) : writtenUntil(until, locale)),
  }
}

/** Receivers live all over the world, so the zone is named, and an instant in UTC too. */
function writtenUntil(until: string, locale: Locale): string {
  const zh = locale === 'zh-CN'
  if (isDay(until)) return zh ? `${until}（上海时间）` : `${until} (Shanghai time)`
  const instant = new Date(until)
  const clock = (zone: string) => Object.values(wallClock(zone, instant)).join(' ')
  const offset = writtenOffset(offsetMinutes(DEFAULT_ZONE, instant))
  return zh
    ? `${clock(DEFAULT_ZONE)}（上海时间，${offset}；即 UTC ${clock('UTC')}）`
    : `${clock(DEFAULT_ZONE)} Shanghai time (${offset}; ${clock('UTC')} UTC)`
}

const writtenLocalDay = (day: string, locale: Locale) =>
  locale === 'zh-CN'
    ? `${day}（以办理地的日期为准，提醒按上海时间计算）`
    : `${day} (a date of the place where it is due; days are counted in Shanghai time)`

function shortUntil(until: string, locale: Locale): string {
  const { day, time } = wallClock(DEFAULT_ZONE, new Date(until))
  const when = isDay(until) ? until : `${day} ${time}`
  return locale === 'zh-CN' ? `${when}（上海时间）` : `${when} Shanghai time`
}
