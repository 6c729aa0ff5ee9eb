import type { PublishedCalendar } from './calendar.ts'
import { CHINA } from './published/china.ts'
import { EPO } from './published/epo.ts'
import { MUNICH } from './published/munich.ts'
import { UNITED_KINGDOM } from './published/united-kingdom.ts'
import { UNITED_STATES } from './published/united-states.ts'

export const CALENDAR_CODES = ['cn', 'epo', 'us', 'gb', 'de-munich'] as const
export type CalendarCode = (typeof CALENDAR_CODES)[number]

/** Every calendar that is known here, by its code. */
export const PUBLISHED_CALENDARS: Readonly<Record<CalendarCode, PublishedCalendar>> = {
  cn: CHINA,
  epo: EPO,
  us: UNITED_STATES,
  gb: UNITED_KINGDOM,
  'de-munich': MUNICH,
}

/** The calendar in which the centre's own time limits run. */
export const CENTRE_CALENDAR: CalendarCode = 'cn'

export const isCalendarCode = (code: string): code is CalendarCode =>
  (CALENDAR_CODES as readonly string[]).includes(code)
