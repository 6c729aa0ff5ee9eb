import { beforeEach, describe, expect, it } from 'vitest'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { readDirectoryQuery } from '../../../app/directory/directory-query.ts'
import { searchDirectory } from '../../../app/directory/queries.server.ts'
import { getPartyProfile, listPartyCards } from '../../../app/directory/queries-parties.server.ts'
import { getPairing, listPairings } from '../../../app/pairings/queries.server.ts'
import { getProvider } from '../../../app/providers/queries.server.ts'
import { countDirectory, holdsDemoRecords } from '../../../app/site/queries.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { createSearchClient } from '../../../search/client.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

const TODAY = '2026-11-23'
const NOW = new Date('2026-11-23T04:00:00Z')

const provider = (ref: string, given: object = {}) => ({
  type: 'provider',
  ref,
  name: { en: `Firm ${ref}` },
  origin: 'overseas',
  kind: 'law_firm',
  country: 'de',
  languages: [{ code: 'de', level: 'native' }],
  ...given,
})
const matter = (ref: string, party: string, given: object = {}) => ({
  type: 'matter',
  ref,
  party,
  jurisdiction: 'de',
  ipType: 'patent',
  procedure: 'litigation',
  client: 'Secret Client GmbH',
  opponent: 'Hidden Opponent AG',
  docket: '4a O 17/24',
  filedOn: '2024-03-01',
  verification: 'verified',
  ...given,
})

let database: OpenDatabase
beforeEach(async () => {
  database = await freshDatabase()
})

async function given(...records: object[]): Promise<void> {
  const lines = records.map((record) => JSON.stringify(record))
  const report = await importRecords(database, lines, { now: NOW, allowListed: true })
  expect(report.refused).toEqual([])
}

async function found(search: string) {
  const source = { db: database.db, client: createSearchClient(), today: TODAY }
  return searchDirectory(source, readDirectoryQuery('providers', new URLSearchParams(search)))
}

