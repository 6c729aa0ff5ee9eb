import { shanghaiDay } from '../../day.ts'
import { DEFAULT_ZONE, type DeadlineZone, instantIn } from '../../dispute/deadline.ts'
import { isTakenBack } from './clause.ts'
import { countedDays } from './counted-days.ts'
import { daysOf, WRITTEN } from './dates-written.ts'
import { DAYS_SAID } from './days-said.ts'
import type { Folded } from './folded.ts'
import { NUMBER_SAID, numberSaid } from './number-said.ts'

export type FoundDeadline = { respondBy: string; start: number; end: number }

/** The hour that may follow a day. */
const TIME = new RegExp(
  `^\\s*的?(上午|早上|下午|晚上|傍晚|中午)?\\s*${NUMBER_SAID}(?::|点|时)(?!间|候|内)(\\d{2}|半)?分?`,
)

/** So many hours from now. */
const HOURS = new RegExp(
  `${NUMBER_SAID} ?个?小时 ?(?:之|以)?内|(?<![a-z])(?:within|in) (?:the next )?(\\d{1,3}) ?(?:hours|hrs|h)(?![a-z])|(?<!\\d)(\\d{1,3}) ?(?:hours|hrs|h) from (?:now|today)`,
  'g',
)

const DUE_BEFORE =
  /(?:(?:截止|截至|最后一?[天日](?:就?是|为)?|给到|(?<!有效|保护|许可|合同|授权|专利)期限|到期|时限|最晚|最迟|不晚于|届满|答辩期|答复期|应诉期|(?:答辩|答复|回复|应诉|提交|(?:提供|交)[^,。;]{0,6})(?:期|期限|时间)?到|(?:答复|答辩|回复)日|(?:上诉|申诉|异议|公告)期|(?<![a-z])(?:deadline|due|before(?! action)|until|till|last day|(?:should|must|has to|have to) (?:reach|arrive)|date for (?:reply|answer|response) is|(?:must|have to|need to|has to) (?:answer|reply|respond|be|hear|explain|comment|decide|sign|pay|submit|file|say)|due (?:in|within) [\w ]{1,20}, on|wish to have an answer|(?:to|shall|should|must|will) be (?:lodged|filed|submitted)|time for (?:our|the)|return date|(?<!fair |exhibition |show )ends?(?: on| it)|(?<!fair |exhibition |show )(?:finish(?:es)?|elapses?|lapses?) on|window[^,。;]{0,16} ends|must (?:come|appear)|extended to|time limit (?:to|of|until)|(?:objection|window|period) closes|(?<=days[^.;]{0,40})that is|demand runs (?:till|until)|not? later than|period[^,。;]{0,40} ends|final date|period runs out|runs? out(?: on)?|closes(?: on)?|unless (?:we|i)|(?<!(?:patent|mark|design|registration|licen[cs]e|right|contract|agreement)s? (?:which |that )?)expires?|latest)(?![a-z]))[^,。;!]{0,44}(?:\b(?:days?|weeks?|months?) (?:before|earlier|ahead),\s*)?|(?<![a-z])by(?: (?:the|close of business|cob|eod|end of day|noon|midnight|on|[a-z]+day|\d{1,2} ?[ap]m))*,?\s*)$/
const DUE_AFTER =
  /^\)?\s*(?:(?:早上|上午|中午|下午|晚上|下班)?(?:之|以)?前(?!后)|截止|到期|届满|为止|就?是[^,。;]{0,8}(?:截止|最后|期限)|(?:之|以)?内|必须|答辩|答复|是最后|就?要(?:交|答|回|提)|就?得(?:交|答|回|提)|回(?:他|她|复|函|信)|给(?:说法|答复|回复)|,? (?:we|i) (?:must|have to|need to) (?:answer|reply|respond|file)|了?[,，]?(?:就)?(?:到期|截止)|(?:is|as) the deadline|is (?:the|our) (?:last|final) day|at the latest|deadline)/
const PAST = /(?:已于|已在|于|自|从|(?<![a-z])from)\s*$/
/** Till when a fair runs or papers are kept is no day by which to answer. */
const LASTS =
  /\b(?:(?<!demand |claim |offer )runs?|lasts?|(?<!(?:offer|proposal) (?:is |stays |remains )?)open|(?:is|are) on) (?:until|till)\s*$|\b(?:fair|exhibition|show|expo) (?:closes|ends)(?: on)?\s*$|\b(?:keep|retain|preserve)\b[^.;]*$/
