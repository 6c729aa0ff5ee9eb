import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../app/domain/errors.ts'
import { createSearchClient, type SearchClient, type SearchState } from './client.server.ts'
import {
  ensureDirectory,
  forget,
  type Lock,
  readJson,
  searchFiles,
  takeLock,
  writeJson,
} from './data-dir.server.ts'
import { ownIdentity, type ProcessIdentity } from './process.server.ts'
import { type SearchEvent, supervise } from './supervise.server.ts'

export type StartSearchOptions = {
  /** The directory of the database, the key and the index; made if it is not there. */
  dataDir: string
  /** `serve`: the one application of a data directory. `borrow`: a command beside it, or alone. */
  mode: 'serve' | 'borrow'
  /** A remote server (MEILI_URL, MEILI_KEY): nothing is started. */
  meiliUrl?: string
  meiliKey?: string
  /** Another binary than the packaged one (MEILI_BIN). */
  meiliBin?: string
  onEvent?: (event: SearchEvent) => void
  /** Milliseconds to wait for the first answer before going on without search. */
  startTimeoutMs?: number
}

export type SupervisedSearch = {
  client: SearchClient
  state(): SearchState
  /** Why search is degraded, for a person; null when it is up or when only the breaker knows. */
  reason(): string | null
  /** Ends what was started, and gives up what is being asked. Call it before the process ends. */
  stop(): Promise<void>
}

/**
 * Finds or starts the search server and looks after it until `stop`. It returns also when there is none to be
 * had: then the state is `degraded` and `reason` says what to do.
 * @throws Problem `duplicate` when `mode` is `serve` and another one serves this data directory
 * @throws Problem `read_only` when the data directory cannot be written
 */
export async function startSearch(options: StartSearchOptions): Promise<SupervisedSearch> {
  const { mode, meiliUrl, meiliKey, onEvent = () => undefined } = options
  const dataDir = resolve(options.dataDir)
  const meiliBin = options.meiliBin && resolve(options.meiliBin)
  prepareDirectory(dataDir)
  const serving = mode === 'serve' ? lockForServing(dataDir) : null
  const connection = createSearchClient()
  if (meiliUrl) {
    connection.connect({ url: meiliUrl, key: meiliKey })
    await connection.check()
    return {
      client: connection,
      state: connection.state,
      reason: () => remoteTrouble(meiliUrl, connection.trouble()),
      async stop() {
        connection.connect(null)
        serving?.release()
      },
    }
  }

  const startTimeoutMs = options.startTimeoutMs ?? 30_000
  const supervisor = supervise({ dataDir, meiliBin, connection, startTimeoutMs, onEvent })
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= supervisor.stop().finally(() => serving?.release())
    return stopped
  }
  if (mode === 'borrow') stopOnSignal(stop)
  await firstOf(supervisor.settled, startTimeoutMs)
  return { client: connection, state: connection.state, reason: supervisor.reason, stop }
}

function remoteTrouble(url: string, trouble: string | null): string | null {
  return trouble === null ? null : `${url} cannot be used (see MEILI_URL and MEILI_KEY): ${trouble}`
}

function prepareDirectory(dataDir: string): void {
  try {
    ensureDirectory(dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Problem(
      'read_only',
      `DATA_DIR ${dataDir} cannot be written (${code}): make it writable for this user, or name another directory in DATA_DIR`,
    )
  }
}

function lockForServing(dataDir: string): Lock {
  const { serveLock, serveOwner } = searchFiles(dataDir)
  const lock = takeLock(serveLock)
  if (!lock) {
    const owner = readJson<ProcessIdentity>(serveOwner)
    const who = owner ? ` (process ${owner.pid})` : ''
    throw new Problem(
      'duplicate',
      `Lianqiao already serves DATA_DIR ${dataDir}${who}: stop that one first, or give this one another DATA_DIR`,
    )
  }
  writeJson(serveOwner, ownIdentity())
  let released = false
  return {
    release() {
      if (released) return
      released = true
      forget(serveOwner)
      lock.release()
    },
  }
}

/** Waits for `event`, but not for ever. */
async function firstOf(event: Promise<void>, milliseconds: number): Promise<void> {
  const patience = new AbortController()
  const enough = delay(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined)
  await Promise.race([event, enough])
  patience.abort()
}

/**
 * A command that is interrupted would leave its server behind. Whoever else listens to the signal decides
 * when the process ends; if nobody does, it ends by that signal once the server is gone.
 */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const end = async () => {
      await stop()
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    }
    process.once(signal, end)
  }
}
