import { isProblem } from '../app/domain/errors.ts'
import type { Db } from '../db/schema.ts'
import type { SearchClient } from './client.server.ts'
import { type DirectoryRequest, type DirectoryResult, saysNothing } from './directory-request.ts'
import { countBySearch, searchDirectory } from './directory-search.server.ts'
import { countInDatabase, directoryFromDatabase } from './directory-sql.server.ts'
import { isBuilding } from './prepare.server.ts'

/** What a directory is asked of; `today` is `YYYY-MM-DD` in Shanghai. */
export type DirectorySource = { db: Db; client: SearchClient; today: string }

/**
 * One page of a directory with its facet counts: from the search engine, or from the database while that is
 * down or its index is still being filled. Neither is asked for what says nothing.
 */
export async function findInDirectory(
  { db, client, today }: DirectorySource,
  request: DirectoryRequest,
): Promise<DirectoryResult> {
  if (saysNothing(request.q)) {
    return { hits: [], total: 0, facets: {}, degraded: client.state() !== 'up' }
  }
  return fromEither(
    { db, client, today },
    request.directory,
    () => searchDirectory(client, request, today),
    () => directoryFromDatabase(db, request, today),
  )
}

/** How many results each of `requests`, all of one directory, would give: for saying what to relax. */
export async function countInDirectory(
  { db, client, today }: DirectorySource,
  requests: readonly DirectoryRequest[],
): Promise<number[]> {
  const directory = requests[0]?.directory
  if (!directory) return []
  const asked = requests.filter(({ q }) => !saysNothing(q))
  const counts = await fromEither(
    { db, client, today },
    directory,
    () => countBySearch(client, asked, today),
    () => Promise.all(asked.map((request) => countInDatabase(db, request, today))),
  )
  return requests.map((request) => counts[asked.indexOf(request)] ?? 0)
}

async function fromEither<T>(
  { db, client }: DirectorySource,
  directory: DirectoryRequest['directory'],
  bySearch: () => Promise<T>,
  byDatabase: () => Promise<T>,
): Promise<T> {
  if (client.state() !== 'up' || (await isBuilding(db, directory))) return byDatabase()
  try {
    return await bySearch()
  } catch (error) {
    if (isProblem(error) && error.code === 'search_unavailable') return byDatabase()
    throw error
  }
}
