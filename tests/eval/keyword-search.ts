import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Meilisearch } from 'meilisearch'
import { startSearch } from '../../search/server.server.ts'
import { type Baseline, kindOf, LONGEST, type Page, wordsOf } from './baselines.ts'

/** A search server of our own for the run, ended by `stop`. */
export type KeywordSearch = {
  /** A plain keyword query over `pages`, with Meilisearch's own ranking rules. */
  baseline(pages: readonly Page[]): Promise<Baseline>
  stop(): Promise<void>
}

/** @throws when the search engine does not come up: a comparison without it would leave out a baseline */
export async function startKeywordSearch(): Promise<KeywordSearch> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-eval-'))
  const server = await startSearch({ dataDir, mode: 'borrow', meiliBin: process.env.MEILI_BIN })
  const { meili } = server.client
  if (meili === null) throw new Error(`no search engine for the comparison: ${server.reason()}`)
  let worlds = 0
  return {
    baseline: (pages) => indexed(meili, `pages-${++worlds}`, pages),
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function indexed(meili: Meilisearch, uid: string, pages: readonly Page[]): Promise<Baseline> {
  const wait = { timeout: 120_000 }
  await meili.createIndex(uid, { primaryKey: 'id' }).waitTask(wait)
  const index = meili.index<Page>(uid)
  await index
    .updateSettings({ searchableAttributes: ['name', 'work'], filterableAttributes: ['kind', 'origin'] })
    .waitTask(wait)
  await index.addDocuments([...pages]).waitTask(wait)
  return {
    name: 'Meilisearch, plain keywords',
    async rank(place, among) {
      const { hits } = await index.search(wordsOf(place), {
        filter: [
          `kind = "${kindOf(among.statuses[0]!, among.type)}"`,
          ...(among.origin ? [`origin = "${among.origin}"`] : []),
        ],
        attributesToRetrieve: ['ref'],
        limit: LONGEST,
      })
      return hits.map((hit) => hit.ref)
    },
  }
}
