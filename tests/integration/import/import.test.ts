import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { freshDatabase, withFreshDatabase } from '../../support/fresh-database.ts'
import { DATABASE_ROUNDS, LAW_TIMEOUT } from '../../support/law-rounds.ts'
import {
  ADMISSION,
  COMPETENCE,
  CONFLICT,
  contents,
  DOMESTIC,
  EXPERT,
  lines,
  MATTER,
  OVERSEAS,
  PAIRING,
  THINK_TANK,
  versions,
  WORLD,
} from './records.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const LATER = new Date('2026-11-24T01:00:00Z')
const options = { now: NOW }

describe('importing records', () => {
  it('takes every type and keeps what it says', async () => {
    const database = await freshDatabase()
    const report = await importRecords(database, lines(...WORLD), options)
    expect(report).toMatchObject({ accepted: 10, refused: [], warnings: [], changes: { inserted: 10 } })
    expect(report.byType).toEqual({
      expert: 1,
      provider: 2,
      think_tank: 1,
      admission: 1,
      competence: 1,
      matter: 1,
      pairing: 1,
      conflict: 1,
      enterprise: 1,
    })
    expect(contents(database)).toMatchSnapshot()
  })

  it('fills in what is absent: listed, self-claimed, active', async () => {
    const database = await freshDatabase()
    const { party, jurisdiction, ipType, type } = COMPETENCE
    const bare = {
      type: 'pairing',
      ref: 'x',
      domestic: 'p-002',
      overseas: 'p-001',
      jurisdictions: ['us'],
      ipTypes: ['patent'],
    }
    await importRecords(
      database,
      lines(OVERSEAS, DOMESTIC, { type, party, jurisdiction, ipType }, bare),
      options,
    )
    const value = (sql: string) => database.handle.prepare(sql).pluck().get()
    expect(value(`select status from party where ref = 'p-002'`)).toBe('listed')
    expect(value('select verification from competence')).toBe('self_claimed')
    expect(value('select status from pairing')).toBe('active')
  })

  it('leaves whoever is on record the status that it has where none is given', async () => {
    const database = await freshDatabase()
    const { status: _, ...expert } = EXPERT
    await importRecords(database, lines(expert, DOMESTIC), options)
    database.handle.exec(`update party set status = 'suspended'`)
    const again = await importRecords(database, lines(expert, { ...DOMESTIC, city: '上海' }), { now: LATER })
    expect(again).toMatchObject({ accepted: 2, changes: { unchanged: 1, updated: 1 } })
    const statuses = () => database.handle.prepare('select status from party order by ref').pluck().all()
    expect(statuses()).toEqual(['suspended', 'suspended'])
    const named = await importRecords(database, lines(EXPERT), { now: LATER })
    expect(named.changes.updated).toBe(1)
    expect(statuses()).toEqual(['listed', 'suspended'])
  })

  it('leaves a pairing that was ended ended where no status is given', async () => {
    const database = await freshDatabase()
    const { status: _, ...pairing } = PAIRING
    await importRecords(database, lines(OVERSEAS, DOMESTIC, pairing), options)
    database.handle.exec(`update pairing set status = 'terminated'`)
    const again = await importRecords(database, lines({ ...pairing, jointMatters: 9 }), { now: LATER })
    expect(again.changes.updated).toBe(1)
    expect(database.handle.prepare('select status from pairing').pluck().all()).toEqual(['terminated'])
  })

  it('gives clients the published key and names the folded one', async () => {
    const database = await freshDatabase()
    await importRecords(
      database,
      lines(OVERSEAS, MATTER, { ...DOMESTIC, name: { zh: '滬江知識產權' } }),
      options,
    )
    const value = (sql: string) => database.handle.prepare(sql).pluck().get()
    expect(value('select client_key from matter')).toBe('上海 strasse 公司')
    expect(value(`select name_key from party_name where name_key like '%知识产权'`)).toBe('沪江知识产权')
  })

  it('changes nothing the second time: no row, no version, no timestamp', async () => {
    const database = await freshDatabase()
    await importRecords(database, lines(...WORLD), options)
    const dump = () => database.handle.prepare('select * from party').all()
    const before = { rows: dump(), versions: versions(database), contents: contents(database) }
    const report = await importRecords(database, lines(...WORLD), { now: LATER })
    expect(report).toMatchObject({
      accepted: 10,
      refused: [],
      changes: { inserted: 0, updated: 0, unchanged: 10 },
    })
    expect({ rows: dump(), versions: versions(database), contents: contents(database) }).toEqual(before)
  })

  it('updates what changed, keeps id and creation, and tells search of it and of the pairing', async () => {
    const database = await freshDatabase()
    await importRecords(database, lines(...WORLD), options)
    const before = versions(database)
    const row = () =>
      database.handle
        .prepare(`select id, created_at, updated_at, version, city from party where ref = 'p-001'`)
        .get()
    const { id } = row() as { id: string }
    const report = await importRecords(database, lines({ ...OVERSEAS, city: 'Boston' }), { now: LATER })
    expect(report.changes.updated).toBe(1)
    expect(row()).toEqual({
      id,
      created_at: NOW.toISOString(),
      updated_at: LATER.toISOString(),
      version: 2,
      city: 'Boston',
    })
    const pairing = database.handle.prepare('select id from pairing').pluck().get()
    const raised = [...versions(database)].filter(([key, version]) => version !== before.get(key))
    expect(raised.map(([key]) => key).sort()).toEqual(
      [`competences ${id}`, `competences ${pairing}`, `pairings ${pairing}`, `providers ${id}`].sort(),
    )
  })

  it('tells search of both parties when a matter passes to another', async () => {
    const database = await freshDatabase()
    await importRecords(database, lines(EXPERT, DOMESTIC, { ...MATTER, party: 'e-001' }), options)
    const before = versions(database)
    await importRecords(database, lines({ ...MATTER, party: 'p-002' }), { now: LATER })
    expect([...versions(database)].every(([key, version]) => version > before.get(key)!)).toBe(true)
  })

  it('leaves the search triggers in place', async () => {
    const database = await freshDatabase()
    const triggers = () =>
      database.handle
        .prepare(`select name, sql from sqlite_master where type = 'trigger' order by name`)
        .all()
    const before = triggers()
    await importRecords(database, lines(...WORLD), options)
    expect(triggers()).toEqual(before)
    const versionsBefore = versions(database)
    database.handle.exec(`update party set city = 'Paris' where ref = 'e-001'`)
    expect(
      [...versions(database)].filter(([key, version]) => version !== versionsBefore.get(key)),
    ).toHaveLength(2)
  })

  it('keeps the names of a party and of a conflict in step', async () => {
    const database = await freshDatabase()
    await importRecords(database, lines(OVERSEAS, CONFLICT), options)
    await importRecords(
      database,
      lines(
        { ...OVERSEAS, name: { en: 'Bridge LLP' }, aliases: ['New Bridge'] },
        { ...CONFLICT, against: { name: 'Acme Corp', affiliates: ['Acme Asia'] } },
      ),
      { now: LATER },
    )
    const keys = (table: string) =>
      database.handle.prepare(`select name_key from ${table} order by 1`).pluck().all()
    expect(keys('party_name')).toEqual(['bridge llp', 'new bridge'])
    expect(keys('conflict_name')).toEqual(['acme asia', 'acme corp'])
  })

  it('gives the same rows whatever the order of the lines', async () => {
    const sorted = await freshDatabase()
    await importRecords(sorted, lines(...WORLD), options)
    const expected = contents(sorted)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(WORLD, { minLength: WORLD.length }), (shuffled) =>
        withFreshDatabase(async (database) => {
          const report = await importRecords(database, lines(...shuffled), options)
          expect(report.refused).toEqual([])
          expect(contents(database)).toEqual(expected)
        }),
      ),
      { numRuns: 25 },
    )
  })

  it('lets a pairing follow a firm that changes its side in the same call, whatever the order', async () => {
    const other = { ...OVERSEAS, ref: 'p-009', name: { en: 'Other LLP' } }
    const turned = { ...OVERSEAS, origin: 'domestic', country: 'cn' }
    const moved = { ...PAIRING, overseas: 'p-009' }
    const turnedPair = { ...PAIRING, ref: 'x-009', domestic: OVERSEAS.ref, overseas: 'p-009' }
    for (const order of [
      [turned, moved, turnedPair],
      [turnedPair, turned, moved],
      [turnedPair, moved, turned],
    ]) {
      const database = await freshDatabase()
      await importRecords(database, lines(OVERSEAS, DOMESTIC, other, PAIRING), options)
      const { accepted, refused } = await importRecords(database, lines(...order), { now: LATER })
      expect({ accepted, refused }).toEqual({ accepted: 3, refused: [] })
    }
  })

  it('lets the later of two lines about one record win, also when the first had to wait', async () => {
    const database = await freshDatabase()
    const late = { ...MATTER, party: 'e-001', outcome: 'first' }
    await importRecords(database, lines(OVERSEAS, late, { ...MATTER, outcome: 'second' }, EXPERT), options)
    expect(database.handle.prepare('select outcome from matter').pluck().all()).toEqual(['second'])
  })

  it('records one event for one call', async () => {
    const database = await freshDatabase()
    await importRecords(database, lines(...WORLD, { type: 'x' }), { ...options, actorName: 'seeds' })
    const events = await database.db.selectFrom('audit_event').selectAll().execute()
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ action: 'import', actor_name: 'seeds', at: NOW.toISOString() })
    expect(JSON.parse(events[0]!.detail)).toMatchObject({
      accepted: 10,
      refused: 1,
      changes: { inserted: 10 },
    })
  })

  it('tells how far it is', async () => {
    const database = await freshDatabase()
    const seen: number[] = []
    await importRecords(database, lines(...WORLD), {
      ...options,
      onProgress: ({ lines }) => void seen.push(lines),
    })
    expect(seen.at(-1)).toBe(10)
  })

  it('keeps the batches before a source that breaks, and completes when run again', async () => {
    const database = await freshDatabase()
    async function* broken() {
      yield* lines(OVERSEAS, DOMESTIC)
      throw new Error('the disk is gone')
    }
    const report = await importRecords(database, broken(), options)
    expect(report).toMatchObject({ accepted: 2, unreadable: [{ file: 'input', reason: 'the disk is gone' }] })
    expect(await importRecords(database, lines(...WORLD), options)).toMatchObject({
      accepted: 10,
      refused: [],
    })
  })

  it('writes nothing of a batch that the database cannot take', async () => {
    const database = await freshDatabase()
    fill(database)
    await expect(importRecords(database, lines(...WORLD), options)).rejects.toThrow('disk full')
    expect(database.handle.prepare('select count(*) from party').pluck().get()).toBe(0)
    expect(database.handle.inTransaction).toBe(false)
  })

  it('says in the audit what was kept when a later batch could not be written', async () => {
    const database = await freshDatabase()
    fill(database)
    const broken = importRecords(database, [...ONE_BATCH, ...lines(CONFLICT)], options)
    await expect(broken).rejects.toThrow('disk full')
    await expect(broken).rejects.toMatchObject({ report: { accepted: 2, byType: { provider: 2 } } })
    expect(database.handle.prepare('select count(*) from party').pluck().get()).toBe(2)
    expect(await imports(database)).toEqual([expect.objectContaining({ accepted: 2, unfinished: true })])
  })

  it('keeps no batch without its event', async () => {
    const database = await freshDatabase()
    database.handle.exec(
      `create trigger unheard before insert on audit_event begin select raise(abort, 'no event'); end`,
    )
    await expect(importRecords(database, lines(...WORLD), options)).rejects.toThrow('no event')
    expect(database.handle.prepare('select count(*) from party').pluck().get()).toBe(0)
  })

  it('records an event for each batch, and the last says what all of them came to', async () => {
    const database = await freshDatabase()
    await importRecords(database, [...ONE_BATCH, ...lines(CONFLICT)], options)
    const events = await imports(database)
    expect(events).toMatchObject([{ accepted: 2, unfinished: true }, { accepted: 3 }])
    expect(events[1]).not.toHaveProperty('unfinished')
  })

  it('records an import of nothing', async () => {
    const database = await freshDatabase()
    await importRecords(database, [], options)
    expect(await imports(database)).toMatchObject([{ accepted: 0 }])
  })

  it('stops between two batches when it is told to, and says what was kept', async () => {
    const database = await freshDatabase()
    const stopping = new AbortController()
    function* stopped() {
      yield* ONE_BATCH
      stopping.abort()
      yield* lines(CONFLICT)
    }
    const broken = importRecords(database, stopped(), { ...options, signal: stopping.signal })
    await expect(broken).rejects.toMatchObject({ report: { accepted: 2 } })
    expect(await imports(database)).toEqual([expect.objectContaining({ accepted: 2, unfinished: true })])
  })
})

