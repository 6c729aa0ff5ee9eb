import { addDays, addMonths, dayNumber, isDay } from '../../day.ts'
import { MONTH, monthSaid } from './months.ts'
import { ENGLISH_NUMBER_SAID, NUMBER_SAID, numberSaid } from './number-said.ts'

/** What a pattern caught: the whole, then its groups. */
export type Groups = readonly (string | undefined)[]

/** A way to say a day from today on. */
type Saying = {
  pattern: RegExp
  /** The day, `YYYY-MM-DD`; null where there is none. */
  read(groups: Groups, today: string): string | null
  /** How much time is left: that alone says that something is due. */
  isLeft?: true
}

/** 1970-01-01 was a Thursday: Monday is 0. */
export const weekdayOf = (day: string): number => (dayNumber(day) + 3) % 7
const mondayOf = (day: string): string => addDays(day, -weekdayOf(day))
const firstOfMonth = (day: string, months = 0): string => addMonths(`${day.slice(0, 8)}01`, months)
const lastOfMonth = (day: string, months = 0): string => addDays(firstOfMonth(day, months + 1), -1)

const HAN_WEEKDAYS = '一二三四五六日'
const ENGLISH_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
export const FRIDAY = 4
const SUNDAY = 6

/** A weekday of this week or of one of the next; without a word for the week, the next such day after today. */
function weekday(day: number, weeks: number | null, today: string): string {
  const thisWeeks = addDays(mondayOf(today), day)
  if (weeks !== null) return addDays(thisWeeks, 7 * weeks)
  return thisWeeks > today ? thisWeeks : addDays(thisWeeks, 7)
}

const WEEKS: Record<string, number> = { 下下: 2, 下: 1, 这: 0, 本: 0, this: 0, next: 1 }
const DAYS: Record<string, number> = {
  大后天: 3,
  听日: 1,
  后天: 2,
  后日: 2,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  今早: 0,
  今天: 0,
  今日: 0,
  今晚: 0,
  today: 0,
  tonight: 0,
  tomorrow: 1,
}

