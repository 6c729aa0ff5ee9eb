import type { Db, Trx } from '../../db/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import { nextState } from '../domain/lifecycle.ts'
import { warningDue } from '../domain/listing/expiry.ts'
import { type PairingEvent, pairingLifecycle } from '../domain/pairing/lifecycle.ts'
import type { PairingNews } from '../domain/pairing/news.ts'
import type { PairingStatus } from '../domain/vocabulary/parties.ts'
import { recordPairingStep } from './step.server.ts'
import { tellFirms } from './tell.server.ts'

/** What one look at the calendar did. */
export type PairingsSwept = { begun: number; ended: number; warned: number }

/**
 * Tells sides that their agreement begins, ends agreements and proposals whose last day has passed (by notice or by
 * the end of their term), and warns 60, 30 and 7 days before. Twice on one day does nothing more. Ranking does not wait
 * for it: it looks at the days themselves.
 */
export async function sweepPairings(db: Db, now: Date): Promise<PairingsSwept> {
  const today = shanghaiDay(now)
  return {
    ended: await endTerms(db, today, now),
    begun: await begin(db, today, now),
    warned: await warnOfEnd(db, today, now),
  }
}

type Dated = { id: string; domestic_id: string; overseas_id: string; status: PairingStatus; version: number }

/** @returns whether it was done: not when somebody else was quicker */
async function stepByClock(
  trx: Trx,
  row: Dated,
  event: Extract<PairingEvent, 'begin' | 'terminate' | 'expire'>,
  now: Date,
): Promise<boolean> {
  const after = nextState(pairingLifecycle, event, row.status)
  const { numUpdatedRows } = await trx
    .updateTable('pairing')
    .set({ status: after, version: row.version + 1, updated_at: now.toISOString() })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const pairing = sidesOf(row)
  await recordPairingStep(
    trx,
    null,
    pairing,
    { event, before: row.status, after, words: '', termsVersion: null },
    now,
  )
  await tell(trx, row, event, now)
  return true
}

const sidesOf = (row: Dated) => ({ id: row.id, domesticId: row.domestic_id, overseasId: row.overseas_id })
const tell = (trx: Trx, row: Dated, news: PairingNews, now: Date) =>
  tellFirms(trx, null, sidesOf(row), news, now)

function dated(db: Db) {
  return db
    .selectFrom('pairing')
    .leftJoin('pairing_process as process', 'process.pairing_id', 'pairing.id')
    .select(['pairing.id', 'domestic_id', 'overseas_id', 'status', 'version', 'valid_to'])
    .select(['process.notice_ends_on', 'process.begun_on'])
}

async function endTerms(db: Db, today: string, now: Date): Promise<number> {
  const over = await dated(db)
    .where('status', 'in', pairingLifecycle.events.expire.from)
    .where('valid_to', '<', today)
    .execute()
  let ended = 0
  for (const row of over) {
    const event = row.notice_ends_on === null ? 'expire' : 'terminate'
    if (await db.transaction().execute((trx) => stepByClock(trx, row, event, now))) ended += 1
  }
  return ended
}

/** Only of those that were approved here: nobody needs to be told of what an import says has long begun. */
async function begin(db: Db, today: string, now: Date): Promise<number> {
  const due = await dated(db)
    .where('status', '=', 'active')
    .where('process.decided_by', 'is not', null)
    .where('process.begun_on', 'is', null)
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', today)]))
    .execute()
  let begun = 0
  for (const row of due) {
    begun += await db.transaction().execute(async (trx) => {
      if (!(await stepByClock(trx, row, 'begin', now))) return 0
      await trx
        .updateTable('pairing_process')
        .set({ begun_on: today })
        .where('pairing_id', '=', row.id)
        .execute()
      return 1
    })
  }
  return begun
}

async function warnOfEnd(db: Db, today: string, now: Date): Promise<number> {
  const running = await dated(db)
    .where('status', '=', 'active')
    .where('valid_to', '>=', today)
    .where('process.notice_ends_on', 'is', null)
    .execute()
  let warned = 0
  for (const row of running) {
    const days = warningDue(row.valid_to!, today)
    if (days === null) continue
    warned += await db.transaction().execute(async (trx) => {
      const warning = { pairing_id: row.id, valid_to: row.valid_to!, days, created_at: now.toISOString() }
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('pairing_warning')
        .values(warning)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (!numInsertedOrUpdatedRows) return 0
      await tell(trx, row, 'expiring', now)
      return 1
    })
  }
  return warned
}
