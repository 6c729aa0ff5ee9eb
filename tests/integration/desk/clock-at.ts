import { getCalendar } from '../../../app/calendar/queries.server.ts'
import { CENTRE_CALENDAR } from '../../../app/domain/calendar/published-calendars.ts'
import { DEFAULT_TIME_LIMITS } from '../../../app/domain/dispute/time-limits.ts'
import type { Db } from '../../../db/schema.ts'

/** The clock of the centre's desks at an instant. */
export const clockAt = async (db: Db, now: Date) => ({
  calendar: await getCalendar(db, CENTRE_CALENDAR),
  limits: DEFAULT_TIME_LIMITS,
  now,
})