/** As many lines as one transaction takes: two parties, and nothing. */
const ONE_BATCH = [...lines(OVERSEAS, DOMESTIC), ...Array<string>(25_000 - 2).fill('')]

/** Lets the database take no conflict any more. */
function fill({ handle }: OpenDatabase) {
  handle.exec(
    `create trigger full before insert on conflict_name begin select raise(abort, 'disk full'); end`,
  )
}

/** What the audit says of each import. */
async function imports({ db }: OpenDatabase): Promise<object[]> {
  const events = await db
    .selectFrom('audit_event')
    .select('detail')
    .where('action', '=', 'import')
    .orderBy('id')
    .execute()
  return events.map(({ detail }) => JSON.parse(detail))
}

describe('refusing a line', () => {
  const reasons: [string, object | string, RegExp][] = [
    ['half a line', '{"type":"expert","ref":"e-', /not JSON/],
    ['a list', '[1]', /not a JSON object/],
    ['a text', '"expert"', /not a JSON object/],
    ['null', 'null', /not a JSON object/],
    ['a line without end', `{"type":"${'x'.repeat(1_000_000)}`, /longer than/],
    ['no type', { ref: 'e' }, /type is required; it is one of expert/],
    ['an unknown type', { type: 'lawyer' }, /type "lawyer" is not known/],
    ['a type of the prototype', { type: 'constructor' }, /type "constructor" is not known/],
    ['no ref', { ...EXPERT, ref: undefined }, /ref is required/],
    ['a blank ref', { ...EXPERT, ref: ' ' }, /ref is required/],
    ['a ref that is a number', { ...EXPERT, ref: 5 }, /ref must be a text/],
    ['no name', { ...EXPERT, name: undefined }, /name must be an object/],
    ['a name in no language', { ...EXPERT, name: {} }, /name needs "zh" or "en"/],
    ['an invisible name', { ...EXPERT, name: { zh: '\u200B\u200B' } }, /name has nothing to read/],
    ['a provider without origin', { ...OVERSEAS, origin: undefined }, /origin is required/],
    [
      'a provider of unknown origin',
      { ...OVERSEAS, origin: 'mars' },
      /origin "mars" is not an origin; it is one of/,
    ],
    ['a provider without kind', { ...OVERSEAS, kind: undefined }, /kind is required/],
    ['a country in capitals', { ...OVERSEAS, country: 'US' }, /country "US" .*; write "us"/],
    ['an unknown status', { ...OVERSEAS, status: 'active' }, /status "active" is not a status/],
    ['half a place', { ...OVERSEAS, capacity: 1.5 }, /capacity must be a whole number/],
    ['a place owed', { ...OVERSEAS, capacity: -1 }, /capacity must not be negative/],
    ['a capacity in words', { ...OVERSEAS, capacity: '3' }, /capacity must be a whole number/],
    ['a day that is none', { ...OVERSEAS, termEnd: '2026-02-30' }, /termEnd "2026-02-30" is not a day/],
    [
      'a term that ends first',
      { ...EXPERT, termEnd: '2025-12-31' },
      /termEnd 2025-12-31 lies before termStart/,
    ],
    [
      'an unknown language',
      { ...EXPERT, languages: [{ code: 'zho' }] },
      /languages.0.code "zho" is not an ISO/,
    ],
    [
      'an unknown level',
      { ...EXPERT, languages: [{ code: 'zh', level: 'good' }] },
      /level "good" is not a level/,
    ],
    ['an unknown industry', { ...EXPERT, industries: ['space'] }, /industries.0 "space" is not an industry/],
    ['an unknown fee model', { ...OVERSEAS, feeModels: [{ model: 'free' }] }, /feeModels.0.model "free"/],
    [
      'fees upside down',
      { ...OVERSEAS, feeModels: [{ model: 'fixed', min: 2, max: 1 }] },
      /"min" is above "max"/,
    ],
    ['a script for a website', { ...OVERSEAS, website: 'javascript:alert(1)' }, /website must be an http/],
    ['a bio too long', { ...EXPERT, bio: { zh: '长'.repeat(20_001) } }, /bio.zh is longer than 20000/],
    ['an admission for nothing', { ...ADMISSION, ipTypes: [] }, /ipTypes must not be empty/],
    [
      'an admission over before it began',
      { ...ADMISSION, validTo: '2014-01-01' },
      /validTo 2014-01-01 lies before/,
    ],
    ['an unknown trust', { ...ADMISSION, verification: 'sure' }, /verification "sure"/],
    ['an unknown IP type', { ...COMPETENCE, ipType: 'patents' }, /ipType "patents" is not an IP type/],
    ['an unknown procedure', { ...COMPETENCE, procedures: ['war'] }, /procedures.0 "war" is not a procedure/],
    [
      'an unknown jurisdiction',
      { ...COMPETENCE, jurisdiction: 'uk' },
      /jurisdiction "uk" is not a jurisdiction/,
    ],
    ['a matter without a day', { ...MATTER, filedOn: undefined }, /filedOn is required/],
    ['a role that is none', { ...MATTER, role: 'judge' }, /role "judge" is not a role/],
    ['a conflict without a name', { ...CONFLICT, against: { aliases: ['x'] } }, /against.name is required/],
    ['a conflict of no kind', { ...CONFLICT, kind: undefined }, /kind is required/],
    ['a pair of one', { ...PAIRING, overseas: 'p-002' }, /overseas is the same provider as domestic/],
    ['joint matters owed', { ...PAIRING, jointMatters: -1 }, /jointMatters must not be negative/],
    ['an unknown party', { ...MATTER, party: 'p-9' }, /party "p-9" is not known/],
    ['a pair with a stranger', { ...PAIRING, domestic: 'p-9' }, /party "p-9" is not known/],
    ['a pair with an expert', { ...PAIRING, domestic: 'e-001' }, /domestic "e-001" is of type expert/],
    [
      'a pair the wrong way round',
      { ...PAIRING, domestic: 'p-001', overseas: 'p-002' },
      /domestic "p-001" is a provider with origin overseas/,
    ],
    [
      'a ref of another type',
      { ...THINK_TANK, ref: 'e-001' },
      /ref "e-001" already belongs to a record of type expert/,
    ],
    [
      'an origin that a pairing counts on',
      { ...OVERSEAS, origin: 'domestic' },
      /origin cannot become domestic/,
    ],
  ]

  it.each(reasons)('%s', async (_what, bad, reason) => {
    const database = await freshDatabase()
    await importRecords(database, lines(...WORLD), options)
    const before = contents(database)
    const text = typeof bad === 'string' ? bad : JSON.stringify(bad)
    const report = await importRecords(database, [...lines(EXPERT), text, ...lines(DOMESTIC)], { now: LATER })
    expect(report.accepted).toBe(2)
    expect(report.refused).toEqual([{ file: null, line: 2, reason: expect.stringMatching(reason) }])
    expect(contents(database)).toEqual(before)
  })

  it('what only the command line may say, where it is not the command line', async () => {
    const database = await freshDatabase()
    const report = await importRecords(
      database,
      lines(EXPERT, { ...DOMESTIC, status: 'suspended' }, { ...ADMISSION, party: 'p-002' }),
      { ...options, allowListed: false },
    )
    expect(report.accepted).toBe(1)
    expect(report.refused.map(({ line }) => line)).toEqual([1, 3])
  })

  it(
    'never throws for garbage, and never stops the good lines',
    async () => {
      const json = lines(...WORLD)
      const garbage = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.tuple(fc.constantFrom(...json), fc.nat(), fc.string()).map(([line, at, text]) => {
          const cut = at % line.length
          return line.slice(0, cut) + text + line.slice(cut + 1)
        }),
        fc
          .tuple(fc.constantFrom(...WORLD), fc.string(), fc.jsonValue())
          .map(([record, field, value]) => JSON.stringify({ ...record, ref: 'other', [field]: value })),
        fc.tuple(fc.constantFrom(...WORLD), fc.nat(), fc.jsonValue()).map(([record, n, value]) => {
          const fields = Object.keys(record)
          return JSON.stringify({ ...record, ref: 'other', [fields[n % fields.length]!]: value })
        }),
      )
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            garbage.map((text) => text.replaceAll('\n', ' ')),
            { maxLength: 8 },
          ),
          (bad) =>
            withFreshDatabase(async (database) => {
              const report = await importRecords(database, [...bad, ...json], options)
              const good = report.refused.filter(({ line }) => line > bad.length)
              expect(good.filter(({ reason }) => !/already belongs/.test(reason))).toEqual([])
            }),
        ),
        { numRuns: DATABASE_ROUNDS },
      )
    },
    LAW_TIMEOUT,
  )
})