describe('a profile', () => {
  it('counts matters by place, right and procedure, and by how far they are trusted', async () => {
    await given(
      provider('p-1'),
      matter('m-1', 'p-1'),
      matter('m-2', 'p-1', { verification: 'public_record', filedOn: '2021-05-01', closedOn: '2022-01-01' }),
      matter('m-3', 'p-1', { client: 'Another GmbH' }),
      matter('m-4', 'p-1', { procedure: undefined, verification: 'self_claimed' }),
      { type: 'competence', party: 'p-1', jurisdiction: 'up', ipType: 'patent', procedures: ['litigation'] },
    )
    const { practice } = await getPartyProfile(database.db, 'provider', 'p-1', TODAY)
    expect(practice).toEqual([
      {
        jurisdiction: 'de',
        ipType: 'patent',
        procedure: 'litigation',
        matters: 3,
        clients: 2,
        trust: { verified: 2, public_record: 1 },
        from: 2021,
        to: 2024,
        stated: null,
        checks: [],
      },
      expect.objectContaining({ procedure: null, matters: 1, trust: { self_claimed: 1 } }),
      expect.objectContaining({ jurisdiction: 'up', matters: 0, from: null, stated: 'self_claimed' }),
    ])
  })

  it('names no client and no opponent, and a docket only of a published decision', async () => {
    await given(
      provider('p-1'),
      matter('m-1', 'p-1', { docket: 'CONFIDENTIAL-1' }),
      matter('m-2', 'p-1', {
        docket: 'UPC_CFI_7/2024',
        verification: 'public_record',
        source: 'https://example.org/7',
      }),
      { type: 'conflict', party: 'p-1', against: { name: 'Third Party SA' }, kind: 'client' },
    )
    const profile = await getProvider(database.db, 'p-1', TODAY)
    const cards = await listPartyCards(database.db, 'provider', [profile.id], TODAY)
    expect(JSON.stringify([profile, cards])).not.toMatch(/Secret|Hidden|Third Party|CONFIDENTIAL/)
    expect(profile.publicMatters).toMatchObject([
      { docket: 'UPC_CFI_7/2024', source: 'https://example.org/7' },
    ])
  })

  it('leaves out evidence that has expired or is dated in the future', async () => {
    await given(
      provider('p-1'),
      matter('m-1', 'p-1', { filedOn: '2026-11-24' }),
      {
        type: 'admission',
        party: 'p-1',
        jurisdiction: 'de',
        ipTypes: ['patent'],
        number: '1',
        validTo: '2026-11-22',
      },
      {
        type: 'admission',
        party: 'p-1',
        jurisdiction: 'de',
        ipTypes: ['patent'],
        number: '2',
        validTo: TODAY,
      },
    )
    const { practice, admissions } = await getPartyProfile(database.db, 'provider', 'p-1', TODAY)
    expect(practice).toEqual([])
    expect(admissions.map(({ current }) => current)).toEqual([true, false])
  })

  it.each(['suspended', 'removed', 'expired', 'public_record'])(
    'of a %s party is not found',
    async (status) => {
      await given(provider('p-1', { status }))
      await expect(getPartyProfile(database.db, 'provider', 'p-1', TODAY)).rejects.toMatchObject({
        code: 'not_found',
      })
    },
  )

  it('of another kind of party is not found', async () => {
    await given(provider('p-1'))
    await expect(getPartyProfile(database.db, 'expert', 'p-1', TODAY)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a 1+1', () => {
  const sides = [provider('p-d', { origin: 'domestic', country: 'cn' }), provider('p-o')]
  const pairing = {
    type: 'pairing',
    ref: 'x-1',
    domestic: 'p-d',
    overseas: 'p-o',
    jurisdictions: ['de'],
    ipTypes: ['patent'],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    status: 'active',
  }

  it('is shown with both sides, and on the page of each', async () => {
    await given(...sides, pairing)
    const shown = await getPairing(database.db, 'x-1', TODAY)
    expect(shown).toMatchObject({ domestic: { ref: 'p-d' }, overseas: { ref: 'p-o' }, current: true })
    expect(await getPairing(database.db, 'x-1', '2025-12-31')).toMatchObject({ current: false, coming: true })
    expect(await getPairing(database.db, 'x-1', '2027-01-01')).toMatchObject({
      current: false,
      coming: false,
    })
    expect(await listPairings(database.db, [shown.id, 'no such id'], TODAY)).toEqual([shown])
    for (const ref of ['p-d', 'p-o']) {
      expect((await getProvider(database.db, ref, TODAY)).pairings).toEqual([shown])
    }
  })

  it('is not shown when a side has left the directory, nor when it has been suspended', async () => {
    await given(...sides, { ...pairing, status: 'suspended' })
    await expect(getPairing(database.db, 'x-1', TODAY)).rejects.toMatchObject({ code: 'not_found' })
    await given(provider('p-o', { status: 'removed' }), pairing)
    await expect(getPairing(database.db, 'x-1', TODAY)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a list', () => {
  it('says what to give up when nothing is found', async () => {
    await given(provider('p-1', { languages: [{ code: 'de' }] }), matter('m-1', 'p-1'))
    const { total, relaxations } = await found('jurisdiction=de&language=ja')
    expect(total).toBe(0)
    expect(relaxations.map(({ name, value, count }) => [name, value, count])).toEqual([
      ['jurisdiction', 'de', 0],
      ['language', 'ja', 1],
    ])
  })

  it('says which word stands in the way, and leads to what the others find', async () => {
    await given(provider('p-1', { city: 'Munich' }), provider('p-2'))
    const { relaxations } = await found('q=firm+munich+patents')
    expect(relaxations.map(({ name, value, count }) => [name, value, count])).toEqual([
      [null, 'firm', 0],
      [null, 'munich', 0],
      [null, 'patents', 1],
    ])
    expect(relaxations.at(-1)?.without.q).toBe('firm munich')
    expect((await found('q=nobody')).relaxations).toEqual([])
    expect((await found('q=one+two+three+four+five')).relaxations).toEqual([])
  })

  it('offers names that differ in one Chinese character, and none that differ in two or that are not listed', async () => {
    const named = (zh: string) => ({ name: { zh } })
    await given(
      provider('p-1', named('上海翊川衡律師事務所')),
      provider('p-2', named('上海翊川明律师事务所')),
      provider('p-3', { ...named('上海翊川亭律师事务所'), status: 'removed' }),
    )
    const offered = async (q: string) =>
      (await found(`q=${encodeURIComponent(q)}`)).corrections.map((one) => [one.q, one.count])
    expect(await offered('上海翊川横律师事务所')).toEqual([
      ['上海翊川明律师事务所', 1],
      ['上海翊川衡律师事务所', 1],
    ])
    expect(await offered('翊川衡津师 p-1')).toEqual([['翊川衡律师 p-1', 1]])
    for (const q of ['上海翊穿横律师事务所', '翊川横', '上海_川衡', 'Firm p-9'])
      expect(await offered(q)).toEqual([])
  })

  it('counts its facets in the words of the address', async () => {
    await given(provider('p-1'), matter('m-1', 'p-1'), provider('p-2', { kind: 'insurer' }))
    const { total, facets } = await found('')
    expect(total).toBe(2)
    expect(facets.jurisdiction).toEqual([{ value: 'de', count: 1 }])
    expect(facets.kind).toHaveLength(2)
  })
})

describe('the home page', () => {
  it('counts who is in the directory today', async () => {
    await given(
      provider('p-1'),
      provider('p-2', { origin: 'domestic', country: 'cn' }),
      provider('p-3', { status: 'public_record' }),
      { type: 'expert', ref: 'e-1', name: { zh: '顾行舟' } },
      matter('m-1', 'p-1'),
      matter('m-2', 'p-3', { jurisdiction: 'fr' }),
    )
    expect(await countDirectory(database.db, TODAY)).toEqual({
      experts: 1,
      domestic: 1,
      overseas: 1,
      pairings: 0,
      thinkTanks: 0,
      jurisdictions: 1,
    })
    expect(await holdsDemoRecords(database.db)).toBe(false)
  })
})
