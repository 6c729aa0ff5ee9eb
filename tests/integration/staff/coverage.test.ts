import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccounts } from '../../../app/accounts/demo-accounts.server.ts'
import { listCoverage } from '../../../app/coverage/queries.server.ts'
import type { Supply } from '../../../app/domain/matching/coverage.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { matchAndRecord, recordRun } from '../../../app/matching/commands.server.ts'
import {
  admission,
  competence,
  domesticProvider,
  expert,
  matter,
  pairing,
  populate,
  provider,
  thinkTank,
} from '../../support/world.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from './signed-in.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const LAST_YEAR = new Date('2025-11-22T01:00:00Z')

let site: TestSite
let manager: Person

const record = (request: object, at: Date = NOW) =>
  matchAndRecord({ db: site.app.db, search: null }, null, { ipTypes: ['patent'], ...request }, at)

beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  await populate(site.app, [
    domesticProvider('d-1', { demo: true }),
    matter('m-1', 'd-1', { jurisdiction: 'de', filedOn: '2026-10-01', client: 'A' }),
    provider('o-court'),
    matter('m-2', 'o-court', { jurisdiction: 'up', filedOn: '2026-10-01', client: 'A' }),
    matter('m-3', 'o-court', { jurisdiction: 'up', filedOn: '2026-10-01', client: 'B' }),
    provider('o-claims'),
    matter('m-4', 'o-claims', { jurisdiction: 'de', verification: 'self_claimed' }),
    provider('o-full', { capacity: 0 }),
    matter('m-5', 'o-full', { jurisdiction: 'de', filedOn: '2026-10-01' }),
    provider('o-ended', { termEnd: '2026-11-22' }),
    matter('m-6', 'o-ended', { jurisdiction: 'de' }),
    provider('o-unlicensed'),
    matter('m-7', 'o-unlicensed', { jurisdiction: 'de' }),
    admission('o-unlicensed', { jurisdiction: 'de', validTo: '2026-11-22' }),
    provider('o-record', { status: 'public_record' }),
    matter('m-8', 'o-record', { jurisdiction: 'fr' }),
    expert('e-1'),
    competence('e-1', { jurisdiction: 'de', verification: 'verified' }),
    thinkTank('t-1', { jurisdictions: ['de'], ipTypes: ['patent'] }),
    pairing('x-1', 'd-1', 'o-court', { jurisdictions: ['de'], status: 'active' }),
    pairing('x-2', 'd-1', 'o-claims', { jurisdictions: ['de'], status: 'active', validTo: '2026-11-22' }),
  ])
  await createDemoAccounts(site.app, NOW)
  manager = await signedIn(site, 'manager')
  await record({ jurisdictions: ['de'], procedure: 'litigation' })
  await record({ jurisdictions: ['jp', 'kr'], procedure: 'opposition' })
  await record({ jurisdictions: ['jp'], procedure: 'opposition' })
  await record({ jurisdictions: ['jp'] }, LAST_YEAR)
  await record({ jurisdictions: ['fr'], pool: 'public_record' })
})
afterAll(() => site?.close())

const rowOf = async (jurisdiction: string) =>
  (await listCoverage(site.app.db, NOW)).find((row) => row.jurisdiction === jurisdiction)

describe('supply', () => {
  it('counts who would be shown today by band, through an organisation too, busy or not', async () => {
    expect((await rowOf('de'))?.supply).toEqual({
      domestic: [0, 0, 1, 0, 0, 0],
      overseas: [1, 0, 2, 0, 0, 0],
      experts: [0, 1, 0, 0, 0, 0],
    } satisfies Supply)
    expect((await rowOf('up'))?.supply.overseas).toEqual([0, 0, 0, 1, 0, 0])
  })

  it('counts the pairs in force whose two sides can be shown there', async () => {
    expect((await rowOf('de'))?.pairs).toBe(1)
    expect((await rowOf('up'))?.pairs).toBe(0)
  })

  it('leaves out places where nobody of the directory has evidence and nobody asked', async () => {
    const places = (await listCoverage(site.app.db, NOW)).map((row) => row.jurisdiction)
    expect(places.sort()).toEqual(['de', 'jp', 'kr', 'up'])
  })
})