/** The ways in which days are said from today on, in Chinese and English; texts are in small letters. */
export const DAYS_SAID: readonly Saying[] = [
  {
    pattern:
      /大后天|听日|[今明后][天日]|[今明][晚早]|(?<![a-z])(?:today|tonight|tomorrow)(?![a-z]| week(?![a-z]))/g,
    read: ([said], today) => addDays(today, DAYS[said!]!),
  },
  {
    pattern: /(?<![上每a-z])(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天末])/g,
    read: ([, week, day], today) => {
      const at = day === '天' || day === '末' ? SUNDAY : HAN_WEEKDAYS.indexOf(day!)
      return weekday(at, week ? WEEKS[week]! : null, today)
    },
  },
  // `Tuesday week`, `a fortnight from today`.
  {
    pattern: new RegExp(`(?<![a-z])(${ENGLISH_WEEKDAYS.join('|')}|tomorrow|today) week(?![a-z])`, 'g'),
    read: ([, day], today) =>
      addDays(
        day! in DAYS ? addDays(today, DAYS[day!]!) : weekday(ENGLISH_WEEKDAYS.indexOf(day!), null, today),
        7,
      ),
  },
  {
    pattern: /(?<![a-z])(?:a|one) fortnight(?: from (?:today|now)|'s time)(?![a-z])/g,
    read: (_, today) => addDays(today, 14),
    isLeft: true,
  },
  // Where a date stands beside it, that says which.
  {
    pattern: new RegExp(
      `(?<![a-z])(?:(this|next)(?: coming)? )?(${ENGLISH_WEEKDAYS.join('|')})(?![a-z]| week(?![a-z])|,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|,? ${MONTH})`,
      'g',
    ),
    read: ([, week, day], today) =>
      weekday(ENGLISH_WEEKDAYS.indexOf(day!), week ? WEEKS[week]! : null, today),
  },
  {
    pattern: new RegExp(`(?<![a-z])(${ENGLISH_WEEKDAYS.join('|')}) next week(?![a-z])`, 'g'),
    read: ([, day], today) => weekday(ENGLISH_WEEKDAYS.indexOf(day!), 1, today),
  },
  {
    pattern: /(?<![a-z])end of (this|next|the)? ?(?:working )?week(?![a-z])/g,
    read: ([, week], today) => weekday(FRIDAY, week === 'next' ? 1 : 0, today),
  },
  {
    pattern:
      /(下)个?月月?[底末]|(?:这个|本)月月?[底末]|(?<![\d上下个本一二三四五六七八九十月])月[底末]|(?<![a-z])end of (?:this|next|the) month(?![a-z])/g,
    read: ([said, next], today) => {
      const later = next !== undefined || said!.includes('next')
      return lastOfMonth(today, later ? 1 : 0)
    },
  },
  {
    pattern: new RegExp(`(?<![\\d年个])${NUMBER_SAID}月(?:月?底|末)|(?<![a-z])end of ${MONTH}(?![a-z])`, 'g'),
    read: ([, han, english], today) => {
      const month = han ? numberSaid(han) : monthSaid(english!)
      const january = `${today.slice(0, 4)}-01-01`
      const last = lastOfMonth(january, month - 1)
      return last >= today ? last : lastOfMonth(january, month + 11)
    },
  },
  {
    pattern: /(?<!去)年[底末]|(?<![a-z])end of (?:this|the) year(?![a-z])/g,
    read: (_, today) => `${today.slice(0, 4)}-12-31`,
  },
  {
    pattern: new RegExp(`(下|本|这)个?月${NUMBER_SAID}[日号]`, 'g'),
    read: ([, month, number], today) => ofMonth(today, month === '下' ? 1 : 0, number!),
  },
  {
    pattern: new RegExp(
      `(?<![\\d月一二三四五六七八九十])${NUMBER_SAID}号(?!线|楼|馆|厅|公告|令|文|案|专利)`,
      'g',
    ),
    read: ([, number], today) => {
      const soon = ofMonth(today, 0, number!)
      return soon !== null && soon > today ? soon : ofMonth(today, 1, number!)
    },
  },
  {
    pattern: new RegExp(
      `(?<!展会|展览)(?:只剩|还剩|还有|仅剩|剩下?|剩余)(?:不到|最后)?${NUMBER_SAID}个?(天|日|周|星期|礼拜)`,
      'g',
    ),
    read: afterSome,
    isLeft: true,
  },
  {
    pattern: new RegExp(
      `(?<![\\d第])${NUMBER_SAID}个?(天|日|周|星期)[^。;]{0,10}(?:今天|今日|现在|即日)起?(?:开始)?算`,
      'g',
    ),
    read: afterSome,
    isLeft: true,
  },
  {
    pattern: new RegExp(
      `(?<![\\d第])${NUMBER_SAID}个?(天|日)内[^。;]{0,24}今天[^,。;]{0,4}(?:收到|来|到)`,
      'g',
    ),
    read: afterSome,
    isLeft: true,
  },
  {
    pattern: new RegExp(`(?:从|自|由)(?:今天|今日|现在|即日)起的?${NUMBER_SAID}个?(天|日|周|星期)`, 'g'),
    read: afterSome,
    isLeft: true,
  },
  {
    pattern: new RegExp(
      `(?<![\\d.a-z])${ENGLISH_NUMBER_SAID} (?:calendar )?(day|week)s? (?:left|remaining|from (?:today|now))(?![a-z])`,
      'g',
    ),
    read: afterSome,
    isLeft: true,
  },
]

/** So many days or weeks from today. */
function afterSome([, number, unit]: Groups, today: string): string {
  return addDays(today, numberSaid(number!) * (/天|日|day/.test(unit!) ? 1 : 7))
}

/** A day by its number, so many months from today's; null where the month has none of it. */
function ofMonth(today: string, months: number, number: string): string | null {
  const month = firstOfMonth(today, months).slice(0, 8)
  const day = `${month}${String(numberSaid(number)).padStart(2, '0')}`
  return isDay(day) ? day : null
}
