import { shanghaiDay } from '../app/domain/day.ts'
import type { Db } from '../db/schema.ts'
import type { IndexName } from './client.server.ts'
import { enqueueUnknown } from './enqueue.server.ts'
import { SEARCH_INDEXES } from './indexes/registry.ts'
import type { SearchIndex } from './indexes/search-index.ts'
import { type Lease, withLease } from './lease.server.ts'
import {
  changedSince,
  markHeld,
  markRefused,
  type PendingRow,
  rowsAfter,
  watermark,
} from './outbox.server.ts'
import { emptyReport, runPass, type SyncContext } from './pass.server.ts'
import { existingUids, noteBuilt, prepareIndexes, startEmpty } from './prepare.server.ts'
import { noteReindexed, noteReindexing } from './reindexing.server.ts'
import { createRetries, type Retries } from './retries.ts'
import { doTask, finishTask } from './task.server.ts'
import { writeWhatCan } from './write.server.ts'

export type ReindexReport = { index: IndexName; documents: number }

export type ReindexOptions = {
  /** Told after every batch: rows done of all the rows of one index. */
  onProgress?: (progress: { index: IndexName; done: number; total: number }) => void
}

/** The building of one index: what it needs, and how far it has got. */
type Build = {
  context: SyncContext
  db: Db
  index: SearchIndex
  uid: string
  batchSize: number
  /** Rows that failed while it is built are not tried again and again. */
  retries: Retries
  /** Everything up to here is in the new index as it is now, or as it was later. */
  caughtUpTo: number
}

/**
 * Builds every index anew beside the old one, lets it catch up with what changed meanwhile and swaps the two;
 * searches go on all the time, and so does synchronising, after every batch. What changes during
 * the swap itself is pending, and goes into the new index.
 * @returns how many flat documents each index holds
 * @throws Problem `search_unavailable`; the old indexes are then as they were
 */
export async function reindexAll(
  context: SyncContext,
  options: ReindexOptions = {},
): Promise<ReindexReport[]> {
  const reports: ReindexReport[] = []
  const indexes = context.indexes ?? SEARCH_INDEXES
  await leased(context, (lease) =>
    prepareIndexes({ db: context.db, client: context.client, indexes, beat: lease.renew }),
  )
  for (const index of indexes) reports.push(await reindexOne(context, index, options))
  return reports
}

async function reindexOne(
  context: SyncContext,
  index: SearchIndex,
  { onProgress }: ReindexOptions,
): Promise<ReindexReport> {
  const { db, client } = context
  const uid = client.uid(`${index.name}_new`)
  const batchSize = context.batchSize ?? 2_000
  const retries = createRetries(() => 0)
  const caughtUpTo = await begin(context, index, uid)
  const build: Build = { context, db, index, uid, batchSize, retries, caughtUpTo }
  await fill(build, (done, total) => onProgress?.({ index: index.name, done, total }))
  // Most of what changed is caught up with while others may still write, so that the last step is short.
  await leased(context, (lease) => catchUp(build, lease))
  await leased(context, async (lease) => {
    await catchUp(build, lease)
    await swap(build, lease)
  })
  const { numberOfDocuments } = await client.work((meili) => meili.index(client.uid(index.name)).getStats())
  return { index: index.name, documents: numberOfDocuments }
}

/** An empty new index; from now on every row remembers what either index may hold of it. */
function begin(context: SyncContext, index: SearchIndex, uid: string): Promise<number> {
  const { db, client } = context
  return leased(context, async (lease) => {
    await noteReindexing(db, index.name)
    await db.transaction().execute((trx) => enqueueUnknown(trx, index.name))
    const there = (await existingUids(client)).has(uid)
    for (const task of await startEmpty(client, uid, index.settings, there)) {
      await finishTask(client, task, lease.renew)
    }
    return watermark(db)
  })
}

async function fill(build: Build, onBatch: (done: number, total: number) => void): Promise<void> {
  const { db, index, batchSize } = build
  let after: string | null = null
  let done = 0
  for (;;) {
    const { rows, total } = await leased(build.context, async (lease) => {
      const page = await rowsAfter(db, index.name, after, batchSize)
      await writeNew(build, page.rows, lease)
      // Whoever else synchronises finds the lease taken most of the time: what changes is seen to here.
      await runPass(build.context, lease, emptyReport(), { retries: build.retries })
      return page
    })
    const last = rows.at(-1)
    if (!last) return
    after = last.documentId
    done += rows.length
    onBatch(done, total)
  }
}

async function catchUp(build: Build, lease: Lease): Promise<void> {
  const { db, index, batchSize } = build
  const upTo = await watermark(db)
  const changed = await changedSince(db, index.name, build.caughtUpTo)
  for (let start = 0; start < changed.length; start += batchSize) {
    await writeNew(build, changed.slice(start, start + batchSize), lease)
  }
  build.caughtUpTo = upTo
}

/** Writes rows into the new index and remembers which flat documents it may now hold of them. */
async function writeNew(build: Build, rows: readonly PendingRow[], lease: Lease): Promise<void> {
  if (rows.length === 0) return
  const { context, db, index, uid } = build
  await writeWhatCan(db, index, rows, shanghaiDay(context.now()), {
    client: context.client,
    uid,
    beat: lease.renew,
    onWritten: (written, { ids }) => markHeld(db, index.name, widened(written, ids)),
    onRefused: (row, error) => markRefused(db, index.name, row, error),
  })
}

/** The rows of which the new index holds documents that the old one did not, with the ids of both. */
function widened(rows: readonly PendingRow[], ids: ReadonlyMap<string, string[]>) {
  return rows.flatMap(({ documentId, indexedIds }) => {
    const all = new Set([...indexedIds, ...(ids.get(documentId) ?? [])])
    return all.size > indexedIds.length ? [{ documentId, ids: [...all] }] : []
  })
}

async function swap({ context, db, index, uid }: Build, lease: Lease): Promise<void> {
  const { client } = context
  const live = client.uid(index.name)
  await doTask(client, (meili) => meili.swapIndexes([{ indexes: [live, uid], rename: false }]), lease.renew)
  await noteBuilt(db, index)
  await noteReindexed(db, index.name)
  await doTask(client, (meili) => meili.deleteIndex(uid), lease.renew)
}

function leased<T>({ db, now }: SyncContext, work: (lease: Lease) => Promise<T>): Promise<T> {
  return withLease(db, now, work)
}
