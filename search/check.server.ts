import { shanghaiDay } from '../app/domain/day.ts'
import type { Db } from '../db/schema.ts'
import { type IndexName, refusalCode } from './client.server.ts'
import { enqueueUnknown } from './enqueue.server.ts'
import { fingerprint } from './fingerprint.ts'
import { SEARCH_INDEXES } from './indexes/registry.ts'
import type { SearchDocument, SearchIndex } from './indexes/search-index.ts'
import { type Lease, withLease } from './lease.server.ts'
import { changedSince, rowsAfter, watermark } from './outbox.server.ts'
import type { SyncContext } from './pass.server.ts'

export const DIFFERENCES = ['missing', 'extra', 'different'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** What differs in one index; the lists are cut, the counts are not. */
export type IndexCheck = Record<Difference, string[]> & {
  index: IndexName
  /** Flat documents that the database says there should be. */
  documents: number
  counts: Record<Difference, number>
}

export type CheckReport = { equal: boolean; indexes: IndexCheck[] }

type Expected = Map<string, { documentId: string; fingerprint: string }>

const PAGE = 2_000

/**
 * Compares every index with the database, document by document: `missing` from the index, `extra` in it,
 * `different` in content. What changes while it looks is not held against it.
 * @param options.limit how many ids of each kind are listed at most, 100 by default
 * @throws Problem `search_unavailable`
 */
export async function checkIndexes(
  context: SyncContext,
  options: { limit?: number } = {},
): Promise<CheckReport> {
  const indexes: IndexCheck[] = []
  for (const index of context.indexes ?? SEARCH_INDEXES) {
    const { db, now } = context
    // Under the lease: if somebody wrote into the index meanwhile, the server's pages would shift under us.
    indexes.push(await withLease(db, now, (lease) => compare(context, index, options.limit ?? 100, lease)))
  }
  const equal = indexes.every(({ counts }) => DIFFERENCES.every((kind) => counts[kind] === 0))
  return { equal, indexes }
}

async function compare(
  context: SyncContext,
  index: SearchIndex,
  limit: number,
  lease: Lease,
): Promise<IndexCheck> {
  const { db } = context
  await db.transaction().execute((trx) => enqueueUnknown(trx, index.name))
  const since = await watermark(db)
  const expected = await expectedDocuments(context, index, lease)
  const documents = expected.size
  const found: Record<Difference, string[]> = { missing: [], extra: [], different: [] }
  for await (const document of indexedDocuments(context, index.name)) {
    const expectation = expected.get(document.id)
    if (!expectation) found.extra.push(document.id)
    else if (expectation.fingerprint === fingerprint(document)) expected.delete(document.id)
    else found.different.push(document.id)
    await lease.renew()
  }
  const different = new Set(found.different)
  found.missing = [...expected.keys()].filter((id) => !different.has(id))

  const excused = await excusedIds(db, index.name, since, expected)
  for (const kind of DIFFERENCES) found[kind] = found[kind].filter((id) => !excused.has(id)).sort()
  return {
    index: index.name,
    documents,
    missing: found.missing.slice(0, limit),
    extra: found.extra.slice(0, limit),
    different: found.different.slice(0, limit),
    counts: {
      missing: found.missing.length,
      extra: found.extra.length,
      different: found.different.length,
    },
  }
}

async function expectedDocuments(context: SyncContext, index: SearchIndex, lease: Lease): Promise<Expected> {
  const { db, now } = context
  const expected: Expected = new Map()
  let after: string | null = null
  for (;;) {
    const { rows } = await rowsAfter(db, index.name, after, PAGE)
    const last = rows.at(-1)
    if (!last) return expected
    after = last.documentId
    const ids = rows.map(({ documentId }) => documentId)
    for (const [documentId, documents] of await index.buildDocuments(db, ids, shanghaiDay(now()))) {
      for (const document of documents) {
        expected.set(document.id, { documentId, fingerprint: fingerprint(document) })
      }
    }
    await lease.renew()
  }
}

/** Every document of an index; an index that is not there has none. */
async function* indexedDocuments({ client }: SyncContext, name: IndexName): AsyncGenerator<SearchDocument> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await pageOf(offset)
    yield* page
    if (page.length < PAGE) return
  }

  async function pageOf(offset: number): Promise<SearchDocument[]> {
    try {
      const uid = client.uid(name)
      const { results } = await client.work((meili) =>
        meili.index<SearchDocument>(uid).getDocuments({ offset, limit: PAGE }),
      )
      return results
    } catch (error) {
      if (refusalCode(error) === 'index_not_found') return []
      throw error
    }
  }
}

/** Flat documents of rows that changed since `version`: the index could not know yet. */
async function excusedIds(
  db: Db,
  index: IndexName,
  version: number,
  expected: Expected,
): Promise<Set<string>> {
  const rows = await changedSince(db, index, version)
  const changed = new Set(rows.map(({ documentId }) => documentId))
  const own = [...expected].flatMap(([id, { documentId }]) => (changed.has(documentId) ? [id] : []))
  return new Set([...own, ...rows.flatMap(({ indexedIds }) => indexedIds)])
}
