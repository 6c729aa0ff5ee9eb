import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { addWorkingDays, knowsYearOf } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { isProblem } from '../domain/errors.ts'
import { DECISION_DAYS } from './decision-days.ts'

/** Name of the setting that says something else. */
const DECISION_DAYS_SETTING = 'application_decision_days'

/**
 * The day by which a decision may be expected on what is handed in on `today`; null where the calendar of that year
 * is not published yet: an application is not refused for that.
 */
export async function decisionExpectedOn(db: Db, today: string): Promise<string | null> {
  const calendar = await getCalendar(db, CENTRE_CALENDAR)
  if (!knowsYearOf(calendar, today)) return null
  const setting = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', DECISION_DAYS_SETTING)
    .executeTakeFirst()
  try {
    return addWorkingDays(calendar, today, Number(setting?.value ?? DECISION_DAYS))
  } catch (error) {
    if (isProblem(error) && error.code === 'calendar_unknown') return null
    throw error
  }
}
