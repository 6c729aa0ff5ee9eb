import { shanghaiDay } from '../app/domain/day.ts'
import type { Db } from '../db/schema.ts'
import type { IndexName, SearchClient } from './client.server.ts'
import { SEARCH_INDEXES } from './indexes/registry.ts'
import type { SearchIndex } from './indexes/search-index.ts'
import type { Lease } from './lease.server.ts'
import { hasPending, pendingCount } from './outbox.server.ts'
import { prepareIndexes } from './prepare.server.ts'
import { createRetries, type FailedRow, type Retries } from './retries.ts'
import { sweepDay } from './sweep.server.ts'
import { syncIndex } from './sync-index.server.ts'

export type SyncContext = {
  db: Db
  client: SearchClient
  now: () => Date
  indexes?: readonly SearchIndex[]
  /** Parties or pairings per request to the server. */
  batchSize?: number
}

export type SyncReport = {
  /** Flat documents written. */
  indexed: number
  /** Flat documents deleted. */
  deleted: number
  /** Rows that this call could not index; each will be tried again. */
  failed: FailedRow[]
  /** Rows still pending, the failed ones among them. */
  pending: number
}

export const emptyReport = (): SyncReport => ({ indexed: 0, deleted: 0, failed: [], pending: 0 })

export type SyncOptions = {
  signal?: AbortSignal
  /** Told after every batch. */
  onProgress?: (progress: { done: number; pending: number }) => void
  retries?: Retries
}

/** Thrown inside long work when its signal says stop; never leaves this room. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** The indexes that a call is about; what is pending in others is not its business. */
export function namesOf({ indexes }: SyncContext): IndexName[] {
  return indexes?.map(({ name }) => name) ?? []
}

/**
 * Sees to the server's settings and to what the clock changed, then indexes what is pending, and adds what it
 * did to `report`. Call it under the lease.
 * @throws Stopped when the signal says so; Problem `search_unavailable`
 */
export async function runPass(
  context: SyncContext,
  lease: Lease,
  report: SyncReport,
  options: SyncOptions,
): Promise<void> {
  const { db, client, now, indexes = SEARCH_INDEXES, batchSize = 2_000 } = context
  const { signal, onProgress, retries = createRetries(() => 0) } = options
  const beat = async () => {
    if (signal?.aborted) throw new Stopped('stopped')
    await lease.renew()
  }
  const today = shanghaiDay(now())
  await sweepDay(db, today)
  await prepareIndexes({ db, client, indexes, beat })
  if (!(await hasPending(db, ...namesOf(context)))) return

  const pending = onProgress ? await pendingCount(db, ...namesOf(context)) : 0
  let done = 0
  for (const index of indexes) {
    await syncIndex(index, { db, client, today, batchSize, beat, retries, report, onBatch })
  }

  function onBatch(rows: number): void {
    done += rows
    onProgress?.({ done, pending: Math.max(pending, done) })
  }
}
