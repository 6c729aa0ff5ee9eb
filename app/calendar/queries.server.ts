import type { Db } from '../../db/schema.ts'
import { type Calendar, openCalendar, type PublishedCalendar } from '../domain/calendar/calendar.ts'
import { correctCalendar } from '../domain/calendar/correct.ts'
import { type CalendarCode, PUBLISHED_CALENDARS } from '../domain/calendar/published-calendars.ts'

/** A calendar as it stands today: what was published, corrected by what staff entered. */
export async function getCalendar(db: Db, code: CalendarCode): Promise<Calendar> {
  return openCalendar(await getCorrectedCalendar(db, code))
}

/** The same with its days and sources, for the page that shows them. */
export async function getCorrectedCalendar(db: Db, code: CalendarCode): Promise<PublishedCalendar> {
  const [years, days] = await Promise.all([
    db.selectFrom('calendar_year').selectAll().where('calendar', '=', code).orderBy('year').execute(),
    listCorrections(db, code),
  ])
  return correctCalendar(
    PUBLISHED_CALENDARS[code],
    years.map(({ year, source, as_of }) => ({ year, source, asOf: as_of })),
    days.map(({ day, open, name }) => ({ day, open, name: { zh: name, en: name } })),
  )
}

/** A day that staff entered, and who did. */
export type Correction = { day: string; open: boolean; name: string; by: string }

/** What staff entered for a calendar, in order of days. */
export async function listCorrections(db: Db, code: CalendarCode): Promise<Correction[]> {
  const rows = await db
    .selectFrom('calendar_correction')
    .selectAll()
    .where('calendar', '=', code)
    .orderBy('day')
    .execute()
  return rows.map(({ day, open, name, entered_by }) => ({ day, open: open === 1, name, by: entered_by }))
}
