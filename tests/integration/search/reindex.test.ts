import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../../../db/schema.ts'
import { checkIndexes } from '../../../search/check.server.ts'
import { SEARCH_INDEXES } from '../../../search/indexes/registry.ts'
import { reindexAll } from '../../../search/reindex.server.ts'
import { type SyncContext, startSyncLoop, syncUntilDrained } from '../../../search/sync.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { realSearch } from '../../support/meili.ts'
import { insertParties, matter, now, provider } from './party-records.ts'

// A rebuild waits for the disk at every step; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 })

const search = realSearch()
let db: Db
let context: SyncContext

beforeEach(async () => {
  db = (await freshDatabase()).db
  context = { db, client: search.client, now }
})

const differences = async () =>
  (await checkIndexes(context)).indexes.flatMap(({ index, missing, extra, different }) => [
    ...missing.map((id) => `${index} misses ${id}`),
    ...extra.map((id) => `${index} has ${id} for nothing`),
    ...different.map((id) => `${index} has another ${id}`),
  ])

const providersIndex = () => search.client.meili!.index('providers')

/** Indexes that are written to at the worst moment: when documents were read and are not yet in the index. */
function writtenTo() {
  let writing = true
  let n = 0
  const write = async () => {
    const id = `n${(n * 7) % 3_000}`
    if (n % 5 === 0) await db.deleteFrom('matter').where('party_id', '=', id).execute()
    else if (n % 5 === 1) await insertParties(db, [provider(`late${n}`)])
    else if (n % 5 === 2) await db.deleteFrom('party').where('id', '=', id).execute()
    else
      await db
        .updateTable('party')
        .set({ city: `After ${n}` })
        .where('id', '=', id)
        .execute()
    n += 1
  }
  const indexes = SEARCH_INDEXES.map((index) => ({
    ...index,
    async buildDocuments(database: Db, ids: readonly string[], today: string) {
      const documents = await index.buildDocuments(database, ids, today)
      for (let more = 0; writing && more < 20; more++) await write()
      return documents
    },
  }))
  return { indexes, stop: () => (writing = false), writes: () => n }
}

describe('a rebuild', () => {
  it('leaves no stale document among 3,000 that change, appear and go while it runs', async () => {
    await insertParties(
      db,
      Array.from({ length: 3_000 }, (_, n) => provider(`n${n}`, { city: 'Before' })),
    )
    await db
      .insertInto('matter')
      .values(Array.from({ length: 300 }, (_, n) => matter(`${n}`, `n${n * 10}`)))
      .execute()
    await syncUntilDrained(context)

    const writer = writtenTo()
    const small = { ...context, batchSize: 500, indexes: writer.indexes }
    const loop = startSyncLoop(small, { pollMs: 10 })
    await reindexAll(small)
    writer.stop()
    expect(writer.writes()).toBeGreaterThan(300)
    await loop.stop()
    await syncUntilDrained(context)
    expect(await differences()).toEqual([])
  }, 120_000)

  it('forgets no document that a row lost after the new index had it', async () => {
    await insertParties(db, [provider('a')])
    await db
      .insertInto('matter')
      .values([matter('1', 'a'), matter('2', 'a', { jurisdiction: 'jp' })])
      .execute()
    await syncUntilDrained(context)
    let lost = false
    const indexes = SEARCH_INDEXES.map((index) => ({
      ...index,
      async buildDocuments(database: Db, ids: readonly string[], today: string) {
        const documents = await index.buildDocuments(database, ids, today)
        if (index.name === 'competences' && !lost) {
          lost = true
          await db.deleteFrom('matter').where('id', '=', '2').execute()
        }
        return documents
      },
    }))
    await reindexAll({ ...context, indexes })
    expect(lost).toBe(true)
    expect(await differences()).toEqual([])
  })

  it('drops what was put into the index behind our back, and what it lost comes back', async () => {
    await insertParties(db, [provider('a'), provider('b')])
    await syncUntilDrained(context)
    await providersIndex()
      .addDocuments([{ id: 'ghost' }])
      .waitTask()
    await providersIndex().deleteDocument('a').waitTask()
    expect(await differences()).toEqual(['providers misses a', 'providers has ghost for nothing'])

    const reports = await reindexAll(context)
    expect(reports.find(({ index }) => index === 'providers')).toMatchObject({ documents: 2 })
    expect(await differences()).toEqual([])
    const { results } = await search.client.meili!.getRawIndexes()
    expect(results.filter(({ uid }) => uid.endsWith('_new'))).toEqual([])
  })

  it('starts afresh after one that broke off half-way', async () => {
    await insertParties(db, [provider('a'), provider('b')])
    await syncUntilDrained(context)
    const broken = SEARCH_INDEXES.map((index) => ({
      ...index,
      buildDocuments: () => Promise.reject(Object.assign(new Error('disk'), { name: 'SqliteError' })),
    }))
    await expect(reindexAll({ ...context, indexes: broken })).rejects.toThrow('disk')
    await db.deleteFrom('party').where('id', '=', 'b').execute()
    await syncUntilDrained(context)
    expect(await differences()).toEqual([])
    await reindexAll(context)
    expect(await differences()).toEqual([])
  })
})

describe('a check', () => {
  it('finds equal what is equal', async () => {
    await insertParties(db, [provider('a', { name_zh: '北京市金杜律师事务所' }), provider('b')])
    await db
      .insertInto('matter')
      .values([matter('1', 'a'), matter('2', 'b', { closed_on: '2025-07-01' })])
      .execute()
    await syncUntilDrained(context)
    const report = await checkIndexes(context)
    expect(await differences()).toEqual([])
    expect(report.equal).toBe(true)
    expect(report.indexes.find(({ index }) => index === 'providers')?.documents).toBe(2)
  })

  it('finds a document that differs, and counts more than it lists', async () => {
    await insertParties(
      db,
      ['a', 'b', 'c'].map((id) => provider(id)),
    )
    await syncUntilDrained(context)
    await providersIndex()
      .updateDocuments([{ id: 'a', city: 'Atlantis' }])
      .waitTask()
    await providersIndex().deleteDocuments(['b', 'c']).waitTask()
    const report = await checkIndexes(context, { limit: 1 })
    expect(report.equal).toBe(false)
    expect(report.indexes.find(({ index }) => index === 'providers')).toMatchObject({
      different: ['a'],
      missing: ['b'],
      counts: { missing: 2, extra: 0, different: 1 },
    })
  })

  it('says what is missing when an index is gone', async () => {
    await insertParties(db, [provider('a')])
    await syncUntilDrained(context)
    await search.client.meili!.deleteIndex('providers').waitTask()
    expect(await differences()).toEqual(['providers misses a'])
  })
})
