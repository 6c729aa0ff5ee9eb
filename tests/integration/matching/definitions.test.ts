import { describe, expect, test } from 'vitest'
import type { Candidate, MatchResponse } from '../../../app/domain/matching/response.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { addAffiliates } from '../../../app/profiles/affiliates.server.ts'
import { answerFor } from '../../support/answer-for.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import {
  type AnyRecord,
  admission,
  competence,
  conflict,
  domesticProvider,
  enterprise,
  expert,
  matter,
  pairing,
  populate,
  provider,
  thinkTank,
} from '../../support/world.ts'

/** One small world for each sentence of "Definitions" of the published method. Noon of 23 November 2026 in Shanghai. */
const NOON = '2026-11-23T04:00:00Z'

const ask = (records: readonly AnyRecord[], request: object = {}): Promise<MatchResponse> =>
  answerFor(records, { jurisdictions: ['us'], ipTypes: ['patent'], asOf: NOON, rotation: false, ...request })

const refs = (list: readonly { ref: string | null }[]) => list.map((one) => one.ref)
const one = (list: readonly Candidate[], ref: string) => list.find((candidate) => candidate.ref === ref)!

/** The overseas providers that are shown, in order. */
const overseas = async (records: readonly AnyRecord[], request: object = {}) =>
  refs((await ask(records, request)).overseas)

/** The strengths of two overseas providers `a` and `b`. */
async function strengths(records: readonly AnyRecord[], request: object = {}): Promise<[number, number]> {
  const { overseas: list } = await ask([provider('a'), provider('b'), ...records], request)
  return [one(list, 'a').strength!, one(list, 'b').strength!]
}

describe('Dates are days in Asia/Shanghai; the end of a term and of an admission is the last valid day', () => {
  const records = [provider('a', { termEnd: '2026-11-23' }), matter('m', 'a')]

  test('a term that ends on the 23rd holds until the last second of that day in Shanghai', async () => {
    expect(await overseas(records, { asOf: '2026-11-23T15:59:59Z' })).toEqual(['a'])
    expect(await overseas(records, { asOf: '2026-11-23T16:00:00Z' })).toEqual([])
  })

  test('a term that begins on the 23rd holds from the first second of that day in Shanghai', async () => {
    const early = [provider('a', { termStart: '2026-11-23' }), matter('m', 'a')]
    expect(await overseas(early, { asOf: '2026-11-22T15:59:59Z' })).toEqual([])
    expect(await overseas(early, { asOf: '2026-11-22T16:00:00Z' })).toEqual(['a'])
  })

  test('an admission that ends today is valid; one that ended yesterday excludes', async () => {
    const until = (validTo: string) => [provider('a'), matter('m', 'a'), admission('a', { validTo })]
    expect(await overseas(until('2026-11-23'))).toEqual(['a'])
    expect(await overseas(until('2026-11-22'))).toEqual([])
  })
})

describe('An admission', () => {
  const practitioner = [provider('a'), matter('m', 'a')]

  test('that is not on record does not exclude, and the explanation says so', async () => {
    const { overseas: list } = await ask(practitioner)
    expect(refs(list)).toEqual(['a'])
    expect(one(list, 'a').reasons.map((r) => r.factor)).toContain('admission')
  })

  test('that has expired does not exclude beside one that is current', async () => {
    const both = [
      admission('a', { number: '1', validTo: '2020-01-01' }),
      admission('a', { number: '2', validTo: '2027-01-01' }),
    ]
    expect(await overseas([...practitioner, ...both])).toEqual(['a'])
  })

  test('that has expired excludes although a new one begins tomorrow', async () => {
    const both = [
      admission('a', { number: '1', validTo: '2020-01-01' }),
      admission('a', { number: '2', validFrom: '2026-11-24' }),
    ]
    expect(await overseas([...practitioner, ...both])).toEqual([])
  })

  test('for another jurisdiction or another IP type is another matter', async () => {
    const elsewhere = [
      admission('a', { jurisdiction: 'de', validTo: '2020-01-01' }),
      admission('a', { ipTypes: ['trademark'], validTo: '2020-01-01' }),
    ]
    expect(await overseas([...practitioner, ...elsewhere])).toEqual(['a'])
  })

  test('that is only self-claimed lifts nobody', async () => {
    const equals = [provider('a'), provider('b'), matter('m', 'a'), matter('n', 'b')]
    const claim = admission('b', { verification: 'self_claimed' })
    const { overseas: list } = await ask([...equals, claim], { rotation: true })
    expect(one(list, 'b').fit).toEqual(one(list, 'a').fit)
    const said = one(list, 'b').reasons.find((r) => r.factor === 'admission')!
    expect(said.text).toContain('未核实')
  })
})

