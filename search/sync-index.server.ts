import type { Db } from '../db/schema.ts'
import type { IndexName, SearchClient } from './client.server.ts'
import type { SearchIndex } from './indexes/search-index.ts'
import {
  type Cursor,
  markFailed,
  markIndexed,
  type PendingRow,
  pendingRows,
  START,
  watermark,
} from './outbox.server.ts'
import { noteWhole } from './prepare.server.ts'
import { isReindexing } from './reindexing.server.ts'
import type { FailedRow, Retries } from './retries.ts'
import type { Heartbeat } from './task.server.ts'
import { isTrouble, type Written, writeRows } from './write.server.ts'

export type IndexPass = {
  db: Db
  client: SearchClient
  today: string
  batchSize: number
  beat: Heartbeat
  retries: Retries
  report: { indexed: number; deleted: number; failed: FailedRow[] }
  onBatch: (rows: number) => void
}

/** Indexes what was pending in one index when the pass began. Call it under the lease. */
export async function syncIndex(index: SearchIndex, pass: IndexPass): Promise<void> {
  const { db, batchSize, retries } = pass
  const upTo = await watermark(db)
  let cursor: Cursor = START
  for (;;) {
    await pass.beat()
    const rows = await pendingRows(db, index.name, cursor, upTo, batchSize)
    const last = rows.at(-1)
    if (!last) break
    cursor = last
    const due = rows.filter((row) => retries.isDue(index.name, row))
    if (due.length > 0) await indexRows(index, due, pass)
    pass.onBatch(rows.length)
  }
  await noteWhole(db, index.name)
}

/** A batch that fails is halved until the row that cannot be indexed stands alone; the others go through. */
async function indexRows(index: SearchIndex, rows: readonly PendingRow[], pass: IndexPass): Promise<void> {
  try {
    const { db, client, today, beat, report } = pass
    const result = await writeRows(db, index, rows, today, { client, uid: client.uid(index.name), beat })
    await mark(db, index.name, rows, result)
    for (const row of rows) pass.retries.succeeded(index.name, row.documentId)
    report.indexed += result.written
    report.deleted += result.deleted
  } catch (error) {
    if (isTrouble(error)) throw error
    if (rows.length === 1) return putAside(index.name, rows[0]!, error, pass)
    const half = Math.ceil(rows.length / 2)
    await indexRows(index, rows.slice(0, half), pass)
    await indexRows(index, rows.slice(half), pass)
  }
}

/** While a new index is built beside this one, a row keeps the ids that the new one may hold. */
async function mark(db: Db, index: IndexName, rows: readonly PendingRow[], { ids }: Written): Promise<void> {
  const keepOld = await isReindexing(db, index)
  await markIndexed(
    db,
    index,
    rows.map(({ documentId, version, indexedIds }) => {
      const written = ids.get(documentId) ?? []
      return { documentId, version, ids: keepOld ? [...new Set([...indexedIds, ...written])] : written }
    }),
  )
}

async function putAside(index: IndexName, row: PendingRow, error: unknown, pass: IndexPass): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  await markFailed(pass.db, index, row, message)
  pass.retries.failed(index, row)
  const attempts = row.attempts + 1
  pass.report.failed.push({ index, documentId: row.documentId, attempts, error: message })
}
