import { describe, expect, test } from 'vitest'
import { policyOf } from '../../../app/domain/matching/policy-version.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { recordRun } from '../../../app/matching/commands.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { domesticProvider, matter, pairing, populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const REQUEST = { jurisdictions: ['us'], ipTypes: ['patent'] }
const WORLD = [
  ...['a', 'b', 'c'].flatMap((ref) => [provider(ref), matter(`m-${ref}`, ref)]),
  domesticProvider('d'),
  matter('m-d', 'd'),
  pairing('x', 'd', 'b'),
]

async function inWorld(work: (database: OpenDatabase) => Promise<void>) {
  const database = await openMemoryDatabase()
  try {
    await populate(database, WORLD)
    await work(database)
  } finally {
    await database.close()
  }
}

async function rate({ db }: OpenDatabase, ref: string, ratings: number, each: number) {
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()
  await db
    .insertInto('party_feedback')
    .values({ party_id: id, ratings, points: ratings * each })
    .execute()
}

const ask = ({ db }: OpenDatabase, policy = policyOf('2026.12')!) =>
  answer({ db, search: null }, REQUEST, NOW, policy)

describe('Ratings of service', () => {
  test('order those who are otherwise equal, the best first, the unrated between', () =>
    inWorld(async (database) => {
      await rate(database, 'a', 20, 120)
      await rate(database, 'c', 20, 500)
      const { response } = await ask(database)
      expect(response.overseas.map((one) => one.ref)).toEqual(['c', 'b', 'a'])
    }))

  test('never pass a band', () =>
    inWorld(async (database) => {
      await populate(database, [
        matter('m-a2', 'a', { client: 'One' }),
        matter('m-a3', 'a', { client: 'Two' }),
      ])
      await rate(database, 'a', 50, 100)
      await rate(database, 'c', 50, 500)
      const { response } = await ask(database)
      expect(response.overseas[0]!.ref).toBe('a')
    }))

  test('of a 1+1 are those of the side that is rated worse', () =>
    inWorld(async (database) => {
      await rate(database, 'd', 20, 500)
      await rate(database, 'b', 20, 100)
      const { response } = await ask(database)
      const worse = response.overseas.find((one) => one.ref === 'b')!.fit.parts.feedback
      expect(response.pairings[0]!.fit!.parts.feedback).toBe(worse)
    }))

  test('are told as a count, and as nothing at all while there are few', () =>
    inWorld(async (database) => {
      await rate(database, 'a', 4, 433)
      await rate(database, 'b', 2, 100)
      const { response } = await ask(database)
      const said = (ref: string) =>
        response.overseas.find((one) => one.ref === ref)!.reasons.find((one) => one.factor === 'feedback')!
      expect(said('a').text).toContain('4 份')
      expect(said('a').text).not.toContain('4.33')
      expect(said('b')).toEqual(said('c'))
    }))
})

describe('A run of an earlier version', () => {
  test('is printed as it was, and comes out the same when it is ranked again by its own rules', () =>
    inWorld(async (database) => {
      const november = policyOf('2026.11')!
      const found = await ask(database, november)
      const recorded = await database.db
        .transaction()
        .execute((trx) => recordRun(trx, null, { ...found, stakes: () => [] }, null, NOW))
      await rate(database, 'a', 20, 100)
      await rate(database, 'c', 20, 500)

      const { response } = await getMatchRun(database.db, null, recorded.run)
      expect(response).toEqual(recorded)
      expect((await ask(database, november)).response).toEqual(found.response)
      expect((await ask(database)).response.overseas.map((one) => one.ref)).not.toEqual(
        found.response.overseas.map((one) => one.ref),
      )
      expect(found.response.overseas[0]!.fit.parts).not.toHaveProperty('feedback')
    }))
})
