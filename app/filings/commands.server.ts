import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { keepDraft } from '../disputes/commands.server.ts'
import type { Actor } from '../domain/actor.ts'
import { draftOf } from '../domain/filing/draft.ts'
import { type FilingRecord, filingRecord } from '../domain/filing/schema.ts'
import { nameKey } from '../domain/name.ts'
import { queueMail } from '../mail/queue.server.ts'

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
 * Makes a draft of every reported filing whose enterprise is known and tells its people by mail; one whose enterprise
 * is not known yet waits until it is. Each report leads to one draft, however often this runs.
 * @returns how many drafts were made
 */
export async function draftFromFilings(db: Db, now: Date): Promise<number> {
  const waiting = await db
    .selectFrom('filing_notice')
    .select(['id', 'record'])
    .where('told_at', 'is', null)
    .orderBy('id')
    .execute()
  if (waiting.length === 0) return 0
  const enterpriseOf = await enterpriseFinder(db)
  let drafts = 0
  for (const { id, record } of waiting) {
    const filing = filingRecord.parse(JSON.parse(record))
    const enterpriseId = enterpriseOf(filing)
    if (enterpriseId === null) continue
    if (await draft(db, { id, filing }, enterpriseId, now)) drafts += 1
  }
  return drafts
}

function draft(db: Db, { id, filing }: Notice, enterpriseId: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const disputeId = newId(now)
    const taken = await trx
      .updateTable('filing_notice')
      .set({ enterprise_id: enterpriseId, told_at: now.toISOString() })
      .where('id', '=', id)
      .where('told_at', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return false
    await keepDraft(trx, REPORTS, { id: disputeId, enterpriseId, ...draftOf(filing) }, now)
    await trx.updateTable('filing_notice').set({ dispute_id: disputeId }).where('id', '=', id).execute()
    await tell(trx, enterpriseId, disputeId, now)
    return true
  })
}

async function tell(trx: Trx, enterpriseId: string, disputeId: string, now: Date): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('id')
    .execute()
  const values = { path: `/disputes/${disputeId}` }
  for (const { id } of accounts) {
    await queueMail(trx, { to: { accountId: id }, template: 'filing_notice', values, now })
  }
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
