import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../../../db/schema.ts'
import { providers } from '../../../search/indexes/providers.ts'
import { SEARCH_INDEXES } from '../../../search/indexes/registry.ts'
import type { SearchIndex } from '../../../search/indexes/search-index.ts'
import { outboxLag, pendingCount } from '../../../search/outbox.server.ts'
import { type SyncContext, startSyncLoop, syncOnce, syncUntilDrained } from '../../../search/sync.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { realSearch } from '../../support/meili.ts'
import { until } from '../../support/until.ts'
import { insertParties, matter, now, pairing, provider } from './party-records.ts'

// A rebuild waits for the disk at every step; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 })

const search = realSearch()
let db: Db
let context: SyncContext

beforeEach(async () => {
  db = (await freshDatabase()).db
  context = { db, client: search.client, now }
})

const idsIn = async (name: 'providers' | 'pairings' | 'competences') =>
  (await search.client.meili!.index(name).getDocuments<{ id: string }>({ limit: 1_000 })).results
    .map(({ id }) => id)
    .sort()

const document = (id: string) => search.client.meili!.index('providers').getDocument(id)

/** The directory of providers, with something that happens while documents are built. */
function withBuilding(during: (ids: readonly string[]) => Promise<void>): readonly SearchIndex[] {
  const watched: SearchIndex = {
    ...providers,
    async buildDocuments(database, ids, today) {
      const documents = await providers.buildDocuments(database, ids, today)
      await during(ids)
      return documents
    },
  }
  return SEARCH_INDEXES.map((index) => (index.name === 'providers' ? watched : index))
}

describe('a pass', () => {
  it('brings inserts, updates and deletions into the index', async () => {
    await insertParties(db, [provider('a'), provider('b')])
    await syncUntilDrained(context)
    expect(await idsIn('providers')).toEqual(['a', 'b'])

    await db.updateTable('party').set({ city: 'Boston' }).where('id', '=', 'a').execute()
    await db.deleteFrom('party').where('id', '=', 'b').execute()
    const report = await syncUntilDrained(context)
    expect(report).toMatchObject({ deleted: 1, failed: [], pending: 0 })
    expect(await idsIn('providers')).toEqual(['a'])
    expect(await document('a')).toMatchObject({ city: 'Boston' })
  })

  it('shows whoever is listed, and nobody else', async () => {
    const statuses = [
      'listed',
      'removal_notified',
      'suspended',
      'removed',
      'expired',
      'public_record',
    ] as const
    await insertParties(
      db,
      statuses.map((status) => provider(status, { status })),
    )
    await syncUntilDrained(context)
    expect(await idsIn('providers')).toEqual(['listed', 'removal_notified'])

    await db.updateTable('party').set({ status: 'suspended' }).where('id', '=', 'listed').execute()
    await syncUntilDrained(context)
    expect(await idsIn('providers')).toEqual(['removal_notified'])
  })

  it('shows a pairing while it is active and both sides are listed', async () => {
    await insertParties(db, [provider('d', { origin: 'domestic', country: 'cn' }), provider('o')])
    await db
      .insertInto('pairing')
      .values(pairing('x', 'd', 'o'))
      .execute()
    await syncUntilDrained(context)
    expect(await idsIn('pairings')).toEqual(['x'])

    await db.updateTable('party').set({ status: 'suspended' }).where('id', '=', 'o').execute()
    await syncUntilDrained(context)
    expect(await idsIn('pairings')).toEqual([])
  })

  it('deletes flat documents that a party no longer has', async () => {
    await insertParties(db, [provider('a')])
    await db
      .insertInto('matter')
      .values([matter('1', 'a'), matter('2', 'a', { jurisdiction: 'jp' })])
      .execute()
    await syncUntilDrained(context)
    const both = await idsIn('competences')
    expect(both.some((id) => id.includes('jp'))).toBe(true)

    await db.deleteFrom('matter').where('id', '=', '2').execute()
    await syncUntilDrained(context)
    const left = await idsIn('competences')
    expect(left.length).toBeGreaterThan(0)
    expect(left.some((id) => id.includes('jp'))).toBe(false)
  })

  it('never puts clients, opponents or conflicts into a directory', async () => {
    await insertParties(db, [provider('a')])
    await db
      .insertInto('matter')
      .values(
        matter('1', 'a', { client: 'Secret Client', client_key: 'secret client', opponent: 'Secret Foe' }),
      )
      .execute()
    await syncUntilDrained(context)
    expect(JSON.stringify(await document('a'))).not.toContain('Secret')
  })

  it('keeps a row pending that changed while it was being indexed', async () => {
    await insertParties(db, [provider('a')])
    let changed = false
    const indexes = withBuilding(async () => {
      if (changed) return
      changed = true
      await db.updateTable('party').set({ city: 'Boston' }).where('id', '=', 'a').execute()
    })
    await syncOnce({ ...context, indexes })
    expect(await document('a')).toMatchObject({ city: null })
    expect(await pendingCount(db, 'providers')).toBe(1)

    await syncUntilDrained({ ...context, indexes })
    expect(await document('a')).toMatchObject({ city: 'Boston' })
  })

  it('gets past a document that cannot be built, says why, and takes it when it can', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    await insertParties(
      db,
      ids.map((id) => provider(id)),
    )
    let broken = true
    const indexes = withBuilding(async (batch) => {
      if (broken && batch.includes('c')) throw new Error('c cannot be built')
    })
    const report = await syncUntilDrained({ ...context, indexes })
    expect(report.pending).toBe(1)
    expect(report.failed).toEqual([
      { index: 'providers', documentId: 'c', attempts: 1, error: 'c cannot be built' },
    ])
    expect(await idsIn('providers')).toEqual(['a', 'b', 'd', 'e'])
    expect(await outboxLag(db)).toMatchObject({ pending: 1, failing: 1 })

    broken = false
    expect(await syncUntilDrained({ ...context, indexes })).toMatchObject({ pending: 0, failed: [] })
    expect(await idsIn('providers')).toEqual(ids)
    expect(await outboxLag(db)).toMatchObject({ pending: 0, failing: 0 })
  })

  it('can be about some indexes alone', async () => {
    await insertParties(db, [provider('a')])
    const report = await syncUntilDrained({ ...context, indexes: [providers] })
    expect(report.pending).toBe(0)
    expect(await idsIn('providers')).toEqual(['a'])
    expect(await pendingCount(db)).toBe(1)
  })

  it('gets past a document that the server refuses', async () => {
    await insertParties(db, [provider('a'), provider('not an id!'), provider('z')])
    const report = await syncUntilDrained(context)
    expect(report.failed.map(({ index, documentId }) => `${index} ${documentId}`)).toEqual([
      'providers not an id!',
    ])
    expect(await idsIn('providers')).toEqual(['a', 'z'])
  })
})

