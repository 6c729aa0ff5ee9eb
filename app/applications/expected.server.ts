import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { workingDayAfter } from '../calendar/queries-expected.server.ts'
import { dueAfterWaiting } from '../domain/application/answer-by.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
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

/**
 * Gives every application that is being examined the day of its decision that could have none, because nobody had
 * entered the year that it reaches into: counted from the day on which it was handed in, the times without in which it
 * waited for its applicant.
 * @returns how many got one
 */
export async function dateDecisions(db: Db): Promise<number> {
  const open = await db
    .selectFrom('application')
    .select(['id', 'submitted_at'])
    .where('due_on', 'is', null)
    .where('submitted_at', 'is not', null)
    .where('status', 'in', PENDING_APPLICATION_STATES)
    .execute()
  let dated = 0
  for (const { id, submitted_at } of open) {
    const dueOn = await expectedSince(db, id, shanghaiDay(new Date(submitted_at!)))
    if (dueOn === null) continue
    await db.updateTable('application').set({ due_on: dueOn }).where('id', '=', id).execute()
    dated += 1
  }
  return dated
}

/** By when a decision is expected on what was handed in on a day, by when the audit says that it waited. */
async function expectedSince(db: Db, id: string, submittedOn: string): Promise<string | null> {
  const steps = await db
    .selectFrom('audit_event')
    .select(['action', 'at'])
    .where('noun', '=', 'application')
    .where('subject_id', '=', id)
    .where('action', 'in', ['request_changes', 'resubmit', 'resume'])
    .orderBy('id')
    .execute()
  let dueOn = await decisionExpectedOn(db, submittedOn)
  let askedOn: string | null = null
  for (const { action, at } of steps) {
    const day = shanghaiDay(new Date(at))
    if (action !== 'request_changes') dueOn = await decisionExpectedAfterWaiting(db, { dueOn, askedOn }, day)
    askedOn = action === 'request_changes' ? day : null
  }
  return dueOn
}
