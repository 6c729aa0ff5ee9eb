import { describe, expect, test } from 'vitest'
import { ownPlace } from '../../../app/domain/matching/own-place.ts'
import type { Factor, MatchResponse, Reason } from '../../../app/domain/matching/response.ts'
import { answerFor } from '../../support/answer-for.ts'
import {
  type AnyRecord,
  admission,
  domesticProvider,
  type Given,
  matter,
  pairing,
  provider,
  thinkTank,
} from '../../support/world.ts'

/** What an answer says beside its order. Noon of 23 November 2026 in Shanghai. */
const NOON = '2026-11-23T04:00:00Z'

const ask = (records: readonly AnyRecord[], request: object = {}): Promise<MatchResponse> =>
  answerFor(records, { jurisdictions: ['us'], ipTypes: ['patent'], asOf: NOON, ...request })

const reasonsOf = (candidate: { reasons: readonly Reason[] } | undefined, ...factors: readonly Factor[]) =>
  candidate!.reasons.filter(({ factor }) => factors.includes(factor))

/** Each sentence in both languages. */
const told = (candidate: { reasons: readonly Reason[] } | undefined, ...factors: readonly Factor[]) =>
  reasonsOf(candidate, ...factors).map(({ text, textEn }) => [text, textEn])

describe('Asked for several places, what a fit rests on is told wherever the work was', () => {
  const work = [
    matter('m-1', 'a', { jurisdiction: 'de', client: 'One' }),
    matter('m-2', 'a', { jurisdiction: 'de', client: 'Two' }),
    matter('m-3', 'a', { industry: 'biomedicine', role: 'claimant', forum: 'E.D. Tex.', client: 'Three' }),
  ]
  const asked = {
    jurisdictions: ['de', 'us'],
    industry: 'biomedicine',
    role: 'claimant',
    forum: 'E.D. Tex.',
  }

  test('with the place, when it is another than the one that it is ranked at', async () => {
    const { overseas } = await ask([provider('a'), ...work], asked)
    expect(overseas[0]!.fit.parts).toMatchObject({ industry: 1, role: 1, forum: 1 })
    expect(reasonsOf(overseas[0], 'industry', 'role', 'forum')).toEqual([
      {
        factor: 'industry',
        text: '1 件属于生物医药行业（美国专利）',
        textEn: '1 matter in biomedicine (patent in the United States)',
        evidence: ['m-3'],
      },
      {
        factor: 'role',
        text: '1 件代理申请人（原告）一方（美国专利）',
        textEn: "1 matter on the claimant's side (patent in the United States)",
        evidence: ['m-3'],
      },
      {
        factor: 'forum',
        text: '1 件由美国得克萨斯东区联邦地区法院受理（美国专利）',
        textEn:
          '1 matter before the same forum: U.S. District Court, Eastern District of Texas (patent in the United States)',
        evidence: ['m-3'],
      },
    ])
  })

  test('and not of a place at which it does not pass', async () => {
    const paused = provider('a', { pauses: [{ jurisdiction: 'us' }] })
    const { overseas } = await ask([paused, ...work], asked)
    expect(overseas[0]!.fit.parts).toMatchObject({ industry: 0.3, role: 0.3, forum: 0.3 })
    expect(reasonsOf(overseas[0], 'industry', 'role', 'forum').flatMap(({ evidence }) => evidence)).toEqual(
      [],
    )
  })

  test('of a 1+1 as well', async () => {
    const { pairings } = await ask(
      [
        provider('a'),
        domesticProvider('d'),
        ...work,
        matter('n-1', 'd', { jurisdiction: 'de', client: 'One' }),
        matter('n-2', 'd', { jurisdiction: 'de', client: 'Two' }),
        matter('n-3', 'd'),
        pairing('x', 'd', 'a', { jurisdictions: ['de', 'us'] }),
      ],
      asked,
    )
    expect(pairings[0]!.fit!.parts).toMatchObject({ forum: 1 })
    expect(reasonsOf(pairings[0], 'forum')).toMatchObject([
      { text: '境外一方有 1 件由美国得克萨斯东区联邦地区法院受理（美国专利）', evidence: ['m-3'] },
    ])
  })
})