describe('a server that does not hold what this database put there', () => {
  it('is filled anew when it was wiped', async () => {
    await insertParties(db, [provider('a')])
    await syncUntilDrained(context)
    const { results } = await search.client.meili!.getRawIndexes()
    for (const { uid } of results) await search.client.meili!.deleteIndex(uid).waitTask()

    await syncUntilDrained(context)
    expect(await idsIn('providers')).toEqual(['a'])
  })

  it('is filled anew when one index is gone', async () => {
    await insertParties(db, [provider('a')])
    await syncUntilDrained(context)
    await search.client.meili!.deleteIndex('providers').waitTask()
    await syncUntilDrained(context)
    expect(await idsIn('providers')).toEqual(['a'])
  })

  it('is emptied of what another database put there', async () => {
    await insertParties(db, [provider('stranger')])
    await syncUntilDrained(context)

    const other = (await freshDatabase()).db
    await insertParties(other, [provider('own')])
    await syncUntilDrained({ ...context, db: other })
    expect(await idsIn('providers')).toEqual(['own'])
  })

  it('gets new settings, and every document again', async () => {
    await insertParties(db, [provider('a')])
    await syncUntilDrained(context)
    const changed = { ...providers, settings: { ...providers.settings, stopWords: ['the'] } }
    const indexes = SEARCH_INDEXES.map((index) => (index.name === 'providers' ? changed : index))
    const report = await syncUntilDrained({ ...context, indexes })
    expect(report.indexed).toBe(1)
    expect(await search.client.meili!.index('providers').getStopWords()).toEqual(['the'])
  })
})

describe('the loop', () => {
  it('indexes what is written while it runs', async () => {
    const loop = startSyncLoop(context, { pollMs: 10 })
    await insertParties(db, [provider('a')])
    loop.poke()
    await until('the party is in the index', async () => (await pendingCount(db)) === 0)
    expect(await idsIn('providers')).toEqual(['a'])
    await loop.stop()
  })

  it('does not stand in the way of a command that drains the outbox', async () => {
    await insertParties(
      db,
      Array.from({ length: 50 }, (_, n) => provider(`n${n}`)),
    )
    const loop = startSyncLoop({ ...context, batchSize: 5 }, { pollMs: 10 })
    const report = await syncUntilDrained({ ...context, batchSize: 5 })
    expect(report.pending).toBe(0)
    await loop.stop()
    expect(await idsIn('providers')).toHaveLength(50)
  })
})
