import type SQLite from 'better-sqlite3'
import { openDatabase } from '../db/client.server.ts'
import { breakOffAnswers } from '../db/idempotent-answer.server.ts'
import type { Db } from '../db/schema.ts'
import { createSearchClient, type SearchClient } from '../search/client.server.ts'
import { type SupervisedSearch, startSearch } from '../search/server.server.ts'
import { Problem } from './domain/errors.ts'
import { keptSecret, prepareDataDir } from './http/data-dir.server.ts'
import type { Environment } from './http/environment.server.ts'
import { type Logger, openLog } from './http/log.server.ts'

/** What every request and every command works with. */
export type AppContext = {
  db: Db
  /** The same database without Kysely: for bulk import alone. */
  handle: SQLite.Database
  search: SearchClient
  /** Why search is degraded, as a sentence; null while it is well. */
  searchTrouble: () => string | null
  environment: Environment
  /** Signs what is kept in cookies. */
  sessionSecret: string
  /** Encrypts what accounts keep and the database must not give away alone: 256 bits, hex. */
  accountKey: string
  now: () => Date
  log: Logger
  /** Stops a search engine of its own, and gives up what is being asked of any: requests are answered without it. */
  stopSearch: () => Promise<void>
  /** Stops what this opened: a search engine of its own first, the database last. */
  close: () => Promise<void>
}

export type SearchMode =
  /** Start and watch the search engine; only one process may, per folder. */
  | 'serve'
  /** Use the running one, or one of its own until `close`. */
  | 'borrow'
  | 'none'

/**
 * Opens the folder, the database (brought up to date) and the search engine.
 * @throws Problem `read_only` when the folder, a key in it or the database cannot be used, or another database lies
 *   there where a new one would be begun; `duplicate` when a second process wants to serve the folder
 */
export async function openApp(
  environment: Environment,
  { search }: { search: SearchMode },
): Promise<AppContext> {
  prepareDataDir(environment)
  const sessionSecret = environment.sessionSecret ?? keptSecret(environment.dataDir, 'session-secret')
  const accountKey = keptSecret(environment.dataDir, 'account-key')
  const log = openLog(environment)
  const engine = search === 'none' ? null : await startEngine(environment, search, log)
  try {
    const { db, handle, close } = await openDatabaseAt(environment.databasePath)
    if (search === 'serve') await breakOffAnswers(db)
    return {
      db,
      handle,
      search: engine?.client ?? createSearchClient(),
      searchTrouble: () => engine?.reason() ?? null,
      environment,
      sessionSecret,
      accountKey,
      now: () => new Date(),
      log,
      stopSearch: async () => engine?.stop(),
      close: async () => {
        await engine?.stop()
        await close()
      },
    }
  } catch (error) {
    await engine?.stop()
    throw error
  }
}

function startEngine(
  environment: Environment,
  mode: 'serve' | 'borrow',
  log: Logger,
): Promise<SupervisedSearch> {
  return startSearch({
    dataDir: environment.dataDir,
    mode,
    meiliUrl: environment.meili?.url,
    meiliKey: environment.meili?.key,
    meiliBin: environment.meiliBin ?? undefined,
    onEvent: (event) => log.info({ search: event.type }, event.message),
  })
}

async function openDatabaseAt(path: string) {
  try {
    return await openDatabase(path)
  } catch (error) {
    throw new Problem('read_only', `the database ${path} cannot be opened: ${(error as Error).message}`)
  }
}
