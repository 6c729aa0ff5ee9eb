import type { Db } from '../../db/schema.ts'
import { addWorkingDays, knowsYearOf } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { DEFAULT_TIME_LIMITS, LIMIT_SETTINGS, type TimeLimits } from '../domain/dispute/time-limits.ts'
import { isProblem } from '../domain/errors.ts'
import { getCalendar } from './queries.server.ts'

/**
 * The last of the working days that a limit of the centre's gives from `today` on; null where the calendar of that year is not published yet:
 * nothing is refused for that.
 */
export async function workingDayAfter(
  db: Db,
  today: string,
  limit: keyof TimeLimits,
): Promise<string | null> {
  return (await limitFrom(db, today, limit))?.day ?? null
}

/** The same with how many working days the limit is. */
export async function limitFrom(
  db: Db,
  today: string,
  limit: keyof TimeLimits,
): Promise<{ day: string; days: number } | null> {
  const calendar = await getCalendar(db, CENTRE_CALENDAR)
  if (!knowsYearOf(calendar, today)) return null
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', LIMIT_SETTINGS[limit])
    .executeTakeFirst()
  try {
    const days = Number(row?.value ?? DEFAULT_TIME_LIMITS[limit])
    return { day: addWorkingDays(calendar, today, days), days }
  } catch (error) {
    if (isProblem(error) && error.code === 'calendar_unknown') return null
    throw error
  }
}