describe('A matter counts once it is filed, pending or not', () => {
  test('filed today counts, filed tomorrow does not', async () => {
    const filed = (filedOn: string) => [provider('a'), matter('m', 'a', { filedOn })]
    expect(await overseas(filed('2026-11-23'))).toEqual(['a'])
    expect(await overseas(filed('2026-11-24'))).toEqual([])
  })

  test('its age runs from the day it was closed', async () => {
    const [a, b] = await strengths([
      matter('m', 'a', { filedOn: '2015-01-01', closedOn: '2026-01-01' }),
      matter('n', 'b', { filedOn: '2015-01-01' }),
    ])
    expect(a).toBeGreaterThan(b)
  })

  test('a closing day that has not come yet is not its age', async () => {
    const [a, b] = await strengths([
      matter('m', 'a', { filedOn: '2015-01-01', closedOn: '2027-01-01' }),
      matter('n', 'b', { filedOn: '2015-01-01' }),
    ])
    expect(a).toBe(b)
  })

  test('a closing day before its filing is ignored', async () => {
    const [a, b] = await strengths([
      matter('m', 'a', { filedOn: '2020-01-01', closedOn: '2010-01-01' }),
      matter('n', 'b', { filedOn: '2020-01-01' }),
    ])
    expect(a).toBe(b)
  })

  test('its outcome never counts', async () => {
    const [a, b] = await strengths([
      matter('m', 'a', { outcome: 'won' }),
      matter('n', 'b', { outcome: 'lost' }),
    ])
    expect(a).toBe(b)
  })
})

describe('Clients', () => {
  const pairOf = (first: string | undefined, second: string | undefined) => [
    matter('m1', 'a', { client: first }),
    matter('m2', 'a', { client: second }),
    matter('n1', 'b', { client: 'Client One' }),
    matter('n2', 'b', { client: 'Client Two' }),
  ]

  test.each([
    ['the same name', 'Acme', 'Acme'],
    ['another case', 'Acme', 'ACME'],
    ['another width', 'Acme 1', 'Ａｃｍｅ １'],
    ['other spaces', 'Acme Corp', ' Acme   Corp '],
    ['a sharp s', 'Straße', 'STRASSE'],
    ['no name at all', undefined, undefined],
  ])('with %s are one client, and repeats count less than distinct clients', async (_, first, second) => {
    const [a, b] = await strengths(pairOf(first, second))
    expect(a).toBeLessThan(b)
  })

  test('a repeat counts, but strictly less', async () => {
    const [a, b] = await strengths([
      matter('m1', 'a', { client: 'Acme' }),
      matter('m2', 'a', { client: 'Acme' }),
      matter('n1', 'b', { client: 'Acme' }),
    ])
    expect(a).toBeGreaterThan(b)
  })

  test('the best matter of a client counts in full, whichever it is', async () => {
    const [a, b] = await strengths([
      matter('m1', 'a', { client: 'Acme', verification: 'document_provided' }),
      matter('m2', 'a', { client: 'Acme', verification: 'verified' }),
      matter('n1', 'b', { client: 'Acme', verification: 'verified' }),
    ])
    expect(a).toBeGreaterThan(b)
  })

  test('the same work for the same number of clients is the same strength, in whatever order it is listed', async () => {
    const work = (party: string, clients: readonly string[]) =>
      clients.map((client, i) => matter(`${party}${i}`, party, { client, filedOn: '2023-05-07' }))
    const [a, b] = await strengths([
      ...work('a', ['X', 'X', 'Y', 'Y', 'Z', 'X', 'X']),
      ...work('b', ['X', 'Y', 'Z', 'X', 'Y', 'X', 'X']),
    ])
    expect(a).toBe(b)
  })
})

