import { isDay } from '../../day.ts'
import type { Groups } from './days-said.ts'
import { MONTH, monthSaid } from './months.ts'
import { NUMBER_SAID, numberSaid } from './number-said.ts'

/** The year before the first of the Republic. */
const REPUBLIC = 1911
/** The year before the first of Reiwa. */
const REIWA = 2018

/** Days as people write them; each reads year (if any), month and day out of its groups. */
export const WRITTEN: readonly { pattern: RegExp; read(groups: Groups): Groups }[] = [
  {
    pattern: /(\d{4})\s*(?:年|-|\/|\.)\s*(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})(?:日|号)?/g,
    read: ([, y, m, d]) => [y, m, d],
  },
  {
    pattern: new RegExp(`(?<![\\d年个])(明年)?${NUMBER_SAID}月${NUMBER_SAID}(?:日|号)`, 'g'),
    read: ([, next, m, d]) => [next, m && String(numberSaid(m)), d && String(numberSaid(d))],
  },
  {
    pattern: /(?<=(?:[\u4e00-\u9fff]|deadline)\s?)(\d{1,2})\/(\d{1,2})(?![\d/])/g,
    read: ([, m, d]) => [undefined, m, d],
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?=\s?(?:收到|送达|前|之前|截止))/g,
    read: ([, m, d]) => [undefined, m, d],
  },
  // Years of an emperor's reign, as Japan's offices write them.
  {
    pattern: /令和(\d{1,2})年(\d{1,2})月(\d{1,2})日/g,
    read: ([, y, m, d]) => [String(Number(y) + REIWA), m, d],
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
    pattern: /(?<![\d.])(\d{1,2})\.(1[0-2]|0[1-9])(?:\.(?!\d)|(?![\d.%]))/g,
    read: ([, d, m]) => [undefined, m, d],
  },
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

/** The days that a date can mean, the earliest first: without a year that of the last one, of this or of the next. */
export function daysOf([year, month, day]: Groups, today: string): string[] {
  const two = (text: string | undefined) => (text ?? '').padStart(2, '0')
  const thisYear = Number(today.slice(0, 4))
  const years =
    year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [year === '明年' ? thisYear + 1 : year]
  return years.map((y) => `${y}-${two(month)}-${two(day)}`).filter(isDay)
}
