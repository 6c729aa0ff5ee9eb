import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { keepDraft } from '../disputes/commands.server.ts'
import type { Actor } from '../domain/actor.ts'
import { disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { draftOf } from '../domain/filing/draft.ts'
import { type FilingRecord, filingRecord } from '../domain/filing/schema.ts'
import { nameKey } from '../domain/name.ts'
import { queueMail, tellCentre } from '../mail/queue.server.ts'

/** Who writes what follows from a report: nobody in particular, with the rights of the centre. */
const REPORTS: Actor = {
  id: 'filing-notices',
  name: '境外立案信息',
  role: 'administrator',
  enterpriseId: null,
  partyId: null,
}

type Notice = { id: string; filing: FilingRecord }

/**
 * Makes a draft of every reported filing whose enterprise is known and tells its people; one whose enterprise is not
 * known yet waits until it is. Where nobody can sign in for it, the centre is told, which can get in touch. Each report
 * leads to one draft, however often this runs.
 * @returns how many drafts were made
 */
export async function draftFromFilings(db: Db, now: Date): Promise<number> {
  const waiting = await db
    .selectFrom('filing_notice')
    .select(['id', 'record'])
    .where('dispute_id', 'is', null)
    .orderBy('id')
    .execute()
  if (waiting.length === 0) return 0
  const enterpriseOf = await enterpriseFinder(db)
  const unreached = new Set<string>()
  let drafts = 0
  for (const { id, record } of waiting) {
    const filing = filingRecord.parse(JSON.parse(record))
    const enterpriseId = enterpriseOf(filing)
    if (enterpriseId === null) continue
    if (await draft(db, { id, filing }, enterpriseId, unreached, now)) drafts += 1
  }
  return drafts
}

/** @param unreached of which enterprises the centre was told in this run: one letter for all their filings */
function draft(
  db: Db,
  { id, filing }: Notice,
  enterpriseId: string,
  unreached: Set<string>,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const disputeId = newId(now)
    const taken = await trx
      .updateTable('filing_notice')
      .set({ enterprise_id: enterpriseId })
      .where('id', '=', id)
      .where('dispute_id', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return false
    await keepDraft(trx, REPORTS, { id: disputeId, enterpriseId, ...draftOf(filing) }, now)
    await trx.updateTable('filing_notice').set({ dispute_id: disputeId }).where('id', '=', id).execute()
    const told = await tell(trx, { id, enterpriseId, disputeId }, now)
    if (!told && !unreached.has(enterpriseId)) {
      // It leads to the page that invites the first person of an enterprise that cannot be told itself.
      const values = { path: `/staff/enterprises/${enterpriseId}`, news: 'unreached' } as const
      await tellCentre(trx, { template: 'filing_notice', values, now })
      unreached.add(enterpriseId)
    }
    return true
  })
}

/**
 * Tells enterprises of the drafts that were made for them while nobody could sign in, once somebody can. A draft that
 * is none any more is not told of.
 * @returns how many filings were told of
 */
export async function tellOfDrafts(db: Db, now: Date): Promise<number> {
  let told = 0
  for (const { id } of await untold(db).execute()) {
    const done = await db.transaction().execute(async (trx) => {
      const notice = await untold(trx).where('filing_notice.id', '=', id).executeTakeFirst()
      if (!notice) return false
      const { enterprise_id: enterpriseId, dispute_id: disputeId } = notice
      return tell(trx, { id, enterpriseId, disputeId }, now)
    })
    if (done) told += 1
  }
  return told
}

/** Filings with a draft that nobody of the enterprise was told of, though somebody can sign in by now. */
function untold(db: Db) {
  return db
    .selectFrom('filing_notice')
    .innerJoin('dispute', 'dispute.id', 'filing_notice.dispute_id')
    .select(['filing_notice.id', 'dispute.id as dispute_id', 'dispute.enterprise_id'])
    .where('filing_notice.told_at', 'is', null)
    .where('dispute.status', '=', disputeLifecycle.initial)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('account')
          .select('account.id')
          .whereRef('account.enterprise_id', '=', 'dispute.enterprise_id')
          .where('account.disabled_at', 'is', null),
      ),
    )
    .orderBy('filing_notice.id')
}

/** @returns false where there is nobody to tell */
async function tell(
  trx: Trx,
  { id, enterpriseId, disputeId }: { id: string; enterpriseId: string; disputeId: string },
  now: Date,
): Promise<boolean> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute()
  if (accounts.length === 0) return false
  const values = { path: `/disputes/${disputeId}` }
  for (const account of accounts) {
    await queueMail(trx, { to: { accountId: account.id }, template: 'filing_notice', values, now })
  }
  const told_at = now.toISOString()
  await trx.updateTable('filing_notice').set({ told_at }).where('id', '=', id).execute()
  return true
}

/** Finds the one enterprise that a report names; null where there is none, or where a name is that of several. */
async function enterpriseFinder(db: Db): Promise<(filing: FilingRecord) => string | null> {
  const rows = await db.selectFrom('enterprise').select(['id', 'name_zh', 'name_en', 'credit_code']).execute()
  const byCode = new Map(
    rows.flatMap((row) => (row.credit_code ? [[row.credit_code.toUpperCase(), row.id]] : [])),
  )
  const byName = new Map<string, Set<string>>()
  for (const { id, name_zh, name_en } of rows) {
    for (const name of [name_zh, name_en]) {
      if (name === null) continue
      const key = nameKey(name)
      byName.set(key, (byName.get(key) ?? new Set()).add(id))
    }
  }
  return ({ defendant }) => {
    const coded = defendant.creditCode && byCode.get(defendant.creditCode.toUpperCase())
    if (coded) return coded
    const named = new Set(
      [defendant.name, ...defendant.aliases].flatMap((name) => [...(byName.get(nameKey(name)) ?? [])]),
    )
    return named.size === 1 ? [...named][0]! : null
  }
}