describe('Competent is who has a matter or a competence record there', () => {
  test('a competence record alone makes competent, an admission alone does not', async () => {
    const records = [provider('a'), provider('b'), competence('a'), admission('b', { validTo: '2030-01-01' })]
    expect(await overseas(records)).toEqual(['a'])
  })

  test('nothing but self-claims is band 0, after all others', async () => {
    const { overseas: list } = await ask([
      provider('a'),
      provider('b'),
      competence('a'),
      matter('m', 'a', { verification: 'self_claimed' }),
      matter('n', 'b', { filedOn: '1999-01-01', verification: 'document_provided' }),
    ])
    expect(list.map(({ ref, band }) => [ref, band])).toEqual([
      ['b', 1],
      ['a', 0],
    ])
  })

  test('what is said of a claim is that it is one, whatever is on record elsewhere', async () => {
    const { overseas: list } = await ask(
      [
        provider('a'),
        competence('a', { verification: 'self_claimed' }),
        competence('a', { jurisdiction: 'de', verification: 'verified', expiresOn: '2020-01-01' }),
      ],
      { jurisdictions: ['us', 'de'] },
    )
    expect(one(list, 'a').band).toBe(0)
    expect(one(list, 'a').reasons[0]!.factor).toBe('claims')
  })
})

describe('The lattice leads from an organisation down to its member states', () => {
  const practice = (jurisdiction: string, given: object = {}) => [
    provider('a'),
    matter('m', 'a', { jurisdiction, ...given }),
  ]
  const asked = (jurisdiction: string, procedure?: string) => ({ jurisdictions: [jurisdiction], procedure })

  test('the Unified Patent Court counts for Germany, not for Spain', async () => {
    expect(await overseas(practice('up'), asked('de'))).toEqual(['a'])
    expect(await overseas(practice('up'), asked('es'))).toEqual([])
  })

  test('a member state never counts for the organisation, nor for another state', async () => {
    expect(await overseas(practice('de'), asked('up'))).toEqual([])
    expect(await overseas(practice('de'), asked('fr'))).toEqual([])
  })

  test('an organisation never counts for another', async () => {
    expect(await overseas(practice('ep'), asked('up'))).toEqual([])
    expect(
      await overseas(practice('bx', { ipType: 'trademark' }), { ...asked('em'), ipTypes: ['trademark'] }),
    ).toEqual([])
  })

  test('the European Patent Office counts for opposition and invalidation in its states, not for litigation', async () => {
    expect(await overseas(practice('ep'), asked('de', 'opposition'))).toEqual(['a'])
    expect(await overseas(practice('ep'), asked('de', 'invalidation'))).toEqual(['a'])
    expect(await overseas(practice('ep'), asked('de', 'litigation'))).toEqual([])
  })

  test('the EU office counts for trade marks and designs, not for patents', async () => {
    expect(
      await overseas(practice('em', { ipType: 'design' }), { ...asked('fr'), ipTypes: ['design'] }),
    ).toEqual(['a'])
    expect(await overseas(practice('em'), asked('fr'))).toEqual([])
  })

  test('work on the spot counts more than work through the lattice', async () => {
    const [a, b] = await strengths(
      [matter('m', 'a', { jurisdiction: 'de' }), matter('n', 'b', { jurisdiction: 'up' })],
      asked('de'),
    )
    expect(a).toBeGreaterThan(b)
  })
})

describe('Strength', () => {
  test.each([
    ['recent more than old', { filedOn: '2026-01-01' }, { filedOn: '2016-01-01' }],
    ['concluded here more than verified', { verification: 'platform' }, { verification: 'verified' }],
    ['verified more than published', { verification: 'verified' }, { verification: 'public_record' }],
    [
      'published more than a document handed in',
      { verification: 'public_record' },
      { verification: 'document_provided' },
    ],
    ['the procedure asked more than another', { procedure: 'litigation' }, { procedure: 'opposition' }],
    ['the procedure asked more than none named', { procedure: 'litigation' }, {}],
  ] as const)('counts %s', async (_, better, worse) => {
    const [a, b] = await strengths([matter('m', 'a', better), matter('n', 'b', worse)], {
      procedure: 'litigation',
    })
    expect(a).toBeGreaterThan(b)
  })

  test('is asked for any of several places, and each party answers with its best', async () => {
    const work = [matter('m', 'a', { jurisdiction: 'us' }), matter('n', 'b', { jurisdiction: 'in' })]
    const [a, b] = await strengths(work, { jurisdictions: ['us', 'in'] })
    expect(a).toBe(b)
  })

  test('without rotation orders inside a band, and then the reference', async () => {
    const records = [
      provider('z'),
      provider('b'),
      provider('c'),
      matter('m', 'z', { filedOn: '2025-01-02' }),
      matter('n', 'b'),
      matter('o', 'c'),
    ]
    expect(await overseas(records)).toEqual(['z', 'b', 'c'])
  })
})

