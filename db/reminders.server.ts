import type { Trx } from './schema.ts'
import type { DeadlineReminderTable } from './tables/deadline.ts'

/**
 * Notes a reminder that is about to go out.
 * @returns false when the same one went out before
 */
export async function isFirstReminder(
  trx: Trx,
  reminder: Omit<DeadlineReminderTable, 'sent_at'>,
  now: Date,
): Promise<boolean> {
  const noted = await trx
    .insertInto('deadline_reminder')
    .values({ ...reminder, sent_at: now.toISOString() })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return noted.numInsertedOrUpdatedRows === 1n
}
