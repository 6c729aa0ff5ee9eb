import { isFirstReminder } from '../../db/reminders.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { REMINDERS, reminderDue } from '../domain/deadline/reminders.ts'
import { queueMail } from '../mail/queue.server.ts'
import { listOpenDays, type OpenDay } from './queries.server.ts'

/**
 * Writes to the people of each enterprise whose last days come near, and of whoever acts and keeps them: 14, 7, 3 and 1 days before, once each, however
 * often it is called and whatever happens in between. A day that is moved is a new day.
 * @returns how many letters were put into the outbox
 */
export async function remindOfDeadlines(db: Db, now: Date): Promise<number> {
  const today = shanghaiDay(now)
  const last = addDays(today, Math.max(...REMINDERS))
  let letters = 0
  for (const open of await listOpenDays(db, { scope: 'all', first: today, last })) {
    const due = reminderDue(open.day, today)
    if (!due) continue
    letters += await db.transaction().execute(async (trx) => {
      const { noun, id, day } = open
      const reminder = { subject_noun: noun, subject_id: id, day, days_before: due.reminder }
      if (!(await isFirstReminder(trx, reminder, now))) return 0
      return tellPeople(trx, open, due.daysLeft, now)
    })
  }
  return letters
}

async function tellPeople(trx: Trx, open: OpenDay, days: number, now: Date): Promise<number> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('enterprise_id', '=', open.enterpriseId),
        ...(open.partyIds.length > 0 ? [eb('party_id', 'in', open.partyIds)] : []),
      ]),
    )
    .orderBy('id')
    .execute()
  let letters = 0
  for (const { id } of accounts) {
    const values = { path: open.path, days, kind: open.noun, until: open.at ?? open.day }
    const sent = await queueMail(trx, { to: { accountId: id }, template: 'deadline_near', values, now })
    if (sent !== null) letters += 1
  }
  return letters
}
