import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { workingDayAfter } from '../calendar/queries-expected.server.ts'
import { dueAfterWaiting } from '../domain/application/answer-by.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import type { Application } from './queries.server.ts'

/** The day by which a decision may be expected on what is handed in on `today`; null where no calendar reaches. */
export function decisionExpectedOn(db: Db, today: string): Promise<string | null> {
  return workingDayAfter(db, today, 'applicationDecisionDays')
}

/** The same for one that waited for its applicant until `today`: the time of the centre stood still meanwhile. */
export async function decisionExpectedAfterWaiting(
  db: Db,
  { dueOn, askedOn }: Pick<Application, 'dueOn' | 'askedOn'>,
  today: string,
): Promise<string | null> {
  if (askedOn === null) return dueOn
  return dueAfterWaiting(await getCalendar(db, CENTRE_CALENDAR), dueOn, { askedOn, today })
}
