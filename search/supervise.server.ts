import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { findBinary } from './binary.server.ts'
import type { SearchConnection } from './client.server.ts'
import {
  ensureKey,
  forget,
  type Lock,
  readKey,
  readRecord,
  searchFiles,
  takeLock,
} from './data-dir.server.ts'
import { knowsKey, launchServer, type RunningServer } from './launch.server.ts'
import { endProcess, isAlive } from './process.server.ts'

/** What happens to the search server, in a sentence for the log. */
export type SearchEvent = {
  type: 'started' | 'borrowed' | 'died' | 'orphan' | 'discarded' | 'unavailable'
  message: string
}

export type SupervisorOptions = {
  dataDir: string
  meiliBin: string | undefined
  connection: SearchConnection
  startTimeoutMs: number
  onEvent: (event: SearchEvent) => void
}

export type Supervisor = {
  /** Settles when the first attempt has come to something: a server, or a reason why there is none. */
  settled: Promise<void>
  /** Why there is no server, for a person; null while there is one. */
  reason(): string | null
  stop(): Promise<void>
}

const FIRST_REST_MS = 50
const LONGEST_REST_MS = 10_000
/** A server that lived this long has earned a quick restart. */
const STEADY_MS = 20_000
const LOOK_AGAIN_MS = 200
/** What Meilisearch prints about data of another version. */
const OTHER_VERSION = /is incompatible with your current engine version|database version file is missing/i

/**
 * Sees to it that the connection has a server: whoever holds the lock of the data directory runs one and
 * starts it again when it dies; everybody else uses that one, and takes over when its keeper is gone.
 */
export function supervise(options: SupervisorOptions): Supervisor {
  const { dataDir, connection, onEvent } = options
  const files = searchFiles(dataDir)
  const stopping = new AbortController()
  let reason: string | null = 'search is starting'
  let settle: () => void = () => undefined
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })

  const up = (url: string, key: string, event: SearchEvent) => {
    reason = null
    connection.connect({ url, key })
    onEvent(event)
    settle()
  }
  const down = (event: SearchEvent) => {
    reason = event.message
    connection.connect(null)
    onEvent(event)
  }
  const rest = (milliseconds: number) =>
    delay(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)

  async function run(): Promise<void> {
    const lock = await lockOrBorrow()
    if (!lock) return
    try {
      await keep()
    } finally {
      lock.release()
    }
  }

  /** Uses the server of whoever holds the lock until the lock is ours; null when we stop first. */
  async function lockOrBorrow(): Promise<Lock | null> {
    let borrowed: string | null = null
    while (!stopping.signal.aborted) {
      const lock = takeLock(files.serverLock)
      if (lock) return lock
      const record = readRecord(files.record)
      const key = readKey(files.key)
      const url = record && `http://127.0.0.1:${record.port}`
      if (url && key && url !== borrowed && (await knowsKey(url, key))) {
        borrowed = url
        up(url, key, { type: 'borrowed', message: `using the Meilisearch that runs at ${url}` })
      }
      await rest(borrowed ? LOOK_AGAIN_MS * 5 : LOOK_AGAIN_MS)
    }
    return null
  }

  /** Runs a server for as long as the application runs. */
  async function keep(): Promise<void> {
    const found = await findBinary(dataDir, options.meiliBin)
    if ('missing' in found) {
      down({ type: 'unavailable', message: found.missing })
      return settle()
    }
    await endOrphan()
    const key = ensureKey(files.key)
    let pause = FIRST_REST_MS
    while (!stopping.signal.aborted) {
      const began = performance.now()
      const ending = await runOnce(found.path, key)
      if (stopping.signal.aborted) return
      pause = performance.now() - began > STEADY_MS ? FIRST_REST_MS : pause
      down({ type: 'died', message: `${ending}. It is started again in ${pause} ms.` })
      settle()
      await rest(pause)
      pause = Math.min(pause * 2, LONGEST_REST_MS)
    }
  }

  /** One life of the server, from its start to its end; returns what it died of. */
  async function runOnce(binary: string, key: string): Promise<string> {
    let server: RunningServer
    try {
      const { startTimeoutMs } = options
      server = await launchServer({ binary, dataDir, key, startTimeoutMs, signal: stopping.signal })
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      if (OTHER_VERSION.test(words)) discardData()
      return words
    }
    up(server.url, key, {
      type: 'started',
      message: `Meilisearch runs at ${server.url} (process ${server.identity.pid})`,
    })
    const stopped = new Promise<null>((resolve) => {
      stopping.signal.addEventListener('abort', () => resolve(null), { once: true })
      if (stopping.signal.aborted) resolve(null)
    })
    const ending = await Promise.race([server.gone, stopped])
    await server.stop()
    return ending ?? 'Meilisearch was stopped'
  }

  /** An index is only ever a copy of the database: data that this version cannot read is made anew. */
  function discardData(): void {
    rmSync(files.data, { recursive: true, force: true })
    onEvent({ type: 'discarded', message: 'the index was made by another Meilisearch and is built anew' })
  }

  /** We hold the lock, so a recorded server that still runs has outlived its keeper. */
  async function endOrphan(): Promise<void> {
    const record = readRecord(files.record)
    if (!record) return
    if (isAlive(record)) {
      onEvent({ type: 'orphan', message: `ending Meilisearch ${record.pid}, which outlived its application` })
      await endProcess(record)
    }
    forget(files.record)
  }

  const running = run().catch((error: unknown) => {
    down({ type: 'unavailable', message: `search cannot be started: ${String(error)}` })
    settle()
  })

  return {
    settled,
    reason: () => reason,
    async stop() {
      connection.connect(null)
      reason = 'search is stopped'
      stopping.abort()
      await running
    },
  }
}
