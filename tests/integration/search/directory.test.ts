import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { createSearchClient, type SearchClient } from '../../../search/client.server.ts'
import { countInDirectory, findInDirectory } from '../../../search/directory.server.ts'
import type { DirectoryRequest, DirectoryResult } from '../../../search/directory-request.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { realSearch } from '../../support/meili.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { insertParties, matter, now, pairing, provider, TODAY } from './party-records.ts'

let database: OpenDatabase
const down = createSearchClient()

const search = realSearch()

/** One directory for the whole file: nothing here writes. */
beforeAll(async () => {
  database = await openMemoryDatabase()
  const { db } = database
  await insertParties(db, [
    provider('jindu', {
      name_zh: '北京市金杜律师事务所',
      name_en: 'King & Wood',
      origin: 'domestic',
      country: 'cn',
      languages: '[{"code":"zh","level":"native"},{"code":"en","level":"working"}]',
      industries: '["biomedicine"]',
      fee_models: '[{"model":"capped","currency":"CNY"}]',
    }),
    provider('taipei', { name_zh: '萬國專利商標事務所', country: 'tw', languages: '[{"code":"zh"}]' }),
    provider('mumbai', {
      name_en: 'Anand "Quoted" \\ Partners',
      country: 'in',
      languages: '[{"code":"en"}]',
    }),
    provider('munich', { name_en: 'Hoffmann Eitle Müller', country: 'de', kind: 'patent_agency' }),
    provider('past', { name_en: 'Past Partners', term_end: '2026-11-22' }),
    provider('last-day', { name_en: 'Last Day LLP', term_end: TODAY }),
    provider('record', { name_en: 'Recorded Firm', status: 'public_record' }),
    {
      ...provider('e1', { name_zh: '单田芳', country: 'cn', bio_zh: '代理多起美国337调查应诉案件' }),
      type: 'expert',
      origin: null,
      kind: null,
      categories: '["lawyer"]',
    },
    {
      ...provider('t1', { name_zh: '上海知识产权研究所', country: 'cn' }),
      type: 'think_tank',
      origin: null,
      kind: null,
      jurisdictions: '["us","em"]',
      ip_types: '["patent"]',
    },
  ])
  await db
    .insertInto('matter')
    .values([
      matter('1', 'jindu', { procedure: 'trade_investigation' }),
      matter('2', 'mumbai', { jurisdiction: 'in', ip_type: 'trademark' }),
      matter('3', 'munich', { jurisdiction: 'de' }),
      matter('4', 'munich', { jurisdiction: 'de', ip_type: 'design', expires_on: '2026-11-22' }),
      matter('5', 'munich', { jurisdiction: 'fr', filed_on: '2026-11-24' }),
      matter('6', 't1', { jurisdiction: 'jp' }),
    ])
    .execute()
  await db
    .insertInto('competence')
    .values({
      id: 'c1',
      party_id: 'taipei',
      jurisdiction: 'tw',
      ip_type: 'patent',
      procedures: '["invalidation","litigation"]',
      verification: 'self_claimed',
      created_at: '2026-11-01T00:00:00.000Z',
      updated_at: '2026-11-01T00:00:00.000Z',
    })
    .execute()
  await db
    .insertInto('pairing')
    .values([
      pairing('x1', 'jindu', 'munich', { jurisdictions: '["de"]' }),
      pairing('x2', 'jindu', 'past'),
      pairing('x3', 'jindu', 'mumbai', { valid_to: '2026-11-22' }),
    ])
    .execute()
  await syncUntilDrained({ db, client: search.client, now })
  return () => database.close()
})

const request = (given: Partial<DirectoryRequest>): DirectoryRequest => ({
  directory: 'providers',
  q: '',
  filters: {},
  page: 1,
  perPage: 20,
  ...given,
})

function ask(
  given: Partial<DirectoryRequest>,
  client: SearchClient = search.client,
): Promise<DirectoryResult> {
  return findInDirectory({ db: database.db, client, today: TODAY }, request(given))
}

const ids = async (given: Partial<DirectoryRequest>, client?: SearchClient) =>
  (await ask(given, client)).hits.map(({ id }) => id).sort()

