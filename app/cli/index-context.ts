import type { SyncContext } from '../../search/sync.server.ts'
import { type AppContext, openApp } from '../context.server.ts'
import { Problem } from '../domain/errors.ts'
import { readEnvironment } from '../http/environment.server.ts'
import type { Io } from './command.ts'

/**
 * Runs `work` with the index of this folder: the server's search engine if it runs, else one of its own.
 * @throws Problem `search_unavailable` when there is no search engine to be had
 */
export async function withIndex<T>(io: Io, work: (index: SyncContext) => Promise<T>): Promise<T> {
  const app = await openApp(readEnvironment(io.env), { search: 'borrow' })
  try {
    const trouble = app.searchTrouble()
    if (trouble !== null) throw new Problem('search_unavailable', trouble)
    return await work(indexContext(app))
  } finally {
    await app.close()
  }
}

export function indexContext(app: AppContext): SyncContext {
  return { db: app.db, client: app.search, now: app.now }
}
