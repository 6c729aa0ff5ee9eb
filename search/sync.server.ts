import { setTimeout as delay } from 'node:timers/promises'
import { shanghaiDay } from '../app/domain/day.ts'
import type { Db } from '../db/schema.ts'
import type { IndexName, SearchClient } from './client.server.ts'
import { SEARCH_INDEXES } from './indexes/registry.ts'
import type { SearchIndex } from './indexes/search-index.ts'
import { type Lease, takeLease } from './lease.server.ts'
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

const WAIT_FOR_LEASE_MS = 50

/**
 * One pass: sees to settings and to what the clock changed, then indexes what is pending. If somebody else is
 * writing into the indexes, it leaves that to them.
 * @throws Problem `search_unavailable`; what was done until then stays done
 */
export async function syncOnce(context: SyncContext, options: SyncOptions = {}): Promise<SyncReport> {
  const lease = await takeLease(context.db, context.now)
  const report: SyncReport = { indexed: 0, deleted: 0, failed: [], pending: 0 }
  try {
    if (lease) await pass(context, lease, report, options)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  } finally {
    await lease?.release()
  }
  report.pending = await pendingCount(context.db, ...namesOf(context))
  return report
}

/**
 * Passes until nothing is pending but rows that cannot be indexed (they are in the report); waits for a server
 * beside us that is doing the work. Returns early when the signal says so.
 * @throws Problem `search_unavailable`
 */
export async function syncUntilDrained(context: SyncContext, options: SyncOptions = {}): Promise<SyncReport> {
  const total: SyncReport = { indexed: 0, deleted: 0, failed: [], pending: 0 }
  const retries = options.retries ?? createRetries(() => 0)
  for (;;) {
    const report = await syncOnce(context, { ...options, retries })
    total.indexed += report.indexed
    total.deleted += report.deleted
    total.failed.push(...report.failed)
    total.pending = report.pending
    const stuck = retries.waiting()
    if (total.pending <= stuck || options.signal?.aborted) return total
    await delay(WAIT_FOR_LEASE_MS)
  }
}

/** The indexes that a call is about; what is pending in others is not its business. */
function namesOf({ indexes }: SyncContext): IndexName[] {
  return indexes?.map(({ name }) => name) ?? []
}

async function pass(
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

export type SyncEvent = { type: 'synced' | 'failed' | 'trouble'; message: string }

export type SyncLoop = {
  /** Something was written: look at once. */
  poke(): void
  /** Ends the loop after the step that it is at. */
  stop(): Promise<void>
}

const LONGEST_REST_MS = 10_000
/** How often the server is looked at although nothing is pending: it may have been emptied behind our back. */
const LOOK_ANYWAY_MS = 60_000

/** Keeps the indexes equal to the database until it is stopped; trouble makes it rest, never end. */
export function startSyncLoop(
  context: SyncContext,
  options: { pollMs?: number; onEvent?: (event: SyncEvent) => void } = {},
): SyncLoop {
  const { pollMs = 1_000, onEvent = () => undefined } = options
  const stopping = new AbortController()
  const retries = createRetries(() => performance.now())
  let wake = new AbortController()
  let lookedAt = Number.NEGATIVE_INFINITY
  let lookedWith: unknown = null
  let sweptOn = ''

  const isDue = async () =>
    context.client.meili !== lookedWith ||
    shanghaiDay(context.now()) !== sweptOn ||
    performance.now() - lookedAt > LOOK_ANYWAY_MS ||
    (await hasPending(context.db, ...namesOf(context)))

  async function look(): Promise<void> {
    const server = context.client.meili
    if (server === null || !(await isDue())) return
    const day = shanghaiDay(context.now())
    const report = await syncOnce(context, { signal: stopping.signal, retries })
    lookedAt = performance.now()
    lookedWith = server
    sweptOn = day
    for (const row of report.failed) {
      onEvent({ type: 'failed', message: `${row.index} ${row.documentId} cannot be indexed: ${row.error}` })
    }
    const { indexed, deleted, pending } = report
    if (indexed + deleted > 0) {
      onEvent({ type: 'synced', message: `${indexed} indexed, ${deleted} deleted, ${pending} pending` })
    }
  }

  async function run(): Promise<void> {
    let rest = pollMs
    while (!stopping.signal.aborted) {
      try {
        await look()
        rest = pollMs
      } catch (error) {
        rest = Math.min(rest * 2, Math.max(LONGEST_REST_MS, pollMs))
        onEvent({ type: 'trouble', message: error instanceof Error ? error.message : String(error) })
      }
      await delay(rest, undefined, { signal: wake.signal, ref: false }).catch(() => undefined)
      if (!stopping.signal.aborted) wake = new AbortController()
    }
  }

  const running = run()
  return {
    poke: () => wake.abort(),
    async stop() {
      stopping.abort()
      wake.abort()
      await running
    },
  }
}
