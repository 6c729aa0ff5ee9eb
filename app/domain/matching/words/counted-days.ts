import { addDays, addMonths, isDay } from '../../day.ts'
import { daysOf, WRITTEN } from './dates-written.ts'
import { FRIDAY, weekdayOf } from './days-said.ts'
import { MONTH } from './months.ts'
import { ENGLISH_NUMBER_SAID, NUMBER_SAID, numberSaid } from './number-said.ts'

type Span = { start: number; end: number }
/** A day, and the words of the text that say it or how far off it is. */
export type CountedDay = Span & { day: string }
type Limit = Span & { from(day: string): string; reach: number }

/** How far from a time limit the day stands that it is counted from, in characters of either language. */
const REACH = { chinese: 110, english: 240 }

const CHINESE_LIMIT = new RegExp(
  `(?<![\\d第月年前近过满每.-])${NUMBER_SAID} ?(个?工作[日天]|working days?|个?自然日|日历日|天|日|个?星期|个?礼拜|周|个月)(?!前|之前|以前|来|以来|后的|大|的?展|年|[一二三四五六日天末])`,
  'g',
)
const ENGLISH_LIMIT = new RegExp(
  `(?<![\\d.,a-z-])${ENGLISH_NUMBER_SAID}[ -]?(?:clear |calendar |consecutive )?(?:(working|business|court) )?(day|week|month)s?(?![a-z])(?! (?:ago|late|old|before|earlier|notice|later|of (?!service|receipt|the|that|its|this|such|delivery|being|notif|\\d)))`,
  'g',
)
/** What a time is for that is a limit: to answer, to object, to pay. */
const CHINESE_ANSWER =
  /内|期限|时限|答辩|答复|回复|应诉|申诉|提交|须|必须|限|声明|反驳|抗辩|要求|异议|上诉|反对|意见|期$|期(?:为|是|:)?$|给(?:了|我)?|不回|送达认收|(?:收到|送达|接到)[^,。;]{0,6}起$|起[^,。;]{0,2}\|/
const ENGLISH_ANSWER =
  /\bwithin\b|\bin\b|\bdue\b|\bhave\b|\bmust\b|\bonly\b|deadline|answer|respon|repl[iy]|object|oppos|appeal|defen[cs]e|acknowledg|time limit|contest|counter|period|\bterm\b|\bg[ai]ve|\basks?\b|pleading|show|pay\b|statement|procedure/

/** `one month from 9 November`: nothing else is counted so. */
const FROM_A_DAY = new RegExp(
  `^ (?:counted |starting |running )?from (?:the )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d)`,
)
/** By how much a limit may be put off. */
const EXTENSION =
  /\b(?:exten(?:ded|sible|dable|d)|prolong(?:ed)?|extension) (?:for|by|of) (?:up to |another |further )?$/

const CHINESE_EVENT_BEFORE =
  /(?:送达|收到|通知|函件|邮件|来函|信件|[来此该]信|信(?=是|的?日期)|发函|发文|公告|授权|公布|裁定|判决|传票|签收|起算|受理|启动|立案)[^,。;\d]{0,10}$|(?:从|自|由|于|在)\s?$|日期?(?:是|为|:)?\s?$/
const CHINESE_EVENT_AFTER =
  /^[^,。;\d]{0,8}(?:收到|送达|送到|启动|立案|起算|起|通知|开始|发出|发来|[发送寄]过来|发的|寄出|公告|接获|接到|签收|收的|来的|到的|公布|算|收(?=$|[,。;]))/
