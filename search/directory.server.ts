import { isProblem } from '../app/domain/errors.ts'
import type { Db } from '../db/schema.ts'
import type { SearchClient } from './client.server.ts'
import type { DirectoryRequest, DirectoryResult } from './directory-request.ts'
import { countBySearch, searchDirectory } from './directory-search.server.ts'
import { countInDatabase, directoryFromDatabase } from './directory-sql.server.ts'
import { isBuilding } from './prepare.server.ts'

/** What a directory is asked of; `today` is `YYYY-MM-DD` in Shanghai. */
export type DirectorySource = { db: Db; client: SearchClient; today: string }

/**
 * One page of a directory with its facet counts: from the search engine, or from the database while that is
 * down or its index is still being filled.
 */
export async function findInDirectory(
  { db, client, today }: DirectorySource,
  request: DirectoryRequest,
): Promise<DirectoryResult> {
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
  return fromEither(
    { db, client, today },
    directory,
    () => countBySearch(client, requests, today),
    () => Promise.all(requests.map((request) => countInDatabase(db, request, today))),
  )
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