describe('A conflict', () => {
  const party = [provider('a'), matter('m', 'a')]
  const against = (name: string) => ({ opponents: [{ name }] })
  const forEnterprise = (name: string) => ({ enterprise: { name } })

  test.each([
    ['client', [], ['a']],
    ['interest', [], ['a']],
    ['adverse', ['a'], []],
    ['other', [], []],
  ] as const)('of kind %s excludes on its own side', async (kind, whenOpponent, whenEnterprise) => {
    const records = [...party, conflict('a', 'Acme Corp', { kind })]
    expect(await overseas(records, against('Acme Corp'))).toEqual(whenOpponent)
    expect(await overseas(records, forEnterprise('Acme Corp'))).toEqual(whenEnterprise)
  })

  test.each([
    ['case', 'ACME CORP'],
    ['width', 'Ａｃｍｅ Ｃｏｒｐ'],
    ['spaces', '  Acme    Corp '],
    ['alias', '阿珂姆公司'],
    ['script of an alias', '阿珂姆華為'],
    ['affiliate', 'acme holdings'],
  ])('holds under any known name, whatever its %s', async (_, name) => {
    const names = { name: 'Acme Corp', aliases: ['阿珂姆公司', '阿珂姆华为'], affiliates: ['Acme Holdings'] }
    expect(await overseas([...party, conflict('a', 'Acme Corp', { against: names })], against(name))).toEqual(
      [],
    )
  })

  test('holds against an alias that the request gives', async () => {
    const records = [...party, conflict('a', 'Acme Corp')]
    expect(
      await overseas(records, { opponents: [{ name: 'Shopfront 88', aliases: ['acme corp'] }] }),
    ).toEqual([])
  })

  test('is active from its first day to its last, both included', async () => {
    const during = (from: string, to: string) => [...party, conflict('a', 'Acme', { from, to })]
    expect(await overseas(during('2026-11-23', '2026-11-23'), against('Acme'))).toEqual([])
    expect(await overseas(during('2026-11-24', '2026-11-30'), against('Acme'))).toEqual(['a'])
    expect(await overseas(during('2026-11-01', '2026-11-22'), against('Acme'))).toEqual(['a'])
  })

  test('with the party itself: whoever is the opponent, or the enterprise, is not proposed', async () => {
    const named = [provider('a', { name: { zh: '阿珂姆公司', en: 'Acme Corp' } }), matter('m', 'a')]
    expect(await overseas(named, against('acme corp'))).toEqual([])
    expect(await overseas(named, forEnterprise('阿珂姆公司'))).toEqual([])
  })

  test('holds under the other name of an enterprise on the register', async () => {
    const records = [
      ...party,
      enterprise('c', { name: { zh: '海星科技', en: 'Seastar Tech' } }),
      conflict('a', '海星科技', { kind: 'adverse' }),
    ]
    expect(await overseas(records, forEnterprise('Seastar Tech'))).toEqual([])
  })

  test.each([
    ['former name', { formerNames: ['Old Seastar'] }, 'old  seastar'],
    ['spelling', { aliases: ['Haixing Keji'] }, 'Haixing keji'],
    ['traditional script', { aliases: ['海星华为'] }, '海星華為'],
    ['storefront', { storefronts: ['SEASTAR Official Store'] }, 'Seastar official store'],
    ['affiliate', { affiliates: ['海星控股'] }, '海星控股'],
  ])('holds under a declared %s of either side', async (_, given, name) => {
    const records = [...party, enterprise('c', { name: { zh: '海星科技', en: 'Seastar Tech' }, ...given })]
    const adverse = [...records, conflict('a', name, { kind: 'adverse' })]
    expect(await overseas(adverse, forEnterprise('海星科技'))).toEqual([])
    expect(await overseas(adverse, forEnterprise('ＳＥＡＳＴＡＲ tech'))).toEqual([])
    const client = [...records, conflict('a', name)]
    expect(await overseas(client, against('海星科技'))).toEqual([])
  })

  test('is asked about where only somebody else declares that name, and excludes nobody', async () => {
    const records = [
      ...party,
      enterprise('c', { name: { zh: '海星科技' }, storefronts: ['Nimbus Shop'] }),
      conflict('a', '海星科技'),
    ]
    const { overseas: list } = await ask(records, against('Nimbus Shop'))
    expect(one(list, 'a').reasons.map((r) => r.factor)).toContain('to_confirm')
  })

  test('is asked about where another record takes two names for one', async () => {
    const records = [
      ...party,
      provider('b'),
      matter('m-b', 'b'),
      conflict('a', 'Zhonghua Optics'),
      conflict('b', 'Acme Corp', { against: { name: 'Acme Corp', aliases: ['Zhonghua Optics'] } }),
    ]
    const { overseas: list } = await ask(records, against('Acme Corp'))
    expect(refs(list)).toEqual(['a'])
    expect(one(list, 'a').reasons.map((r) => r.factor)).toContain('to_confirm')
  })

  test('of a firm is one of the experts who work there', async () => {
    const firm = [provider('f', { name: { zh: '海星所', en: 'Seastar LLP' }, aliases: ['海星律师'] })]
    const same = ['海星所', 'Seastar LLP', '海星律师', 'seastar  llp', 'Ｓeastar LLP', '海星律師']
    const experts = [...same, '别的所'].flatMap((unit, i) => [
      expert(`x-${i}`, { unit }),
      matter(`mx-${i}`, `x-${i}`),
    ])
    const answer = await ask([...firm, ...experts, conflict('f', 'Acme Corp')], against('Acme Corp'))
    expect(refs(answer.experts)).toEqual([`x-${same.length}`])
    expect(answer.excluded.conflict).toBe(same.length)
  })

  test('is working at the opponent', async () => {
    const records = [expert('x', { unit: 'ACME Corp' }), matter('mx', 'x'), expert('y'), matter('my', 'y')]
    const answer = await ask(records, against('Acme Corp'))
    expect(refs(answer.experts)).toEqual(['y'])
  })

  test('holds under every name of an opponent that is a party on record itself', async () => {
    const opponent = provider('g', { name: { zh: '伽马律所', en: 'Gamma Partners' }, aliases: ['Gamma'] })
    for (const name of ['伽马律所', 'gamma partners', 'Gamma']) {
      const found = await overseas([...party, opponent, conflict('a', '伽馬律所')], against(name))
      expect(found, name).toEqual([])
    }
  })

  test('that names the enterprise as a client is none with the enterprise, and is not asked about', async () => {
    const { overseas: list } = await ask([...party, conflict('a', 'Shanghai Rong Optics')], {
      enterprise: { name: 'Shanghai Rong Optics' },
    })
    expect(one(list, 'a').reasons.map((r) => r.factor)).not.toContain('to_confirm')
  })

  test('with a similar name is to be confirmed, and the party stays listed', async () => {
    const { overseas: list } = await ask(
      [...party, conflict('a', 'Acme Corporation Ltd')],
      against('Acme Corp'),
    )
    expect(refs(list)).toEqual(['a'])
    expect(one(list, 'a').reasons.map((r) => r.factor)).toContain('to_confirm')
  })

  test.each([
    ['name', 'acme holding', provider('a', { name: { en: 'Acme Holdings' } })],
    ['alias', 'Acme Holding', provider('a', { aliases: ['Acme Holdings Ltd'] })],
  ])('with its own %s so similar is to be confirmed, for either side', async (_, name, firm) => {
    for (const asked of [against(name), forEnterprise(name)]) {
      const { overseas: list } = await ask([firm, matter('m', 'a')], asked)
      expect(one(list, 'a').reasons.map((r) => r.factor)).toContain('to_confirm')
    }
  })

  test('with a similar name of the house is to be confirmed by whoever works there', async () => {
    const records = [
      provider('f', { name: { en: 'Seastar LLP' }, aliases: ['Acme Holdings Ltd'] }),
      expert('x', { unit: 'Seastar LLP' }),
      expert('y', { unit: 'Acme Holdings Limited' }),
      expert('z', { unit: 'Other LLP' }),
      ...['x', 'y', 'z'].map((who) => matter(`m-${who}`, who)),
    ]
    const { experts } = await ask(records, against('Acme Holdings'))
    const asked = experts.filter((e) => e.reasons.some(({ factor }) => factor === 'to_confirm'))
    expect(refs(asked)).toEqual(['x', 'y'])
  })

  test('is working at a firm that bears the name of the opponent; one that may have acted for it is asked about', async () => {
    const records = [
      provider('f', { name: { en: 'Seastar LLP' }, aliases: ['Acme Corp'] }),
      provider('g', { name: { en: 'Moonfish LLP' } }),
      matter('m-g', 'g', { client: 'Acme Corp' }),
      expert('x', { unit: 'Seastar LLP' }),
      expert('y', { unit: 'Moonfish LLP' }),
      ...['x', 'y'].map((who) => matter(`m-${who}`, who)),
    ]
    const { experts, excluded } = await ask(records, against('Acme Corp'))
    expect(refs(experts)).toEqual(['y'])
    expect(excluded.conflict).toBe(1)
    expect(one(experts, 'y').reasons.map((r) => r.factor)).toContain('to_confirm')
  })

  test('of a firm that says itself that it is bound to the opponent is one of whoever works there', async () => {
    const database = await openMemoryDatabase()
    try {
      await populate(database, [
        provider('a'),
        matter('m', 'a'),
        provider('b'),
        matter('n', 'b'),
        expert('x', { unit: 'Firm a' }),
        matter('o', 'x'),
      ])
      const { id } = await database.db
        .selectFrom('party')
        .select('id')
        .where('ref', '=', 'a')
        .executeTakeFirstOrThrow()
      await database.db
        .transaction()
        .execute((trx) => addAffiliates(trx, id, ['Acme Holdings Ltd'], new Date(NOON)))
      const asked = async (name: string) => {
        const request = { jurisdictions: ['us'], ipTypes: ['patent'], asOf: NOON, ...against(name) }
        return (await answer({ db: database.db, search: null }, request, new Date(NOON))).response
      }
      const barred = await asked('ACME Holdings Ltd')
      expect([refs(barred.overseas), refs(barred.experts)]).toEqual([['b'], []])
      const similar = await asked('Acme Holdings')
      const confirming = [...similar.overseas, ...similar.experts].filter((found) =>
        found.reasons.some(({ factor }) => factor === 'to_confirm'),
      )
      expect(refs(confirming)).toEqual(['a', 'x'])
    } finally {
      await database.close()
    }
  })

  test('with a similar name is to be confirmed in a pair that is only proposed as well', async () => {
    const records = [
      domesticProvider('d'),
      provider('o'),
      matter('m', 'd', { client: 'Acme Corp' }),
      matter('n', 'o'),
    ]
    const { pairings } = await ask(records, against('Acme Corp'))
    expect(pairings[0]!.agreement).toBe('proposed')
    expect(pairings[0]!.reasons.map((r) => r.factor)).toContain('to_confirm')
  })

  test('a matter whose client is the opponent is to be confirmed', async () => {
    const records = [provider('a'), matter('m', 'a', { client: 'Acme Corp' })]
    const { overseas: list } = await ask(records, against('ACME corp'))
    expect(one(list, 'a').reasons.map((r) => r.factor)).toContain('to_confirm')
  })

  test('a matter whose client is the enterprise itself is nothing to confirm', async () => {
    const records = [provider('a'), matter('m', 'a', { client: 'Seastar Tech' })]
    const { overseas: list } = await ask(records, forEnterprise('Seastar Tech'))
    expect(one(list, 'a').reasons.map((r) => r.factor)).not.toContain('to_confirm')
  })
})