describe('What counts through an organisation is told', () => {
  const office = (ref: string, given: object = {}) =>
    matter(ref, 'a', { jurisdiction: 'ep', client: ref, procedure: 'opposition', ...given })
  const asked = { jurisdictions: ['de'], procedure: 'invalidation' }

  test('with what other procedures really count, apart from the procedure asked', async () => {
    const records = [
      provider('a'),
      office('m-1'),
      office('m-2'),
      office('m-3', { procedure: 'invalidation' }),
    ]
    const { overseas } = await ask(records, asked)
    expect(reasonsOf(overseas[0], 'lattice')).toEqual([
      {
        factor: 'lattice',
        text: '在欧洲专利局办理 1 件，在 2025 年，按覆盖关系对德国计入，按 0.5 折算',
        textEn: '1 matter before the European Patent Office, which covers Germany, in 2025, counted at 0.5',
        evidence: ['m-3'],
      },
      {
        factor: 'lattice',
        text: '在欧洲专利局办理其他程序的案件 2 件，最近一件在 2025 年，按覆盖关系对德国计入，按 0.25 折算',
        textEn:
          '2 matters in other procedures before the European Patent Office, which covers Germany, the latest in 2025, counted at 0.25',
        evidence: ['m-1', 'm-2'],
      },
    ])
  })

  test('as the work of a think tank that declares nothing there', async () => {
    const { thinkTanks } = await ask([thinkTank('t'), matter('m', 't')], {})
    expect(reasonsOf(thinkTanks[0], 'fields')).toMatchObject([
      { text: '有美国专利方面的业绩', textEn: 'has work in patent in the United States on record' },
    ])
  })

  test('as a field that a think tank declares: the organisation, and what of the places asked it covers', async () => {
    const tank = thinkTank('t', { jurisdictions: ['em', 'fr'], ipTypes: ['trademark'] })
    const { thinkTanks } = await ask([tank], { jurisdictions: ['de', 'fr'], ipTypes: ['trademark'] })
    expect(reasonsOf(thinkTanks[0], 'fields')).toMatchObject([
      {
        text: '研究领域含欧盟知识产权局商标（覆盖德国、法国）、法国商标',
        textEn:
          'declares trade mark before EUIPO (covers Germany, France), trade mark in France among its fields',
      },
    ])
  })
})

