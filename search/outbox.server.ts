import type { Selectable } from 'kysely'
import type { Db, Trx } from '../db/schema.ts'
import type { SearchOutboxTable } from '../db/tables/search.ts'
import type { IndexName } from './client.server.ts'

/** A row that search has still to learn, as it was read: `version` is what it may be marked with. */
export type PendingRow = {
  documentId: string
  version: number
  attempts: number
  /** Flat documents that any build of the index may hold for this row. */
  indexedIds: string[]
}

const ROW_COLUMNS = ['document_id', 'version', 'attempts', 'indexed_ids'] as const

export type IndexedRow = { documentId: string; version: number; ids: string[] }

/** Where a walk through pending rows stands: versions are shared by rows that changed together. */
export type Cursor = { version: number; documentId: string }
export const START: Cursor = { version: -1, documentId: '' }

/** Rows per statement: five values each stay well under SQLite's limit of bound values. */
const CHUNK = 2_000

/** The highest version given so far: everything at or below it has happened. */
export async function watermark(db: Db): Promise<number> {
  const row = await db
    .selectFrom('search_counter')
    .select('version')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  return row.version
}

/** Up to `limit` pending rows of an index after `cursor` and up to version `upTo`, in version order. */
export async function pendingRows(
  db: Db,
  index: IndexName,
  cursor: Cursor,
  upTo: number,
  limit: number,
): Promise<PendingRow[]> {
  const rows = await db
    .selectFrom('search_outbox')
    .select(ROW_COLUMNS)
    .where('index_name', '=', index)
    .whereRef('version', '>', 'indexed_version')
    .where('version', '<=', upTo)
    .where((eb) =>
      eb.or([
        eb('version', '>', cursor.version),
        eb.and([eb('version', '=', cursor.version), eb('document_id', '>', cursor.documentId)]),
      ]),
    )
    .orderBy('version')
    .orderBy('document_id')
    .limit(limit)
    .execute()
  return rows.map(toPending)
}

/** A page of an index's rows by document id, pending or not, and how many rows there are in all. */
export async function rowsAfter(
  db: Db,
  index: IndexName,
  after: string | null,
  limit: number,
): Promise<{ rows: PendingRow[]; total: number }> {
  const all = db.selectFrom('search_outbox').where('index_name', '=', index)
  const rows = await all
    .select(ROW_COLUMNS)
    .$if(after !== null, (query) => query.where('document_id', '>', after!))
    .orderBy('document_id')
    .limit(limit)
    .execute()
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map(toPending), total: Number(total) }
}

/** An index's rows that changed after `version`, indexed meanwhile or not. */
export async function changedSince(db: Db, index: IndexName, version: number): Promise<PendingRow[]> {
  const rows = await db
    .selectFrom('search_outbox')
    .select(ROW_COLUMNS)
    .where('index_name', '=', index)
    .where('version', '>', version)
    .execute()
  return rows.map(toPending)
}

type OutboxRow = Pick<Selectable<SearchOutboxTable>, (typeof ROW_COLUMNS)[number]>

function toPending(row: OutboxRow): PendingRow {
  return {
    documentId: row.document_id,
    version: row.version,
    attempts: row.attempts,
    indexedIds: row.indexed_ids === '[]' ? [] : (JSON.parse(row.indexed_ids) as string[]),
  }
}

/**
 * Notes what the index holds for these rows. The version is the one that was read before their documents were
 * built: a row that changed meanwhile stays pending.
 */
export async function markIndexed(db: Db, index: IndexName, rows: readonly IndexedRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await db
      .insertInto('search_outbox')
      .values(
        rows.slice(start, start + CHUNK).map((row) => ({
          index_name: index,
          document_id: row.documentId,
          version: row.version,
          indexed_version: row.version,
          indexed_ids: JSON.stringify(row.ids),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['index_name', 'document_id']).doUpdateSet((eb) => ({
          indexed_version: eb.ref('excluded.indexed_version'),
          indexed_ids: eb.ref('excluded.indexed_ids'),
          attempts: 0,
          last_error: null,
        })),
      )
      .execute()
  }
}

/** Notes only which flat documents a build of the index may hold; what is pending stays so. */
export async function markHeld(
  db: Db,
  index: IndexName,
  rows: readonly Omit<IndexedRow, 'version'>[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const row of rows) {
      await trx
        .updateTable('search_outbox')
        .set({ indexed_ids: JSON.stringify(row.ids) })
        .where('index_name', '=', index)
        .where('document_id', '=', row.documentId)
        .execute()
    }
  })
}

/** Counts a failed attempt and says why. A row that changed meanwhile starts anew instead. */
export async function markFailed(db: Db, index: IndexName, row: PendingRow, error: string): Promise<void> {
  await db
    .updateTable('search_outbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: error.slice(0, 2_000) }))
    .where('index_name', '=', index)
    .where('document_id', '=', row.documentId)
    .where('version', '=', row.version)
    .execute()
}

/** Like `markFailed`, for a row that was indexed before and now has to be tried again. */
export async function markRefused(db: Db, index: IndexName, row: PendingRow, error: string): Promise<void> {
  await db
    .updateTable('search_outbox')
    .set({ indexed_version: 0 })
    .where('index_name', '=', index)
    .where('document_id', '=', row.documentId)
    .execute()
  await markFailed(db, index, row, error)
}

/** How many rows are pending, in all indexes or in those named. */
export async function pendingCount(db: Db, ...indexes: IndexName[]): Promise<number> {
  const row = await pending(db, indexes)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function hasPending(db: Db, ...indexes: IndexName[]): Promise<boolean> {
  const row = await pending(db, indexes).select('version').limit(1).executeTakeFirst()
  return row !== undefined
}

function pending(db: Db, indexes: readonly IndexName[]) {
  const all = db.selectFrom('search_outbox').whereRef('version', '>', 'indexed_version')
  return indexes.length > 0 ? all.where('index_name', 'in', indexes) : all
}

/** How far search is behind: rows pending, rows among them that failed at least once, and the watermark. */
export async function outboxLag(db: Db): Promise<{ pending: number; failing: number; watermark: number }> {
  const row = await db
    .selectFrom('search_outbox')
    .select((eb) => [
      eb.fn.countAll<number>().as('pending'),
      eb.fn.sum<number | null>(eb.case().when('attempts', '>', 0).then(1).else(0).end()).as('failing'),
    ])
    .whereRef('version', '>', 'indexed_version')
    .executeTakeFirstOrThrow()
  return { pending: Number(row.pending), failing: Number(row.failing ?? 0), watermark: await watermark(db) }
}

/** One higher than any version given before; the caller's rows share it. */
export async function nextVersion(trx: Trx): Promise<number> {
  await trx
    .updateTable('search_counter')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .execute()
  return watermark(trx)
}