describe('A 1+1', () => {
  const sides = [
    domesticProvider('d'),
    provider('o'),
    matter('m', 'd'),
    matter('n', 'o'),
    matter('n2', 'o', { client: 'X' }),
  ]

  test('is ranked as its weaker side', async () => {
    const { pairings } = await ask([...sides, pairing('x', 'd', 'o')])
    expect(refs(pairings)).toEqual(['x'])
    expect(pairings[0]!.band).toBe(Math.min(pairings[0]!.domestic.band, pairings[0]!.overseas.band))
    expect(pairings[0]!.strength).toBe(pairings[0]!.domestic.strength)
  })

  test('falls to a conflict of either side; the other side stays', async () => {
    const records = [...sides, pairing('x', 'd', 'o'), conflict('o', 'Acme')]
    const { pairings, domestic, overseas: list } = await ask(records, { opponents: [{ name: 'acme' }] })
    expect([refs(pairings), refs(domestic), refs(list)]).toEqual([[], ['d'], []])
  })

  test('is proposed where no agreement passes: at most one, without a reference', async () => {
    const { pairings } = await ask([...sides, provider('p'), matter('q', 'p')])
    expect(pairings.map(({ ref, agreement, overseas: side }) => [ref, agreement, side.ref])).toEqual([
      [null, 'proposed', 'o'],
    ])
  })

  test('is not proposed where an active agreement passes', async () => {
    const records = [
      ...sides,
      pairing('x', 'd', 'o'),
      provider('p'),
      matter('q', 'p', { verification: 'platform' }),
    ]
    expect((await ask(records)).pairings.map((pair) => pair.agreement)).toEqual(['active'])
  })

  test('whose agreement ended yesterday, is not active, or is for something else does not pass', async () => {
    for (const given of [
      { validTo: '2026-11-22' },
      { validFrom: '2026-11-24' },
      { status: 'proposed' },
      { jurisdictions: ['de'] },
      { ipTypes: ['trademark'] },
    ] as const) {
      const { pairings } = await ask([...sides, pairing('x', 'd', 'o', given as never)])
      expect(refs(pairings)).not.toContain('x')
    }
  })

  test('is said to take turns only with its equals: the same strength of record, shared language and joint matters', async () => {
    const records = (joint: number) => [
      ...sides,
      provider('p'),
      matter('q', 'p'),
      pairing('x', 'd', 'o', { jointMatters: joint }),
      pairing('y', 'd', 'p'),
    ]
    const turns = async (joint: number) =>
      (await ask(records(joint), { rotation: true })).pairings.map((pair) =>
        pair.reasons.some((reason) => reason.factor === 'rotation'),
      )
    expect(await turns(0)).toEqual([true, true])
    expect(await turns(3)).toEqual([false, false])
  })

  test('never says that there is no agreement where there is one that covers something else', async () => {
    const { pairings } = await ask([...sides, pairing('x', 'd', 'o', { ipTypes: ['trademark'] })])
    const said = pairings[0]!.reasons.find((r) => r.factor === 'agreement')!
    expect(said.text).not.toContain('尚无合作协议')
    expect(said.textEn).not.toContain('no agreement between them yet')
  })
})

