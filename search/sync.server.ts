import { setTimeout as delay } from 'node:timers/promises'
import { shanghaiDay } from '../app/domain/day.ts'
import { takeLease } from './lease.server.ts'
import { hasPending, pendingCount } from './outbox.server.ts'
import {
  emptyReport,
  namesOf,
  runPass,
  Stopped,
  type SyncContext,
  type SyncOptions,
  type SyncReport,
} from './pass.server.ts'
import { createRetries } from './retries.ts'

export type { SyncContext, SyncReport } from './pass.server.ts'

const WAIT_FOR_LEASE_MS = 50

/**
 * One pass: sees to settings and to what the clock changed, then indexes what is pending. If somebody else is
 * writing into the indexes, it leaves that to them.
 * @throws Problem `search_unavailable`; what was done until then stays done
 */
export async function syncOnce(context: SyncContext, options: SyncOptions = {}): Promise<SyncReport> {
  const lease = await takeLease(context.db, context.now)
  const report = emptyReport()
  try {
    if (lease) await runPass(context, lease, report, options)
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
  const total = emptyReport()
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
        // Whoever stops may take the server away meanwhile: that is no trouble.
        if (stopping.signal.aborted) return
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
