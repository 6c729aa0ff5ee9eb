import { addDays, dayNumber, isDay } from '../day.ts'

/** A day that somebody typed: closed or open, and why. */
export type TypedDay = { day: string; open: boolean; name: string }

/** What was typed, read; or the first line that could not be. */
export type ReadDays =
  | { days: TypedDay[]; wrong: null }
  | { days: null; wrong: { line: number; code: 'day_line_unreadable' | 'days_reversed' | 'days_repeated' } }

/** Longest stretch that one line may name, in days. */
const LONGEST = 31
const DAY = String.raw`(\d{4}-\d{2}-\d{2})`
const LINE = new RegExp(
  `^${DAY}(?:\\s*(?:至|到|~|～|—|to)\\s*${DAY})?\\s+(休|班|closed|open)(?:\\s+(.*))?$`,
  'iu',
)

/**
 * Reads closed and open days as the yearly notices give them, one day or stretch a line:
 * `2027-02-05 至 2027-02-11 休 春节`, `2027-02-14 班 调休`. Empty lines are passed over.
 */
export function readDays(text: string): ReadDays {
  const days: TypedDay[] = []
  for (const [index, typed] of text.normalize('NFKC').split(/\r?\n/).entries()) {
    if (typed.trim() === '') continue
    const wrong = (code: 'day_line_unreadable' | 'days_reversed' | 'days_repeated') => ({
      days: null,
      wrong: { line: index + 1, code },
    })
    const [, first, last = first, kind, name = ''] = LINE.exec(typed.trim()) ?? []
    if (!first || !last || !kind || !isDay(first) || !isDay(last)) return wrong('day_line_unreadable')
    const count = dayNumber(last) - dayNumber(first)
    if (count < 0 || count >= LONGEST) return wrong('days_reversed')
    for (let later = 0; later <= count; later += 1) {
      const day = addDays(first, later)
      if (days.some((one) => one.day === day)) return wrong('days_repeated')
      days.push({ day, open: /^(班|open)$/i.test(kind), name: name.trim().slice(0, 60) })
    }
  }
  return { days, wrong: null }
}