describe('Think tanks', () => {
  const declared = thinkTank('t', { jurisdictions: ['us'], ipTypes: ['patent'] })

  test('are listed for the fields that they declare, without a band', async () => {
    const { thinkTanks } = await ask([declared])
    expect(thinkTanks.map(({ ref, band, strength }) => [ref, band, strength])).toEqual([['t', null, null]])
  })

  test('are listed for a competence record as well', async () => {
    expect(refs((await ask([thinkTank('t'), competence('t')])).thinkTanks)).toEqual(['t'])
  })

  test('declared fields reach down the lattice', async () => {
    const records = [thinkTank('t', { jurisdictions: ['em'], ipTypes: ['design'] })]
    expect(refs((await ask(records, { jurisdictions: ['fr'], ipTypes: ['design'] })).thinkTanks)).toEqual([
      't',
    ])
  })
})

describe('What is not known does not exclude', () => {
  test('capacity, response time, languages, admissions and term', async () => {
    const request = { languages: ['en'], respondBy: '2026-11-23T05:00:00Z' }
    expect(await overseas([provider('a'), matter('m', 'a')], request)).toEqual(['a'])
  })

  test('and a constraint that the request does not name does not apply', async () => {
    const slow = [provider('a', { responseHours: 500, languages: [{ code: 'fr' }] }), matter('m', 'a')]
    expect(await overseas(slow)).toEqual(['a'])
  })

  test('lowers the fit', async () => {
    const records = [
      provider('a'),
      provider('b', { responseHours: 4, capacity: 2 }),
      matter('m', 'a'),
      matter('n', 'b'),
    ]
    const { overseas: list } = await ask(records, { rotation: true })
    expect(refs(list)).toEqual(['b', 'a'])
  })
})

