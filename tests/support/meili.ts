import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll } from 'vitest'
import type { SearchClient } from '../../search/client.server.ts'
import { type SupervisedSearch, startSearch } from '../../search/server.server.ts'

/**
 * A real Meilisearch with an empty data folder for the running test file: started before its first test, ended after
 * its last. Call it at the top of the file, and use its client inside hooks and tests alone. A hook fails when the
 * engine does not come up: these tests prove nothing without it.
 */
export function realSearch(): { readonly client: SearchClient } {
  let search: SupervisedSearch | undefined
  let dataDir: string
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-search-'))
    search = await startSearch({ dataDir, mode: 'borrow', meiliBin: process.env.MEILI_BIN })
    if (search.state() !== 'up') throw new Error(`no search engine for the tests: ${search.reason()}`)
  }, 60_000)
  afterAll(async () => {
    await search?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    get client() {
      if (!search) throw new Error('the search engine is started before the first test')
      return search.client
    },
  }
}
