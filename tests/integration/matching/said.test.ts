import { describe, expect, test } from 'vitest'
import type { Factor, MatchResponse, Reason } from '../../../app/domain/matching/response.ts'
import { answerFor } from '../../support/answer-for.ts'
import {
  type AnyRecord,
  domesticProvider,
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
        textEn: '1 matter in biomedicine (patent in United States)',
        evidence: ['m-3'],
      },
      {
        factor: 'role',
        text: '1 件代理申请人（原告）一方（美国专利）',
        textEn: "1 matter on the claimant's side (patent in United States)",
        evidence: ['m-3'],
      },
      {
        factor: 'forum',
        text: '1 件由美国得克萨斯东区联邦地区法院受理（美国专利）',
        textEn:
          '1 matter before the same forum: U.S. District Court, Eastern District of Texas (patent in United States)',
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
      { text: '境外一方 1 件由美国得克萨斯东区联邦地区法院受理（美国专利）', evidence: ['m-3'] },
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