describe('Excluded parties are counted once, under the first that fails', () => {
  test('of term, conflict, admission, capacity, language and deadline', async () => {
    const failing = {
      term: { termEnd: '2026-11-22' },
      capacity: { capacity: 0 },
      language: { languages: [{ code: 'fr' }] },
      deadline: { responseHours: 100 },
    }
    const all = { ...failing.term, ...failing.capacity, ...failing.language, ...failing.deadline }
    const { termEnd: _t, ...afterTerm } = all
    const { capacity: _c, ...afterCapacity } = afterTerm
    const { languages: _l, ...afterLanguage } = afterCapacity
    const firms = [all, afterTerm, afterTerm, afterTerm, afterCapacity, afterLanguage].map((given, i) =>
      provider(`p${i}`, given),
    )
    const expired = admission('p1', { validTo: '2020-01-01' })
    const { excluded, overseas: list } = await ask(
      [
        ...firms,
        ...firms.map((firm, i) => matter(`m${i}`, firm.ref)),
        expired,
        admission('p2', { validTo: '2020-01-01' }),
        conflict('p1', 'Acme'),
      ],
      { languages: ['en'], respondBy: '2026-11-24T04:00:00Z', opponents: [{ name: 'Acme' }] },
    )
    expect(list).toEqual([])
    expect(excluded).toEqual({ term: 1, conflict: 1, admission: 1, capacity: 1, language: 1, deadline: 1 })
  })

  test('who is not competent, or not listed, is not counted', async () => {
    const records = [
      provider('a', { capacity: 0 }),
      provider('b', { capacity: 0, status: 'removed' }),
      matter('m', 'b'),
    ]
    expect((await ask(records)).excluded.capacity).toBe(0)
  })
})

