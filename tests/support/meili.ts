import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll } from 'vitest'
import { type SupervisedSearch, startSearch } from '../../search/server.server.ts'

/**
 * A real Meilisearch with an empty data folder for the running test file, ended after its last test. Call it in a
 * `beforeAll`.
 * @throws when the search engine does not come up: these tests prove nothing without it
 */
export async function realSearch(): Promise<SupervisedSearch> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-search-'))
  const search = await startSearch({ dataDir, mode: 'borrow', meiliBin: process.env.MEILI_BIN })
  afterAll(async () => {
    await search.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  if (search.state() !== 'up') throw new Error(`no search engine for the tests: ${search.reason()}`)
  return search
}