const ENGLISH_EVENT_BEFORE =
  /(?:\breached|\bserved|\bservice|\breceived?|\breceipt|\bnotified|\bnotification|\bdated|\bdate|\bfrom|\bafter|\bof|\bpublished|\bletter|\bnotice|\bmail|\bseizure|\bsearch|\bpublication|\bdelivered|\barrived|\bsince|\bstarting|\bcommenced|\bcommencement|\binitiation|\binstitution|\bjudge?ment|\bpicked up|\bcollected|\bgot (?:it|this|them)|\b(?:suspended|detained|seized|stopped|held) (?:our|the|\d+) [\w-]+)(?: [\w']+){0,5},?:? (?:which (?:was|is) |on |is |was |of |the )*(?:[a-z]+day,? )?(?:the )?$/
const ENGLISH_EVENT_AFTER =
  /^(?:'s date)?,? (?:it |we |was |were |has been |by )*(?:received?|served|got|notified|delivered)\b/

/** `(19号)`: a day of this month by its number. */
const LATELY_NUMBERED = /(?<![\d月])(\d{1,2})[号日]\)?(?!线|楼|馆|厅|公告|令|文|案|专利)/g
/** What a limit runs from without more. */
const TODAY = /^(?:今|today)/
/** Days before today by name. */
const SAID_AGO: readonly (readonly [RegExp, number])[] = [
  [/昨天|昨日|昨晚|(?<![a-z])yesterday(?![a-z])/g, -1],
  [/前天|前日/g, -2],
  [/今天|今日|今早|(?<![a-z])(?:today|this (?:morning|afternoon|evening))(?![a-z])/g, 0],
]

/**
 * Time limits said as so many days, weeks or months from a day that the text names: `served on 18 November … answer
 * within 21 days after service`. Working days are counted from Monday to Friday, which is never later than with the
 * holidays of the place.
 * @param text in small letters
 * @param today `YYYY-MM-DD`; what a limit counts from is no later
 * @returns each limit's last day, at the words that say how long it is
 */
export function countedDays(text: string, today: string): CountedDay[] {
  const events = [...eventsIn(text, today)]
  if (events.length === 0) return []
  return [...limitsIn(text)].flatMap(({ start, end, from, reach }) => {
    const apart = (event: CountedDay) => Math.max(event.start - end, start - event.end)
    const nearest = events.reduce<CountedDay | null>((best, event) => {
      const far = apart(event)
      return far < 0 || far > reach || (best && apart(best) <= far) ? best : event
    }, null)
    return nearest ? [{ day: from(nearest.day), start, end }] : []
  })
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
})

function* limitsIn(text: string): Generator<Limit> {
  for (const match of text.matchAll(CHINESE_LIMIT)) {
    const { start, end } = spanOf(match)
    const around = `${text.slice(Math.max(0, start - 24), start)}|${text.slice(end, end + 14)}`
    const [count, unit] = [numberSaid(match[1]!), unitOf(match[2]!)]
    if ((unit !== 'working' && !CHINESE_ANSWER.test(around)) || isDate(text, start, end)) continue
    yield { start, end, reach: REACH.chinese, from: (day) => after(day, count, unit) }
  }
  for (const match of text.matchAll(ENGLISH_LIMIT)) {
    const { start, end } = spanOf(match)
    if (EXTENSION.test(text.slice(Math.max(0, start - 48), start))) continue
    const around = `${text.slice(Math.max(0, start - 96), start)}|${text.slice(end, end + 48)}`
    const unit = match[2] ? 'working' : (match[3] as Unit)
    // Nobody but who has to answer counts working days.
    const isLimit = unit === 'working' || FROM_A_DAY.test(text.slice(end)) || ENGLISH_ANSWER.test(around)
    if (!isLimit) continue
    yield { start, end, reach: REACH.english, from: (day) => after(day, numberSaid(match[1]!), unit) }
  }
}

/** `12月8日内` is a date. */
const isDate = (text: string, start: number, end: number) =>
  /月\s?$/.test(text.slice(Math.max(0, start - 2), start)) && text[end - 1] === '日'

type Unit = 'working' | 'day' | 'week' | 'month'

function unitOf(said: string): Unit {
  if (/工作|working/.test(said)) return 'working'
  if (said.endsWith('月')) return 'month'
  return /周|星期|礼拜/.test(said) ? 'week' : 'day'
}

function after(day: string, count: number, unit: Unit): string {
  if (unit === 'month') return addMonths(day, count)
  if (unit === 'week') return addDays(day, 7 * count)
  return unit === 'day' ? addDays(day, count) : addWorkingDays(day, count)
}

function addWorkingDays(day: string, count: number): string {
  let [last, left] = [day, count]
  while (left > 0) {
    last = addDays(last, 1)
    if (weekdayOf(last) <= FRIDAY) left--
  }
  return last
}

function* eventsIn(text: string, today: string): Generator<CountedDay> {
  for (const { pattern, read } of WRITTEN) {
    for (const match of text.matchAll(pattern)) {
      const { start, end } = spanOf(match)
      const day = daysOf(read(match), today).findLast((one) => one <= today)
      if (day !== undefined && isEvent(text, { start, end })) yield { day, start, end }
    }
  }
  for (const { 0: said, 1: number, index: start } of text.matchAll(LATELY_NUMBERED)) {
    const day = `${today.slice(0, 8)}${number!.padStart(2, '0')}`
    const at = { start, end: start + said.length }
    if (isDay(day) && day <= today && isEvent(text, at)) yield { day, ...at }
  }
  for (const [pattern, days] of SAID_AGO) {
    for (const match of text.matchAll(pattern)) {
      const { start, end } = spanOf(match)
      if (isEvent(text, { start, end }) || TODAY.test(match[0]))
        yield { day: addDays(today, days), start, end }
    }
  }
}

/** What stands right before and behind a day. */
const around = (text: string, { start, end }: Span) => ({
  before: text.slice(Math.max(0, start - 48), start),
  behind: text.slice(end, end + 24),
})

/** True for a day on which something came or happened that a time limit may run from. */
function isEvent(text: string, at: Span): boolean {
  const { before, behind } = around(text, at)
  return (
    CHINESE_EVENT_BEFORE.test(before) ||
    CHINESE_EVENT_AFTER.test(behind) ||
    ENGLISH_EVENT_BEFORE.test(before) ||
    ENGLISH_EVENT_AFTER.test(behind)
  )
}

/** That something came to us on that day, before and after it. */
const CAME_BEFORE =
  /(?:送达|收到|接到|签收|接获)[^,。;\d]{0,10}$|\b(?:served|received|delivered|notified)\b(?: [\w']+){0,4},? ?$/
const CAME_AFTER =
  /^[^,。;\d]{0,6}(?:收到|送达|接到|签收|接获)|^,? (?:it |we |was |were )*(?:served|received|delivered)\b/

/**
 * The day on which papers came, where the text names it: the first such day.
 * @param text in small letters
 */
export function dayOfService(text: string, today: string): CountedDay | null {
  const came = [...eventsIn(text, today)]
    .filter((at) => {
      const { before, behind } = around(text, at)
      return CAME_BEFORE.test(before) || CAME_AFTER.test(behind)
    })
    .sort((a, b) => a.start - b.start)
  return came[0] ?? null
}