describe('The pool', () => {
  const records = [
    provider('a'),
    provider('b', { status: 'removal_notified' }),
    provider('c', { status: 'public_record' }),
    provider('d', { status: 'suspended' }),
    ...['a', 'b', 'c', 'd'].map((party) => matter(`m${party}`, party)),
  ]

  test('is the directory, those who were given notice included', async () => {
    expect(await overseas(records)).toEqual(['a', 'b'])
  })

  test('or what is known from published decisions, and then only that', async () => {
    expect(await overseas(records, { pool: 'public_record' })).toEqual(['c'])
  })
})

describe('An empty section', () => {
  test('says what emptied it and how many there would be without it', async () => {
    const records = [
      expert('e', { languages: [{ code: 'fr' }] }),
      expert('f', { languages: [{ code: 'fr' }] }),
      matter('m', 'e'),
      matter('n', 'f'),
    ]
    const { empty } = await ask(records, { languages: ['en'] })
    expect(empty.experts).toEqual({ constraint: 'language', without: 2 })
  })

  test('of pairs says so when the only ones have just ended their agreement on this', async () => {
    const sides = [
      provider('d', { origin: 'domestic', country: 'cn' }),
      provider('o'),
      matter('m', 'd'),
      matter('n', 'o'),
    ]
    const ended = (over: object) => pairing('x', 'd', 'o', { status: 'terminated', ...over })
    const here = await ask([...sides, ended({})])
    expect(here.pairings).toEqual([])
    expect(here.empty.pairings).toEqual({ constraint: 'agreement', without: 1 })
    const elsewhere = await ask([...sides, ended({ jurisdictions: ['fr'], ipTypes: ['copyright'] })])
    expect(elsewhere.pairings).toMatchObject([{ ref: null, agreement: 'proposed' }])
    const full = provider('o', { capacity: 0 })
    const both = await ask([...sides.filter(({ ref }) => ref !== 'o'), full, ended({})])
    expect(both.empty.pairings).toEqual({ constraint: 'capacity', without: 0 })
  })

  test('is not named when it is not empty', async () => {
    const { empty } = await ask([provider('a'), matter('m', 'a')])
    expect(empty.overseas).toBeUndefined()
  })

  test('without competence never counts somebody whom another constraint would keep out', async () => {
    const records = [expert('e'), expert('f'), conflict('e', 'Acme')]
    const { empty } = await ask(records, { opponents: [{ name: 'Acme' }] })
    expect(empty.experts).toEqual({ constraint: 'competence', without: 1 })
  })
})

describe('The letter case and the repetition of codes make no difference', () => {
  test('in jurisdictions, IP types, procedure, role, industry and languages', async () => {
    const records = [
      provider('a', { languages: [{ code: 'en' }] }),
      matter('m', 'a', { procedure: 'litigation' }),
    ]
    const plain = { procedure: 'litigation', role: 'respondent', industry: 'automotive', languages: ['en'] }
    const shouted = {
      jurisdictions: ['US', 'us'],
      ipTypes: ['Patent', 'patent'],
      procedure: 'LITIGATION',
      role: 'Respondent',
      industry: 'Automotive',
      languages: ['EN', 'en'],
    }
    expect(JSON.stringify(await ask(records, shouted))).toBe(JSON.stringify(await ask(records, plain)))
  })
})