describe('What is not stated and lowers a fit is told', () => {
  const BUDGET = { budget: { amount: 1000, currency: 'USD' } }
  const charging = (...feeModels: Given<'provider'>['feeModels'] & object) => provider('a', { feeModels })

  test.each([
    ['nothing', [], 0.3, '未填写收费起点，适合程度因此较低', 'states no minimum fee, which lowers its fit'],
    [
      'another currency',
      [{ model: 'hourly', currency: 'CNY', min: 200 }],
      0.3,
      '未以 USD 填写收费起点，适合程度因此较低',
      'states no minimum fee in USD, which lowers its fit',
    ],
    [
      'more than the budget',
      [
        { model: 'fixed', currency: 'USD', min: 50000 },
        { model: 'capped', currency: 'USD', min: 20000 },
      ],
      0,
      '收费起点高于预算（封顶收费 USD 20000 起），不合预算',
      'fees start above the budget (capped fee from USD 20000): does not fit',
    ],
    [
      'no more than the budget',
      [{ model: 'hourly', currency: 'USD', min: 200 }],
      1,
      '收费起点在预算内（按小时 USD 200 起）',
      'fees start within the budget (hourly from USD 200)',
    ],
  ] as const)('of fees: %s', async (_, fees, part, zh, en) => {
    const { overseas } = await ask([charging(...fees), matter('m', 'a')], BUDGET)
    expect(overseas[0]!.fit.parts.fees).toBe(part)
    expect(told(overseas[0], 'fees')).toEqual([[zh, en]])
  })

  test('of fees only where a budget is asked', async () => {
    const { overseas } = await ask([charging(), matter('m', 'a')])
    expect(told(overseas[0], 'fees')).toEqual([])
  })

  test('of fees stays from whoever is invited: it would betray the budget', async () => {
    const response = await ask([charging(), matter('m', 'a')], BUDGET)
    expect(reasonsOf(ownPlace(response, 'overseas', 'a', true)!, 'fees')).toEqual([])
  })

  test('of the side asked', async () => {
    const records = [provider('a'), matter('m', 'a', { role: 'respondent' })]
    const { overseas } = await ask(records, { role: 'claimant' })
    expect(overseas[0]!.fit.parts.role).toBe(0.3)
    expect(told(overseas[0], 'role')).toEqual([
      ['未见代理申请人（原告）一方的业绩', "no work on the claimant's side on record"],
    ])
  })

  test('of a think tank as well', async () => {
    const tank = thinkTank('t', { jurisdictions: ['us'], ipTypes: ['patent'] })
    const { thinkTanks } = await ask([tank], BUDGET)
    expect(told(thinkTanks[0], 'capacity', 'fees')).toEqual([
      ['未填写可承接件数', 'states no capacity'],
      ['未填写收费起点，适合程度因此较低', 'states no minimum fee, which lowers its fit'],
    ])
  })

  const TOGETHER = [matter('m', 'o'), matter('n', 'd'), pairing('x', 'd', 'o')]
  const UNSTATED = ['industry', 'role', 'forum', 'response', 'capacity', 'admission', 'fees'] as const

  test('of a 1+1 once where neither side states it', async () => {
    const { pairings } = await ask([provider('o'), domesticProvider('d'), ...TOGETHER], {
      ...BUDGET,
      industry: 'biomedicine',
      role: 'claimant',
      forum: 'E.D. Tex.',
      languages: ['en'],
    })
    expect(pairings[0]!.agreement).toBe('active')
    expect(told(pairings[0], ...UNSTATED).map(([zh]) => zh)).toEqual([
      '双方未见生物医药行业的业绩',
      '双方未见代理申请人（原告）一方的业绩',
      '双方未见由美国得克萨斯东区联邦地区法院受理的业绩',
      '双方未承诺回应时间，适合程度因此较低',
      '双方没有登记美国的执业资格',
      '双方未填写可承接件数',
      '境外一方未填写收费起点，适合程度因此较低',
    ])
    expect(told(pairings[0], 'language').map(([, en]) => en)).toContain(
      'Both sides: states no working language: ask when inviting',
    )
  })

  test('of each side of a 1+1 by itself where it is work, to be opened by itself', async () => {
    const work = [matter('m', 'o', { role: 'claimant' }), matter('n', 'd', { role: 'claimant' })]
    const records = [provider('o'), domesticProvider('d'), ...work, pairing('x', 'd', 'o')]
    const { pairings } = await ask(records, { role: 'claimant' })
    const cited = pairings[0]!.reasons.filter(({ factor }) => factor === 'role')
    expect(cited.map(({ text, evidence }) => [text, evidence.length])).toEqual([
      ['境外一方有 1 件代理申请人（原告）一方', 1],
      ['境内一方有 1 件代理申请人（原告）一方', 1],
    ])
  })

  test('of a 1+1 that is only proposed not at all: it has no fit', async () => {
    const sides = [
      provider('o'),
      domesticProvider('d'),
      matter('m', 'o', { role: 'claimant' }),
      matter('n', 'd'),
    ]
    const { pairings } = await ask(sides, { ...BUDGET, industry: 'biomedicine', role: 'claimant' })
    expect(pairings[0]!.fit).toBeNull()
    expect(told(pairings[0], ...UNSTATED).map(([zh]) => zh)).toEqual([
      '境外一方有 1 件代理申请人（原告）一方',
    ])
  })

  test('of the side of a 1+1 that does not state it, by name; where one side suffices, of none', async () => {
    const { pairings } = await ask(
      [
        provider('o', { responseHours: 4 }),
        domesticProvider('d', { capacity: 3, industries: ['biomedicine'] }),
        ...TOGETHER,
        admission('o', { validTo: '2030-01-01' }),
      ],
      { industry: 'biomedicine' },
    )
    expect(told(pairings[0], ...UNSTATED).map(([zh]) => zh)).toEqual([
      '境内一方申报行业含生物医药',
      '境内一方未承诺回应时间，适合程度因此较低',
      '境内一方没有登记美国的执业资格',
      '境外一方未填写可承接件数',
    ])
  })
})
