import { type ChainedRow, GENESIS, hashOfRow } from './audit-chain.ts'
import type { Db, Trx } from './schema.ts'

const BATCH = 1_000

/** Where the chain ends: how many rows, the last one's id, and the hash that stands for all of them. */
export type AuditHead = { rows: number; lastId: number; hash: string }

/** The first thing that is wrong; `row` is the id of the first bad row, null when rows are missing at the end. */
export type AuditFault = { row: number | null; reason: string }

export type AuditReport = { head: AuditHead; fault: AuditFault | null }

/** Where the audit ends now, as it should be signed and kept elsewhere. */
export async function getAuditHead(db: Db): Promise<AuditHead> {
  const last = await db
    .selectFrom('audit_event')
    .select((eb) => [
      'id',
      'hash',
      eb.selectFrom('audit_event').select(eb.fn.countAll<number>().as('rows')).as('rows'),
    ])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { rows: Number(last?.rows ?? 0), lastId: last?.id ?? 0, hash: last?.hash ?? GENESIS }
}

/**
 * Follows the chain from its first row to its last.
 * @param knownHead a head that was kept elsewhere: whoever rewrites every row after a change, or cuts rows off at the
 *   end, cannot make this hash appear again
 */
export async function verifyAudit(db: Db, knownHead: string | null): Promise<AuditReport> {
  // One transaction: what others append meanwhile must not look like a difference between rows and head.
  return db.transaction().execute((trx) => followChain(trx, knownHead))
}

async function followChain(db: Trx, knownHead: string | null): Promise<AuditReport> {
  const state = { rows: 0, lastId: 0, hash: GENESIS, met: knownHead === null || knownHead === GENESIS }
  const report = (fault: AuditFault | null): AuditReport => {
    const { rows, lastId, hash } = state
    return { head: { rows, lastId, hash }, fault }
  }
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('id', '>', state.lastId)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const reason = reasonAgainst(row, state.hash)
      if (reason) return report({ row: row.id, reason })
      state.rows += 1
      state.lastId = row.id
      state.hash = row.hash
      if (row.hash === knownHead) state.met = true
    }
  }
  return report((await cutOff(db, state)) ?? (state.met ? null : UNKNOWN_HEAD))
}

const UNKNOWN_HEAD: AuditFault = {
  row: null,
  reason: 'the known head is no row of this chain: rows were cut off at its end, or rewritten',
}

function reasonAgainst(row: ChainedRow & { hash: string }, previous: string): string | null {
  if (row.previous_hash !== previous) {
    return 'does not follow the row before it: rows were deleted, added or reordered here'
  }
  return hashOfRow(row) === row.hash ? null : 'is not what was written: its hash differs'
}

async function cutOff(db: Trx, end: { lastId: number; hash: string }): Promise<AuditFault | null> {
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
  if (!head) return { row: null, reason: 'the mark of where the chain ends is gone' }
  if (head.last_id === end.lastId && head.hash === end.hash) return null
  const reason = `rows are missing at the end: the chain went on to row ${head.last_id}`
  return { row: null, reason }
}