describe('demand', () => {
  it('counts the requests of twelve months and the empty ones, at each place they name', async () => {
    expect(await rowOf('jp')).toMatchObject({
      requests: 2,
      empties: 2,
      emptySections: { experts: 2, domestic: 2, overseas: 2, pairings: 2 },
      mainConstraint: 'competence',
      procedures: ['opposition'],
    })
    expect(await rowOf('kr')).toMatchObject({ requests: 1, empties: 1 })
    expect(await rowOf('de')).toMatchObject({ requests: 1, empties: 0, mainConstraint: null })
  })

  it('counts a dispute once, however often it is matched', async () => {
    const { db } = site.app
    const enterprise = await db.selectFrom('enterprise').select('id').executeTakeFirstOrThrow()
    await db
      .insertInto('dispute')
      .values({
        id: 'one',
        enterprise_id: enterprise.id,
        created_by: 'x',
        title: 't',
        jurisdictions: '[]',
        ip_types: '[]',
        procedure: null,
        role: null,
        industry: null,
        languages: '[]',
        opponents: '[]',
        description: '',
        respond_by: null,
        respond_zone: null,
        budget_amount: null,
        budget_currency: null,
        status: 'matched',
        created_at: NOW.toISOString(),
        updated_at: NOW.toISOString(),
      })
      .execute()
    const inTwoYears = new Date('2028-11-23T01:00:00Z')
    const asked = { jurisdictions: ['jp'], ipTypes: ['patent'] }
    for (let time = 0; time < 2; time++) {
      const found = await answer({ db, search: null }, asked, inTwoYears)
      await db.transaction().execute((trx) => recordRun(trx, null, found, 'one', inTwoYears))
    }
    const jp = (await listCoverage(db, inTwoYears)).find((row) => row.jurisdiction === 'jp')
    expect(jp).toMatchObject({ requests: 1, empties: 1 })
  })
})

describe('the page', () => {
  it('names the worst gap first, with the way to the draft of a call', async () => {
    const page = await mainOf(await manager.open('/staff/coverage'))
    const gaps = page.slice(0, page.indexOf('覆盖情况'))
    expect(gaps.indexOf('日本')).toBeLessThan(gaps.indexOf('韩国'))
    expect(gaps.indexOf('韩国')).toBeLessThan(gaps.indexOf('德国'))
    expect(gaps).toContain('href="/staff/coverage/call?place=jp%3Apatent"')
    expect(page).toContain('待审申请：已提交、尚未决定')
  })

  it('is filtered and sorted by its address', async () => {
    const table = async (query: string) =>
      [...(await mainOf(await manager.open(`/staff/coverage?${query}`))).matchAll(/<th scope="row">([^<]+)/g)]
        .map(([, name]) => name)
        .filter((name) => name?.includes(' · '))
    expect(await table('sort=overseas')).toEqual([
      '德国 · 专利',
      '统一专利法院（UPC） · 专利',
      '日本 · 专利',
      '韩国 · 专利',
    ])
    expect(await table('sort=requests&order=up')).toEqual([
      '统一专利法院（UPC） · 专利',
      '韩国 · 专利',
      '德国 · 专利',
      '日本 · 专利',
    ])
    expect(await table('shown=asked&jurisdiction=kr')).toEqual(['韩国 · 专利'])
    expect(await table('ipType=design')).toEqual([])
  })

  it('gives exactly the rows of its filter as a file', async () => {
    const response = await manager.open('/staff/coverage.csv?shown=gaps&sort=requests', 'en')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('coverage-2026-11-23.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]).toMatch(/^Code,Country \(region\),Right code,Right,"Domestic firms, Band 5",/)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['jp', 'kr', 'de', ''])
    expect(lines[1]).toBe(
      'jp,Japan,patent,Patent,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,2,nobody has done it,6.0',
    )
  })
})

describe('the draft of a call', () => {
  it('is written in both languages from the gap’s numbers, to read and to download', async () => {
    const query = '?place=jp%3Apatent&place=kr%3Apatent&place=zz%3Apatent'
    const page = await mainOf(await manager.open(`/staff/coverage/call${query}`))
    expect(page).toContain('1. 日本 · 专利：征集境内服务机构 3 家以上')
    expect(page).toContain('(2) South Korea, patent: at least 3 domestic providers')
    const text = await (await manager.open(`/staff/coverage/call.txt${query}`)).text()
    // The public is told of few requests as few: each of two could be recognised.
    expect(text).toContain('近 12 个月有少数企业需求。')
    expect(text).not.toContain('2 起')
  })

  it.each(['', '?place=fr%3Apatent', '?place=%3Cb%3E'])(
    'of nothing known does not exist: %s',
    async (query) => {
      expect((await manager.open(`/staff/coverage/call${query}`)).status).toBe(404)
    },
  )
})

describe('to anybody but staff', () => {
  const rooms = ['/staff/coverage', '/staff/coverage.csv', '/staff/coverage/call', '/staff/alerts']

  it.each(rooms)('%s looks like an address that does not exist', async (room) => {
    const visitor = { open: (path: string) => fetch(site.url + path, { redirect: 'manual' }) }
    const [member, firm] = await Promise.all([
      signedIn(site, 'enterprise_member'),
      signedIn(site, 'provider_administrator'),
    ])
    const nowhere = '/staff/no-such-room'
    // Both lead a visitor to sign in and back to the address that was asked for.
    const said = async (answer: Response, path: string) =>
      (await mainOf(answer)).replaceAll(encodeURIComponent(path), 'here')
    for (const who of [visitor, member, firm]) {
      const [hidden, missing] = await Promise.all([who.open(room), who.open(nowhere)])
      expect(hidden.status).toBe(404)
      expect(hidden.headers.get('content-type')).toBe(missing.headers.get('content-type'))
      expect(await said(hidden, room)).toBe(await said(missing, nowhere))
    }
  })
})