describe('warning about a line', () => {
  it('that says of a record something else than one before it, also when the first had to wait', async () => {
    const database = await freshDatabase()
    const early = { ...MATTER, party: 'p-002', outcome: 'early' }
    const all = lines(
      OVERSEAS,
      early,
      { ...OVERSEAS, city: 'Boston' },
      MATTER,
      DOMESTIC,
      DOMESTIC,
      COMPETENCE,
    )
    const report = await importRecords(database, all, options)
    expect(report.warnings).toEqual([
      { file: null, line: 3, message: 'says the same record as an earlier line: the later line counts' },
      { file: null, line: 4, message: 'says the same record as an earlier line: the later line counts' },
    ])
    expect((await importRecords(database, all.slice(4), options)).warnings).toEqual([])
  })

  it.each([
    ['an unknown field', { ...EXPERT, colour: 'red' }, 'field colour is not known and is ignored'],
    [
      'one inside another',
      { ...EXPERT, name: { zh: '王', fr: 'Roi' } },
      'field name.fr is not known and is ignored',
    ],
    [
      'one in a list',
      { ...EXPERT, languages: [{ code: 'zh', since: 1 }] },
      'field languages.0.since is not known and is ignored',
    ],
    [
      'a language that is none',
      { ...EXPERT, languages: [{ code: 'zz' }] },
      'language "zz" is not in ISO 639-1',
    ],
    [
      'a currency that is none',
      { ...EXPERT, feeModels: [{ model: 'fixed', currency: 'ZZZ', min: 1 }] },
      'currency "ZZZ" is not in ISO 4217',
    ],
    ['an odd category', { ...EXPERT, categories: ['wizard'] }, 'category "wizard" is not in the vocabulary'],
    [
      'a matter closed too early',
      { ...MATTER, closedOn: '2023-04-30' },
      'closedOn 2023-04-30 lies before filedOn 2023-05-01: closedOn is ignored',
    ],
    [
      'an enterprise without a name',
      { type: 'enterprise', ref: 'c-9' },
      'name is absent: the ref stands in its place',
    ],
  ])('%s', async (_what, odd, message) => {
    const database = await freshDatabase()
    const report = await importRecords(database, lines(OVERSEAS, odd), options)
    expect(report).toMatchObject({ accepted: 2, refused: [], warnings: [{ line: 2, message }] })
  })

  it('ignores the closing day that cannot be', async () => {
    const database = await freshDatabase()
    await importRecords(database, lines(OVERSEAS, { ...MATTER, closedOn: '2023-04-30' }), options)
    expect(database.handle.prepare('select closed_on from matter').pluck().get()).toBeNull()
  })

  it.each([
    ['the same', '布里奇律所', '"p-001" has the same name'],
    ['the same in the other script', '布里奇律師所', null],
    ['much the same', 'Bridge, Inc.', '"p-001" has a name much like'],
    ['one of look-alike letters', 'Вridge', '"p-001" has a name much like'],
  ])('a party whose name is %s', async (_what, zh, message) => {
    const database = await freshDatabase()
    const report = await importRecords(database, lines(OVERSEAS, { ...DOMESTIC, name: { zh } }), options)
    expect(report.accepted).toBe(2)
    expect(report.warnings.map((warning) => warning.message)).toEqual(
      message ? [expect.stringContaining(message)] : [],
    )
  })

  it('a credit code that cannot be right, which is taken as it is given', async () => {
    const database = await freshDatabase()
    const one = { type: 'enterprise', ref: 'c-1', name: { zh: '联桥有限公司' } }
    const codes = ['91310000MA00000X11', '9131', '91310000MA00000X1O', undefined, '91310000MA00000X10']
    const records = codes.map((creditCode, index) => ({
      ...one,
      ref: `c-${index}`,
      name: { zh: `第${index}号厂` },
      creditCode,
    }))
    const report = await importRecords(database, lines(...records), options)
    expect(report).toMatchObject({ accepted: 5, refused: [] })
    expect(report.warnings.map(({ line, message }) => [line, message])).toEqual([
      [1, 'creditCode "91310000MA00000X11" has a check character that does not fit the others'],
      [2, 'creditCode "9131" has not 18 characters'],
      [3, 'creditCode "91310000MA00000X1O" has a character that credit codes do not use'],
    ])
    const { credit_code } = await database.db
      .selectFrom('enterprise')
      .select('credit_code')
      .where('ref', '=', 'c-1')
      .executeTakeFirstOrThrow()
    expect(credit_code).toBe('9131')
  })

  it('an enterprise that another looks like', async () => {
    const database = await freshDatabase()
    const one = {
      type: 'enterprise',
      ref: 'c-1',
      name: { zh: '联桥有限公司' },
      creditCode: '91310000MA00000X10',
    }
    await importRecords(database, lines(one), options)
    const report = await importRecords(
      database,
      lines(
        { ...one, ref: 'c-2', creditCode: '91310000MA00000X23' },
        { ...one, ref: 'c-3', name: { zh: '别的' } },
      ),
      options,
    )
    expect(report.warnings.map((warning) => warning.message)).toEqual([
      '"c-1" looks like the same enterprise',
      '"c-1" looks like the same enterprise',
    ])
  })

  it('nobody about null, empty texts, blank lines and a byte-order mark', async () => {
    const database = await freshDatabase()
    const text = JSON.stringify({
      ...EXPERT,
      city: null,
      unit: '',
      website: null,
      name: { zh: '王', en: null },
    })
    const report = await importRecords(database, ['\uFEFF', `\uFEFF${text}\r`, '', '  '], options)
    expect(report).toMatchObject({ accepted: 1, refused: [], warnings: [] })
  })
})
