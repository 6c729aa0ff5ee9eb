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
import { type Written, writeWhatCan } from './write.server.ts'

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

function indexRows(index: SearchIndex, rows: readonly PendingRow[], pass: IndexPass): Promise<void> {
  const { db, client, today, beat, report, retries } = pass
  return writeWhatCan(db, index, rows, today, {
    client,
    uid: client.uid(index.name),
    beat,
    async onWritten(written, result) {
      await mark(db, index.name, written, result)
      for (const row of written) retries.succeeded(index.name, row.documentId)
      report.indexed += result.written
      report.deleted += result.deleted
    },
    async onRefused(row, error) {
      await markFailed(db, index.name, row, error)
      retries.failed(index.name, row)
      report.failed.push({
        index: index.name,
        documentId: row.documentId,
        attempts: row.attempts + 1,
        error,
      })
    },
  })
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
