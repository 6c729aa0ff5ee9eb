import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { directoryAnswer } from '../../../app/http/api/directory.ts'
import { matchResponseSchema } from '../../../app/http/api/match-response.ts'
import { openApiDocument } from '../../../app/http/api/openapi.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { openTestSite, type TestSite } from './test-site.ts'

const RECORDS = [
  {
    type: 'provider',
    ref: 'p-1',
    name: { zh: '金桥律师事务所', en: 'Golden Bridge' },
    origin: 'domestic',
    kind: 'law_firm',
    country: 'cn',
    languages: [{ code: 'zh', level: 'native' }],
  },
  {
    type: 'provider',
    ref: 'p-2',
    name: { en: 'Isar Patent' },
    origin: 'overseas',
    kind: 'law_firm',
    country: 'de',
    website: 'https://canary.example',
    languages: [
      { code: 'de', level: 'native' },
      { code: 'zh', level: 'working' },
    ],
  },
  {
    type: 'provider',
    ref: 'p-3',
    name: { en: 'Not Listed' },
    origin: 'overseas',
    kind: 'law_firm',
    country: 'de',
    status: 'public_record',
  },
  { type: 'admission', party: 'p-2', jurisdiction: 'de', ipTypes: ['patent'], number: 'CANARY-LICENCE' },
  {
    type: 'matter',
    ref: 'm-1',
    party: 'p-2',
    jurisdiction: 'de',
    ipType: 'patent',
    procedure: 'litigation',
    client: 'CANARY-CLIENT',
    opponent: 'CANARY-OPPONENT',
    filedOn: '2024-03-01',
    verification: 'verified',
  },
  { type: 'competence', party: 'p-1', jurisdiction: 'de', ipType: 'patent', verification: 'verified' },
  { type: 'conflict', party: 'p-2', against: { name: 'CANARY-CONFLICT' }, kind: 'client' },
  {
    type: 'pairing',
    ref: 'x-1',
    domestic: 'p-1',
    overseas: 'p-2',
    jurisdictions: ['de'],
    ipTypes: ['patent'],
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    languages: ['zh'],
  },
]

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  const { app } = site
  const report = await importRecords(
    app,
    RECORDS.map((record) => JSON.stringify(record)),
    { now: app.now() },
  )
  expect(report.refused).toEqual([])
  await syncUntilDrained({ db: app.db, client: app.search, now: app.now })
})
afterAll(() => site?.close())

async function directory(path: string) {
  const response = await fetch(`${site.url}/api/v1/directory/${path}`)
  return { status: response.status, text: await response.text() }
}

async function refsOf(path: string): Promise<string[]> {
  const { status, text } = await directory(path)
  expect(status).toBe(200)
  return directoryAnswer.parse(JSON.parse(text)).results.map((result) => result.ref)
}

describe('the public directory', () => {
  it('lists who is in it, without a token', async () => {
    expect((await refsOf('providers')).sort()).toEqual(['p-1', 'p-2'])
    expect(await refsOf('pairings')).toEqual(['x-1'])
    expect(await refsOf('experts')).toEqual([])
    expect(await refsOf('think-tanks')).toEqual([])
  })

  it('can be searched and narrowed, and reads an empty parameter as none', async () => {
    expect(await refsOf('providers?q=isar')).toEqual(['p-2'])
    expect((await refsOf('providers?jurisdiction=de&ipType=patent')).sort()).toEqual(['p-1', 'p-2'])
    expect(await refsOf('providers?jurisdiction=in')).toEqual([])
    expect(await refsOf('providers?language=de&language=fr')).toEqual(['p-2'])
    const empty = 'providers?q=&jurisdiction=&ipType=&industry=&language=&page='
    expect((await refsOf(empty)).sort()).toEqual(['p-1', 'p-2'])
    expect(
      await refsOf('providers?q=%20isar%20&jurisdiction=%20DE&ipType=Patent&language=DE&page=%201'),
    ).toEqual(['p-2'])
  })

  it('says when the database answers alone', async () => {
    const degraded = async () => JSON.parse((await directory('providers?q=isar')).text).degraded
    expect(await degraded()).toBe(false)
    const state = vi.spyOn(site.app.search, 'state').mockReturnValue('degraded')
    try {
      expect(await degraded()).toBe(true)
    } finally {
      state.mockRestore()
    }
  })

  it('is empty after its last page', async () => {
    expect(await refsOf('providers?page=999')).toEqual([])
  })

  it('never tells clients, conflicts, licence numbers or addresses', async () => {
    for (const list of ['providers', 'pairings', 'providers?q=CANARY']) {
      expect((await directory(list)).text).not.toMatch(/canary/i)
    }
  })

  it.each([
    ['jurisdiction=atlantis', 'jurisdiction'],
    ['language=de&language=zz', 'language'],
    ['ipType=moon_right', 'ipType'],
    ['industry=x', 'industry'],
    ['language=zho', 'language'],
    ['page=0', 'page'],
    ['page=two', 'page'],
    ['page=1.5', 'page'],
    ['page=10001', 'page'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('refuses ?%s by name', async (query, field) => {
    const { status, text } = await directory(`providers?${query}`)
    expect(status).toBe(422)
    expect(JSON.parse(text)).toMatchObject({ code: 'invalid_input', fields: [{ field }] })
  })

  it('says which pages there can be', async () => {
    for (const page of ['two', '0', '1.5', '10001']) {
      const { detail } = JSON.parse((await directory(`providers?page=${page}`)).text)
      expect(detail).toBe('page must be a whole number from 1 to 10000')
    }
  })

  it('has four lists', async () => {
    expect((await directory('enterprises')).status).toBe(404)
  })
})

describe('the description of the API', () => {
  it('is served, and names every public path', async () => {
    const response = await fetch(`${site.url}/api/openapi.json`)
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
    const { paths } = openApiDocument()
    expect(Object.keys(paths)).toEqual(['/api/v1/directory/{list}', '/api/v1/matches'])
  })

  it('says what a match request holds, with the codes of the vocabulary', () => {
    const { MatchRequest } = openApiDocument().components.schemas
    expect(MatchRequest).toMatchObject({
      required: ['jurisdictions', 'ipTypes'],
      properties: { procedure: { enum: expect.arrayContaining(['trade_investigation']) } },
    })
  })

  it('leaves room for fields to come', () => {
    const { DirectoryAnswer, MatchResponse, Problem } = openApiDocument().components.schemas
    expect(JSON.stringify([DirectoryAnswer, MatchResponse, Problem])).not.toContain(
      '"additionalProperties":false',
    )
  })

  it('describes the answers that are given, field by field', async () => {
    const response = await fetch(`${site.url}/api/v1/matches`, {
      method: 'POST',
      body: JSON.stringify({ jurisdictions: ['de'], ipTypes: ['patent'] }),
      headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    })
    const answer: { overseas: unknown[]; pairings: unknown[] } = await response.json()
    expect(answer.overseas).toHaveLength(1)
    expect(answer.pairings).toHaveLength(1)
    expect(matchResponseSchema.parse(answer)).toEqual(answer)
  })
})