describe.each([
  ['the search engine', () => search.client],
  ['the database', () => down],
])('a directory answered by %s', (who, client) => {
  const asked = (given: Partial<DirectoryRequest>) => ids(given, client())

  it('says who answered', async () => {
    expect((await ask({}, client())).degraded).toBe(who === 'the database')
  })

  it('finds nothing for signs alone, and counts everything once they are left out', async () => {
    for (const q of ['🦄', '——', ' "!?" ']) {
      expect(await ask({ q }, client())).toMatchObject({ hits: [], total: 0 })
      const counts = await countInDirectory({ db: database.db, client: client(), today: TODAY }, [
        request({ q }),
        request({}),
      ])
      expect(counts[0]).toBe(0)
      expect(counts[1]).toBe((await ask({}, client())).total)
    }
  })

  it('shows who is listed and in term today, the last day included', async () => {
    expect(await asked({})).toEqual(['jindu', 'last-day', 'mumbai', 'munich', 'taipei'])
    expect(await asked({ directory: 'experts' })).toEqual(['e1'])
    expect(await asked({ directory: 'think-tanks' })).toEqual(['t1'])
    expect(await asked({ directory: 'pairings' })).toEqual(['x1'])
  })

  it('takes "in" for India', async () => {
    expect(await asked({ filters: { jurisdictions: ['in'] } })).toEqual(['mumbai'])
    expect(await asked({ filters: { country: ['in', 'de'] } })).toEqual(['mumbai', 'munich'])
  })

  it('takes quotes and backslashes for themselves', async () => {
    expect(await asked({ q: 'Anand "Quoted" \\' })).toEqual(['mumbai'])
    expect(await asked({ filters: { city: ['" OR country = "de', '\\'] } })).toEqual([])
    expect(await asked({ q: 'Hof%' })).toEqual([])
    expect(await asked({ q: '% _' })).toEqual([])
  })

  it('narrows by each facet', async () => {
    expect(await asked({ filters: { languages: ['zh'] } })).toEqual(['jindu', 'taipei'])
    expect(await asked({ filters: { industries: ['biomedicine'] } })).toEqual(['jindu'])
    expect(await asked({ filters: { feeModels: ['capped'] } })).toEqual(['jindu'])
    expect(await asked({ filters: { origin: ['domestic'] } })).toEqual(['jindu'])
    expect(await asked({ filters: { kind: ['patent_agency'] } })).toEqual(['munich'])
    expect(await asked({ filters: { procedures: ['invalidation'] } })).toEqual(['taipei'])
    expect(await asked({ directory: 'experts', filters: { categories: ['lawyer'] } })).toEqual(['e1'])
    expect(await asked({ directory: 'pairings', filters: { country: ['de'] } })).toEqual(['x1'])
  })

  it('counts evidence that is in force today, and what a think tank declares', async () => {
    expect(await asked({ filters: { ipTypes: ['design'] } })).toEqual([])
    expect(await asked({ filters: { jurisdictions: ['fr'] } })).toEqual([])
    expect(await asked({ directory: 'think-tanks', filters: { jurisdictions: ['em'] } })).toEqual(['t1'])
    expect(await asked({ directory: 'think-tanks', filters: { jurisdictions: ['jp'] } })).toEqual(['t1'])
  })

  it('counts a facet as if nothing were chosen under it, and under the others', async () => {
    const { facets, total } = await ask({ filters: { country: ['cn'], languages: ['zh', 'en'] } }, client())
    expect(total).toBe(1)
    expect(facets.country).toEqual([
      { value: 'cn', count: 1 },
      { value: 'in', count: 1 },
      { value: 'tw', count: 1 },
    ])
    expect(facets.languages).toEqual([
      { value: 'en', count: 1 },
      { value: 'zh', count: 1 },
    ])
  })

  it('finds a traditional name by simplified script, and the other way round', async () => {
    expect(await asked({ q: '万国专利' })).toEqual(['taipei'])
    expect(await asked({ q: '萬國' })).toEqual(['taipei'])
    expect(await asked({ q: '金杜律師' })).toEqual(['jindu'])
  })

  it('gives names in pieces, the original script kept', async () => {
    const { hits } = await ask({ q: '万国' }, client())
    expect(
      hits[0]?.names.nameZh
        ?.filter(({ marked }) => marked)
        .map(({ text }) => text)
        .join(''),
    ).toBe('萬國')
    expect(hits[0]?.names.nameZh?.map(({ text }) => text).join('')).toBe('萬國專利商標事務所')
    const pair = await ask({ directory: 'pairings', q: 'hoffmann' }, client())
    expect(pair.hits[0]?.names.overseasEn).toEqual([
      { text: 'Hoffmann', marked: true },
      { text: ' Eitle Müller', marked: false },
    ])
  })

  it('pages, and counts without a page', async () => {
    const first = await ask({ perPage: 2, sort: 'name' }, client())
    const second = await ask({ perPage: 2, page: 2, sort: 'name' }, client())
    expect([first.total, second.total]).toEqual([5, 5])
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(4)
    const source = { db: database.db, client: client(), today: TODAY }
    const counts = await countInDirectory(source, [
      request({ filters: { country: ['cn'] } }),
      request({ q: 'Hoffmann', filters: { country: ['cn'] } }),
    ])
    expect(counts).toEqual([1, 0])
  })

  it('ignores a facet that the directory does not have', async () => {
    expect(await asked({ directory: 'experts', filters: { feeModels: ['capped'] } })).toEqual(['e1'])
  })
})

describe('the search engine alone', () => {
  it('understands pinyin, a surname read as one', async () => {
    expect(await ids({ q: 'jindu' })).toEqual(['jindu'])
    expect(await ids({ q: 'beijing jindu' })).toEqual(['jindu'])
    expect(await ids({ q: 'shantianfang', directory: 'experts' })).toEqual(['e1'])
    expect(await ids({ q: 'wanguo' })).toEqual(['taipei'])
  })

  it('understands what the trade calls things', async () => {
    expect(await ids({ q: '337', directory: 'experts' })).toEqual(['e1'])
    expect(await ids({ q: '337調查', directory: 'experts' })).toEqual(['e1'])
    expect(await ids({ q: 'Section 337' })).toEqual(['jindu'])
    expect(await ids({ q: '德国 专利' })).toEqual(['munich'])
    expect(await ids({ q: 'India trademark' })).toEqual(['mumbai'])
  })

  it('forgives a slip of the finger', async () => {
    expect(await ids({ q: 'Hofman' })).toEqual(['munich'])
    expect(await ids({ q: 'muller' })).toEqual(['munich'])
  })

  it('takes more words than it can use', async () => {
    expect(await ids({ q: 'Hoffmann Eitle '.repeat(30) })).toEqual(['munich'])
  })
})
