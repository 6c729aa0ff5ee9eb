import { isDay, shanghaiDay } from '../../day.ts'
import { DAYS_SAID, type Groups } from './days-said.ts'
import type { Folded } from './folded.ts'
import { MONTH, monthSaid } from './months.ts'
import { NUMBER_SAID, numberSaid } from './number-said.ts'

export type FoundDeadline = { respondBy: string; start: number; end: number }

/** The year before the first of the Republic. */
const REPUBLIC = 1911

/** Days as people write them; each reads year (if any), month and day out of its groups. */
const WRITTEN: readonly { pattern: RegExp; read(groups: Groups): Groups }[] = [
  {
    pattern: /(\d{4})\s*(?:年|-|\/|\.)\s*(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})(?:日|号)?/g,
    read: ([, y, m, d]) => [y, m, d],
  },
  {
    pattern: new RegExp(`(?<![\\d年个])(明年)?${NUMBER_SAID}月${NUMBER_SAID}(?:日|号)`, 'g'),
    read: ([, next, m, d]) => [next, m && String(numberSaid(m)), d && String(numberSaid(d))],
  },
  {
    pattern: /(?<=[\u4e00-\u9fff]\s?)(\d{1,2})\/(\d{1,2})(?![\d/])/g,
    read: ([, m, d]) => [undefined, m, d],
  },
  // Years of the Republic, as Taiwan's offices write them.
  {
    pattern: /(?<!\d)(1[0-4]\d)年(\d{1,2})月(\d{1,2})日/g,
    read: ([, y, m, d]) => [String(Number(y) + REPUBLIC), m, d],
  },
  { pattern: /(?<![\d/])(\d{1,2})\/(\1)\/(\d{4})(?!\d)/g, read: ([, d, m, y]) => [y, m, d] },
  // The day comes first in Europe: 15.01.2027. With slashes it is read only where it cannot be a month.
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g, read: ([, d, m, y]) => [y, m, d] },
  {
    pattern: /(?<![\d/])(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})(?!\d)/g,
    read: ([, d, m, y]) => [y, m, d],
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/g,
    read: ([, m, d, y]) => [y, m, d],
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?(?![a-z])`, 'g'),
    read: ([, d, m, y]) => [y, m && String(monthSaid(m)), d],
  },
  {
    pattern: new RegExp(`(?<![a-z])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)`, 'g'),
    read: ([, m, d, y]) => [y, m && String(monthSaid(m)), d],
  },
]

/** The hour that may follow a day. */
const TIME = new RegExp(
  `^\\s*的?(上午|早上|下午|晚上|傍晚|中午)?\\s*${NUMBER_SAID}(?::|点|时)(?!间|候|内)(\\d{2}|半)?分?`,
)

/** So many hours from now. */
const HOURS = new RegExp(
  `${NUMBER_SAID} ?个?小时 ?(?:之|以)?内|(?<![a-z])(?:within|in) (?:the next )?(\\d{1,3}) ?(?:hours|hrs|h)(?![a-z])`,
  'g',
)

const DUE_BEFORE =
  /(?:(?:截止|截至|(?<!有效|保护|许可|合同|授权|专利)期限|到期|时限|最晚|最迟|不晚于|届满|答辩期|答复期|应诉期|(?:答辩|答复|回复|应诉|提交|(?:提供|交)[^,。;]{0,6})(?:期|期限|时间)?到|(?:答复|答辩|回复)日|(?:上诉|申诉)期|(?<![a-z])(?:deadline|due|before(?! action)|until|till|last day|(?:must|have to|need to) (?:answer|reply|respond|be)|to be (?:lodged|filed|submitted)|time for (?:our|the)|(?<!fair |exhibition |show )ends? on|extended to|no later than|(?<!(?:patent|mark|design|registration|licen[cs]e|right|contract|agreement)s? (?:which |that )?)expires?|latest)(?![a-z]))[^,。;!]{0,32}|(?<![a-z])by(?: (?:the|close of business|cob|eod|end of day|noon|midnight|on|[a-z]+day|\d{1,2} ?[ap]m))*,?\s*)$/
const DUE_AFTER =
  /^\)?\s*(?:(?:早上|上午|中午|下午|晚上|下班)?(?:之|以)?前(?!后)|截止|到期|届满|为止|(?:之|以)?内|必须|答辩|答复|是最后|就?要(?:交|答|回|提)|就?得(?:交|答|回|提)|回(?:他|她|复|函|信)|给(?:说法|答复|回复)|,? (?:we|i) (?:must|have to|need to) (?:answer|reply|respond|file)|了?[,，]?(?:就)?(?:到期|截止)|(?:is|as) the deadline|is (?:the|our) (?:last|final) day|at the latest|deadline)/
const PAST = /(?:已于|已在|于|自|从)\s*$/
/** Till when a fair runs or papers are kept is no day by which to answer. */
const LASTS = /\b(?:runs?|lasts?|open) (?:until|till)\s*$|\b(?:keep|retain|preserve)\b[^.;]*$/
/** What is done within some hours, or while some days are left: else these say how long something took. */
const ANSWERING =
  /答复|答辩|意见|交(?![货付易])|回复|回函|应诉|申诉|提交|撤(?!展)|下架|停止|要求|给我|期限|截止|(?<!有)限|须|必须|respond|reply|answer|remove|take down|demand|must|have to|give us|we have|say|file|deadline|object|appeal|comply|statement/

/**
 * The earliest instant by which an answer is due, where the text names the day or fixes it from today. Without a year
 * it is the next such day; without a time, the last minute of it in Shanghai. What is over is no deadline any more.
 */
export function findDeadline(folded: Folded, now: Date): FoundDeadline | null {
  const text = folded.lower
  const found = [...datesIn(text, now), ...hoursIn(text, now)].filter(
    ({ respondBy }) => Date.parse(respondBy) > now.getTime(),
  )
  return found.reduce<FoundDeadline | null>(
    (first, one) => (first && Date.parse(first.respondBy) <= Date.parse(one.respondBy) ? first : one),
    null,
  )
}

/** Without a year a date is read as of this one and of the next: the one that is over goes with all that is. */
function* datesIn(text: string, now: Date): Generator<FoundDeadline> {
  const today = shanghaiDay(now)
  for (const { pattern, read } of WRITTEN) {
    for (const match of text.matchAll(pattern)) {
      for (const day of daysOf(read(match), today)) yield* dueOn(text, day, match)
    }
  }
  for (const { pattern, read, isLeft } of DAYS_SAID) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match, today)
      if (day !== null) yield* dueOn(text, day, match, isLeft)
    }
  }
}

function* hoursIn(text: string, now: Date): Generator<FoundDeadline> {
  for (const match of text.matchAll(HOURS)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (!ANSWERING.test(around(text, start, end))) continue
    const hours = numberSaid((match[1] ?? match[2])!)
    yield { respondBy: shanghaiMinute(new Date(now.getTime() + hours * HOUR_MS)), start, end }
  }
}

const HOUR_MS = 3_600_000
const OFFSET_HOURS = 8

/** An instant to the minute, as Shanghai writes it. */
function shanghaiMinute(instant: Date): string {
  const there = new Date(instant.getTime() + OFFSET_HOURS * HOUR_MS)
  return `${there.toISOString().slice(0, 16)}:00+08:00`
}

const around = (text: string, start: number, end: number) => text.slice(Math.max(0, start - 40), end + 24)

/**
 * A day with the time that follows it, where that is when something is due.
 * @param isLeft true where the words say how much time is left
 */
function dueOn(text: string, day: string, match: RegExpMatchArray, isLeft = false): FoundDeadline[] {
  const start = match.index!
  const said = start + match[0].length
  const time = TIME.exec(text.slice(said, said + 16))
  const end = said + (time?.[0].length ?? 0)
  const isMeant = isLeft ? ANSWERING.test(around(text, start, end)) : isDue(text, start, end)
  return isMeant ? [{ respondBy: `${day}T${timeOf(time)}:00+08:00`, start, end }] : []
}

function isDue(text: string, start: number, end: number): boolean {
  if (DUE_AFTER.test(text.slice(end, end + 24))) return true
  const before = text.slice(Math.max(0, start - 40), start)
  return !PAST.test(before) && !LASTS.test(before) && DUE_BEFORE.test(before)
}

/** The days that a date can mean, the earliest first: without a year that of this one or of the next. */
function daysOf([year, month, day]: Groups, today: string): string[] {
  const two = (text: string | undefined) => (text ?? '').padStart(2, '0')
  const thisYear = Number(today.slice(0, 4))
  const years = year === undefined ? [thisYear, thisYear + 1] : [year === '明年' ? thisYear + 1 : year]
  return years.map((y) => `${y}-${two(month)}-${two(day)}`).filter(isDay)
}

function timeOf(time: RegExpExecArray | null): string {
  if (!time) return '23:59'
  const [, half, hour, minute] = time
  const afternoon = /下午|晚上|傍晚/.test(half ?? '') && numberSaid(hour!) < 12
  const hours = numberSaid(hour!) + (afternoon ? 12 : 0)
  const minutes = minute === '半' ? 30 : Number(minute ?? 0)
  if (hours > 23 || minutes > 59) return '23:59'
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
