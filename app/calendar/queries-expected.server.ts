import type { Db } from '../../db/schema.ts'
import { addWorkingDays, knowsYearOf } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { isProblem } from '../domain/errors.ts'
import { getCalendar } from './queries.server.ts'

/** How many of the centre's working days something takes: a setting by its name, and what holds without it. */
export type WorkingDaysSetting = { setting: string; usual: number }

/**
 * The day that lies so many working days after `today`; null where the calendar of that year is not published yet:
 * nothing is refused for that.
 */
export async function workingDayAfter(
  db: Db,
  today: string,
  { setting, usual }: WorkingDaysSetting,
): Promise<string | null> {
  const calendar = await getCalendar(db, CENTRE_CALENDAR)
  if (!knowsYearOf(calendar, today)) return null
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  try {
    return addWorkingDays(calendar, today, Number(row?.value ?? usual))
  } catch (error) {
    if (isProblem(error) && error.code === 'calendar_unknown') return null
    throw error
  }
}
