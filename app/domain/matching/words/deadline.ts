import { isDay, shanghaiDay } from '../../day.ts'
import type { Folded } from './folded.ts'

export type FoundDeadline = { respondBy: string; start: number; end: number }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const TIME = '(?:\\s*(?:的)?(上午|下午|晚上|中午)?\\s*(\\d{1,2})(?::|点|时)(\\d{2})?分?)?'

/** Days as people write them; each reads year (if any), month and day out of its groups. */
const WRITTEN: readonly { pattern: RegExp; read(groups: (string | undefined)[]): (string | undefined)[] }[] =
  [
    {
      pattern: new RegExp(
        `(\\d{4})\\s*(?:年|-|/|\\.)\\s*(\\d{1,2})\\s*(?:月|-|/|\\.)\\s*(\\d{1,2})(?:日|号)?${TIME}`,
        'g',
      ),
      read: ([y, m, d, ...time]) => [y, m, d, ...time],
    },
    {
      pattern: new RegExp(`(?<![\\d年])(\\d{1,2})月(\\d{1,2})(?:日|号)${TIME}`, 'g'),
      read: ([m, d, ...time]) => [undefined, m, d, ...time],
    },
    {
      pattern: new RegExp(
        `(?<![\\d])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?(?![a-z])`,
        'g',
      ),
      read: ([d, m, y]) => [y, monthOf(m), d],
    },
    {
      pattern: new RegExp(`(?<![a-z])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)`, 'g'),
      read: ([m, d, y]) => [y, monthOf(m), d],
    },
  ]

const DUE_BEFORE =
  /(?:截止|截至|期限|到期|最晚|最迟|不晚于|届满|答辩期|答复期|应诉期|deadline|due|by|before|until|no later than|expires?|latest)[^,。;!]{0,24}$/
const DUE_AFTER =
  /^\s*(?:之?前|以前|截止|到期|届满|为止|内|必须|答辩|答复|之前|是最后|(?:is|as) the deadline|at the latest|deadline)/
const PAST = /(?:已于|已在|于|自|从)\s*$/

/**
 * The earliest day by which an answer is due, where the text names the day. Without a year it is the next
 * such day; without a time, the last minute of it in Shanghai. A day that is over is no deadline any more.
 */
export function findDeadline(folded: Folded, now: Date): FoundDeadline | null {
  let best: FoundDeadline | null = null
  for (const { pattern, read } of WRITTEN) {
    for (const match of folded.lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!isDue(folded.lower, start, end)) continue
      const respondBy = instantOf(read(match.slice(1)), now)
      if (respondBy && (!best || Date.parse(respondBy) < Date.parse(best.respondBy)))
        best = { respondBy, start, end }
    }
  }
  return best
}

function isDue(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (DUE_AFTER.test(text.slice(end, end + 24))) return true
  return !PAST.test(before) && DUE_BEFORE.test(before)
}

function instantOf(parts: (string | undefined)[], now: Date): string | null {
  const [year, month, day, half, hour, minute] = parts
  const today = shanghaiDay(now)
  const two = (text: string | undefined) => (text ?? '').padStart(2, '0')
  const time = timeOf(half, hour, minute)
  for (const y of year ? [year] : [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)]) {
    const written = `${y}-${two(month)}-${two(day)}`
    const instant = `${written}T${time}:00+08:00`
    if (isDay(written) && Date.parse(instant) > now.getTime()) return instant
  }
  return null
}

function timeOf(half: string | undefined, hour: string | undefined, minute: string | undefined): string {
  if (hour === undefined) return '23:59'
  const afternoon = (half === '下午' || half === '晚上') && Number(hour) < 12
  const hours = Number(hour) + (afternoon ? 12 : 0)
  if (hours > 23 || Number(minute ?? 0) > 59) return '23:59'
  return `${String(hours).padStart(2, '0')}:${(minute ?? '0').padStart(2, '0')}`
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3)) + 1)
}
