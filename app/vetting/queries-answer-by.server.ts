import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { limitFrom } from '../calendar/queries-expected.server.ts'
import { answerByProblem } from '../domain/application/answer-by.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import type { FieldProblem } from '../domain/errors.ts'

/** What is wrong with a day by which an applicant is to answer, at its field. @param before the day that it replaces */
export async function answerByProblems(
  db: Db,
  day: string,
  { today, before }: { today: string; before: string | null },
): Promise<FieldProblem[]> {
  const message = answerByProblem(day, { today, before, calendar: await getCalendar(db, CENTRE_CALENDAR) })
  return message === null ? [] : [{ field: 'answerBy', message }]
}

/** The day that the centre's own limit gives from `today` on, and how many working days that is; null without a calendar. */
export const usualAnswerBy = (db: Db, today: string) => limitFrom(db, today, 'applicationAnswerDays')