/** What is done within some hours, or while some days are left: else these say how long something took. */
const ANSWERING =
  /答复|答辩|意见|交(?![货付易])|回复|回函|应诉|申诉|提交|撤(?!展)|下架|停止|要求|给我|期限|截止|(?<!有)限|须|必须|respond|reply|answer|remove|take down|demand|must|have to|gives?(?: us)?|we have|say|file|deadline|object|appeal|comply|statement/

/**
 * The earliest instant by which an answer is due, where the text names the day or fixes it from today. Without a year
 * it is the next such day; without a time, the last minute of it. What is over is no deadline any more.
 * @param zone on whose clock a day and a time are meant
 * @returns the instant as Shanghai writes it
 */
export function findDeadline(folded: Folded, now: Date, zone = DEFAULT_ZONE): FoundDeadline | null {
  const text = folded.lower
  const found = [...datesIn(text, now, zone), ...hoursIn(text, now)].filter(
    ({ respondBy }) => Date.parse(respondBy) > now.getTime(),
  )
  return found.reduce<FoundDeadline | null>(
    (first, one) => (first && Date.parse(first.respondBy) <= Date.parse(one.respondBy) ? first : one),
    null,
  )
}

/** Without a year a date is read as of several: those that are over go with all that is. */
function* datesIn(text: string, now: Date, zone: DeadlineZone): Generator<FoundDeadline> {
  const today = shanghaiDay(now)
  for (const { pattern, read } of WRITTEN) {
    for (const match of text.matchAll(pattern)) {
      for (const day of daysOf(read(match), today)) yield* dueOn(text, zone, day, match)
    }
  }
  for (const { pattern, read, isLeft } of DAYS_SAID) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match, today)
      if (day !== null) yield* dueOn(text, zone, day, match, isLeft)
    }
  }
  for (const { day, start, end } of countedDays(text, today)) {
    yield { respondBy: momentOf(zone, day, END_OF_DAY), start, end }
  }
}

function* hoursIn(text: string, now: Date): Generator<FoundDeadline> {
  for (const match of text.matchAll(HOURS)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (!ANSWERING.test(around(text, start, end))) continue
    const hours = numberSaid((match[1] ?? match[2] ?? match[3])!)
    yield { respondBy: shanghaiMinute(new Date(now.getTime() + hours * HOUR_MS)), start, end }
  }
}

const HOUR_MS = 3_600_000
const END_OF_DAY = '23:59'
const OFFSET_HOURS = 8

/** When a clock shows a day and a time, both of which exist. */
const momentOf = (zone: DeadlineZone, day: string, time: string) =>
  shanghaiMinute(instantIn(zone, day, time)!)

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
function dueOn(
  text: string,
  zone: DeadlineZone,
  day: string,
  match: RegExpMatchArray,
  isLeft = false,
): FoundDeadline[] {
  const start = match.index!
  const said = start + match[0].length
  const time = TIME.exec(text.slice(said, said + 16))
  const end = said + (time?.[0].length ?? 0)
  if (isTakenBack(text, end)) return []
  const isMeant = isLeft ? ANSWERING.test(around(text, start, end)) : isDue(text, start, end)
  return isMeant ? [{ respondBy: momentOf(zone, day, timeOf(time)), start, end }] : []
}

/** A day by which something is sold is named after it: `before the 12.12 sale`. */
const NAME_OF_DAY = /^ (?:sales?|promotion|shopping|event|festival)\b|^大促/

function isDue(text: string, start: number, end: number): boolean {
  if (NAME_OF_DAY.test(text.slice(end, end + 24))) return false
  if (DUE_AFTER.test(text.slice(end, end + 24))) return true
  const before = text.slice(Math.max(0, start - 64), start)
  return !PAST.test(before) && !LASTS.test(before) && DUE_BEFORE.test(before)
}

function timeOf(time: RegExpExecArray | null): string {
  if (!time) return END_OF_DAY
  const [, half, hour, minute] = time
  const afternoon = /下午|晚上|傍晚/.test(half ?? '') && numberSaid(hour!) < 12
  const hours = numberSaid(hour!) + (afternoon ? 12 : 0)
  const minutes = minute === '半' ? 30 : Number(minute ?? 0)
  if (hours > 23 || minutes > 59) return END_OF_DAY
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
