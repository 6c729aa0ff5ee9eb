import { isFirstReminder } from '../../db/reminders.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { reminderDue } from '../domain/deadline/reminders.ts'
import { tellApplicant } from './tell.server.ts'

/** Whoever has ten working days was asked a fortnight ago at most: the reminders of the last week are enough. */
const REMINDED_WITHIN_DAYS = 7

/**
 * Reminds applicants whom the centre asked to change something, as the days before the last one run: once for each
 * distance, however often it is called. A day that is moved is a new day.
 * @returns how many letters were put into the outbox
 */
export async function remindApplicants(db: Db, now: Date): Promise<number> {
  const today = shanghaiDay(now)
  const near = await waiting(db)
    .where('answer_by', '>', today)
    .where('answer_by', '<=', addDays(today, REMINDED_WITHIN_DAYS))
    .execute()
  let letters = 0
  for (const { id } of near) {
    letters += await db.transaction().execute((trx) => remind(trx, id, now))
  }
  return letters
}

const waiting = (db: Db) =>
  db
    .selectFrom('application')
    .select(['id', 'applicant_id', 'party_id', 'kind', 'answer_by', 'asked_on'])
    .where('status', '=', 'changes_requested')

/**
 * Writes to one applicant if it is time and has not been done; it may have answered since the list was read.
 * @returns how many letters were put into the outbox
 */
async function remind(trx: Trx, id: string, now: Date): Promise<number> {
  const today = shanghaiDay(now)
  const row = await waiting(trx).where('id', '=', id).executeTakeFirst()
  const due = row?.answer_by ? reminderDue(row.answer_by, today) : null
  // On the day on which it was asked, the letter that asked has just said so.
  if (!row?.answer_by || !due || row.asked_on === today) return 0
  const distance = { day: row.answer_by, days_before: due.reminder }
  const reminder = { subject_noun: 'application', subject_id: id, ...distance } as const
  if (!(await isFirstReminder(trx, reminder, now))) return 0
  const application = { id, applicantId: row.applicant_id, partyId: row.party_id, kind: row.kind }
  return tellApplicant(trx, application, 'answer_near', now, row.answer_by)
}
