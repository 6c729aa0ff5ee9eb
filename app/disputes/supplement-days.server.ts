import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { dueAfter } from '../domain/dispute/time-limits.ts'
import { CLOCK } from '../domain/lifecycle.ts'
import { tellEnterprise } from './tell.server.ts'
import { getTimeLimits } from './time-limits.server.ts'

/** By whom the audit says that it happened. */
const NOBODY = { id: null, name: CLOCK }

/**
 * Gives every open request for further material its last day that could have none, because nobody had entered the year
 * that it reaches into: the whole time from today on, since nobody could count on a day before. Its enterprise is told.
 * @returns how many got one
 */
export async function dateSupplements(db: Db, now: Date): Promise<number> {
  const open = await undated(db).execute()
  if (open.length === 0) return 0
  const { supplementDays } = await getTimeLimits(db)
  const due = dueAfter(now, await getCalendar(db, CENTRE_CALENDAR), supplementDays)
  if (due.unit !== 'day') return 0
  let dated = 0
  for (const { id } of open) {
    const done = await db.transaction().execute(async (trx) => {
      // Somebody may have answered since the list was read.
      const request = await undated(trx).where('supplement_request.id', '=', id).executeTakeFirst()
      if (!request) return false
      const { dispute_id: disputeId } = request
      await trx
        .updateTable('supplement_request')
        .set({ due_on: due.day })
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const detail = { dueOn: due.day, note: due.day }
      await recordEvent(
        trx,
        NOBODY,
        { action: 'date_supplement', noun: 'dispute', subjectId: disputeId, detail },
        now,
      )
      await tellEnterprise(trx, { disputeId, news: 'supplement_dated', until: due.day }, now)
      return true
    })
    if (done) dated += 1
  }
  return dated
}

function undated(db: Db) {
  return db
    .selectFrom('supplement_request')
    .innerJoin('dispute', 'dispute.id', 'supplement_request.dispute_id')
    .select(['supplement_request.id', 'supplement_request.dispute_id'])
    .where('dispute.status', '=', 'supplement_requested')
    .where('supplement_request.answers', 'is', null)
    .where('supplement_request.due_on', 'is', null)
    .orderBy('supplement_request.id')
}
