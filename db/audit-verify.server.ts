import { type ChainedRow, digestOfPerson, GENESIS, hashOfRow } from './audit-chain.ts'
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
  let former: AuditFault | null = null
  const report = (fault: AuditFault | null): AuditReport => {
    const { rows, lastId, hash } = state
    return { head: { rows, lastId, hash }, fault }
  }
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .leftJoin('audit_person', 'audit_person.event_id', 'audit_event.id')
      .leftJoin('account', 'account.id', 'audit_event.actor_id')
      .selectAll('audit_event')
      .select(['audit_person.name', 'audit_person.address', 'audit_person.salt', 'account.erased_at'])
      .where('audit_event.id', '>', state.lastId)
      .orderBy('audit_event.id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const reason = reasonAgainst(row, state.hash) ?? reasonAgainstPerson(row)
      if (reason) return report({ row: row.id, reason })
      state.rows += 1
      state.lastId = row.id
      state.hash = row.hash
      if (row.hash === knownHead) state.met = true
      former ??= formerHead(row, knownHead)
    }
  }
  return report((await cutOff(db, state)) ?? (state.met ? null : (former ?? UNKNOWN_HEAD)))
}

const UNKNOWN_HEAD: AuditFault = {
  row: null,
  reason: 'the known head is no row of this chain: rows were cut off at its end, or rewritten',
}

/** A head of before names left the chain is no row of it any more: nothing is wrong but that it proves nothing now. */
function formerHead(row: ChainedRow, knownHead: string | null): AuditFault | null {
  if (knownHead === null || row.noun !== 'audit' || row.action !== 'chain_anew') return null
  if ((JSON.parse(row.detail) as { formerHead?: string }).formerHead !== knownHead) return null
  return {
    row: null,
    reason: `the known head is from before row ${row.id}, which began the chain anew: sign a new one`,
  }
}

function reasonAgainst(row: ChainedRow & { hash: string }, previous: string): string | null {
  if (row.previous_hash !== previous) {
    return 'does not follow the row before it: rows were deleted, added or reordered here'
  }
  return hashOfRow(row) === row.hash ? null : 'is not what was written: its hash differs'
}

/** Whoever acted may be forgotten, but only once their account is erased, and never be somebody else. */
function reasonAgainstPerson(row: {
  person_digest: string | null
  name: string | null
  address: string | null
  salt: string | null
  erased_at: string | null
}): string | null {
  const { person_digest, name, address, salt, erased_at } = row
  if (name === null || salt === null) {
    const isForgotten = person_digest === null || erased_at !== null
    return isForgotten ? null : 'has lost who caused it, whose account is not erased'
  }
  return digestOfPerson({ salt, name, address }) === person_digest ? null : 'names another person than before'
}

async function cutOff(db: Trx, end: { lastId: number; hash: string }): Promise<AuditFault | null> {
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
  if (!head) return { row: null, reason: 'the mark of where the chain ends is gone' }
  if (head.last_id === end.lastId && head.hash === end.hash) return null
  const reason = `rows are missing at the end: the chain went on to row ${head.last_id}`
  return { row: null, reason }
}
