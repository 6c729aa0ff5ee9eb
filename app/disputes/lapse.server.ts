import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import { disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { CLOCK, nextState } from '../domain/lifecycle.ts'
import { endPlansAfter } from '../groups/end-plans.server.ts'
import { takeBackInvitations } from './take-back.server.ts'
import { tellEnterprise } from './tell.server.ts'

/** By whom the audit says that it happened; the page says it in the reader's words. */
const NOBODY = { id: null, name: CLOCK }

/**
 * Lets every request for further material lapse whose last day is over: the application counts as withdrawn, as the
 * notice said beforehand, and its enterprise is told. A request without a last day never lapses. Looking twice does
 * nothing more.
 * @returns how many lapsed
 */
export async function lapseSupplements(db: Db, now: Date): Promise<number> {
  const today = shanghaiDay(now)
  const late = await overdue(db, today).execute()
  let lapsed = 0
  for (const { id } of late) {
    const done = await db.transaction().execute(async (trx) => {
      // Somebody may have answered since the list was read.
      const dispute = await overdue(trx, today).where('dispute.id', '=', id).executeTakeFirst()
      if (!dispute) return false
      const status = nextState(disputeLifecycle, 'lapse', dispute.status)
      await compareAndSet(trx, 'dispute', id, dispute.version, { status, lapsed_at: now.toISOString() }, now)
      const detail = { from: dispute.status, to: status, dueOn: dispute.due_on }
      await recordEvent(trx, NOBODY, { action: 'lapse', noun: 'dispute', subjectId: id, detail }, now)
      await takeBackInvitations(trx, null, { disputeId: id }, now)
      await endPlansAfter(trx, { disputeId: id, status }, now)
      await tellEnterprise(trx, { disputeId: id, news: 'supplement_lapsed' }, now)
      return true
    })
    if (done) lapsed += 1
  }
  return lapsed
}

function overdue(db: Db, today: string) {
  return db
    .selectFrom('dispute')
    .innerJoin('supplement_request', 'supplement_request.dispute_id', 'dispute.id')
    .select(['dispute.id', 'dispute.status', 'dispute.version', 'supplement_request.due_on'])
    .where('dispute.status', '=', 'supplement_requested')
    .where('supplement_request.answers', 'is', null)
    .where('supplement_request.due_on', '<', today)
    .orderBy('supplement_request.due_on')
}
