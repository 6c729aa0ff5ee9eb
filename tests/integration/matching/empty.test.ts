import { describe, expect, test } from 'vitest'
import type { MatchResponse } from '../../../app/domain/matching/response.ts'
import { answerFor } from '../../support/answer-for.ts'
import {
  type AnyRecord,
  admission,
  domesticProvider,
  matter,
  pairing,
  provider,
} from '../../support/world.ts'

/** What would be found without asking for the work that nobody has. Noon of 23 November 2026 in Shanghai. */
const NOON = '2026-11-23T04:00:00Z'

const emptyOf = async (
  records: readonly AnyRecord[],
  request: object = {},
): Promise<MatchResponse['empty']> =>
  (await answerFor(records, { jurisdictions: ['jp'], ipTypes: ['patent'], asOf: NOON, ...request })).empty

const EXPIRED = { jurisdiction: 'jp', validTo: '2025-01-01' }
const elsewhere = [provider('p'), matter('m', 'p')]
const here = [domesticProvider('q'), matter('n', 'q', { jurisdiction: 'jp' })]

describe('Without asking for work at the place', () => {
  test('nobody is found whose admission there has expired', async () => {
    const { overseas } = await emptyOf([...elsewhere, admission('p', EXPIRED)])
    expect(overseas).toEqual({ constraint: 'competence', without: 0 })
  })

  test('whoever is admitted at another of the places is, or again at this one', async () => {
    const renewed = admission('p', { jurisdiction: 'jp', number: '2', validTo: '2030-01-01' })
    const records = [...elsewhere, admission('p', { ...EXPIRED, number: '1' })]
    const found = { constraint: 'competence', without: 1 }
    expect((await emptyOf([...records, renewed])).overseas).toEqual(found)
    expect((await emptyOf(records, { jurisdictions: ['jp', 'kr'] })).overseas).toEqual(found)
    const [, ...others] = records
    const paused = [provider('p', { pauses: [{ jurisdiction: 'kr' }] }), ...others]
    expect((await emptyOf(paused, { jurisdictions: ['jp', 'kr'] })).overseas).toEqual({
      constraint: 'competence',
      without: 0,
    })
  })

  test('a 1+1 is formed with who works elsewhere', async () => {
    const { pairings } = await emptyOf([...elsewhere, ...here])
    expect(pairings).toEqual({ constraint: 'competence', without: 1 })
  })

  test('or as many as have an agreement on the place, or none', async () => {
    const three = [...elsewhere, ...here, domesticProvider('r')]
    const agreed = [pairing('x', 'q', 'p'), pairing('y', 'r', 'p')].map((one) => ({
      ...one,
      jurisdictions: ['jp'],
    }))
    expect((await emptyOf([...three, ...agreed])).pairings).toEqual({ constraint: 'competence', without: 2 })
    const stopped = agreed.map((one) => ({ ...one, status: 'terminated' as const }))
    expect((await emptyOf([...three, ...stopped])).pairings).toEqual({ constraint: 'competence', without: 0 })
    const expired = [...three, ...agreed, admission('p', EXPIRED)]
    expect((await emptyOf(expired)).pairings).toEqual({ constraint: 'competence', without: 0 })
  })

  test('a 1+1 is formed of two who work at different places', async () => {
    const { domestic, overseas, pairings } = await emptyOf([...elsewhere, ...here], {
      jurisdictions: ['jp', 'us'],
    })
    expect([domestic, overseas]).toEqual([undefined, undefined])
    expect(pairings).toEqual({ constraint: 'competence', without: 1 })
  })
})
