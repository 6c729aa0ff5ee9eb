import { describe, expect, test } from 'vitest'
import { policyOf } from '../../../app/domain/matching/policy-version.ts'
import { findMeasured } from '../../../app/invitations/queries-measured.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { domesticProvider, matter, pairing, populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const REQUEST = { jurisdictions: ['us'], ipTypes: ['patent'] }
const WORLD = [
  ...['a', 'b', 'c'].flatMap((ref) => [provider(ref, { responseHours: 24 }), matter(`m-${ref}`, ref)]),
  domesticProvider('d', { responseHours: 24 }),
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

/** So many invitations, of which so many were answered, each in so many hours. */
async function measure({ db }: OpenDatabase, ref: string, asked: number, answers: number, hours: number) {
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()
  await db
    .insertInto('party_feedback')
    .values({ party_id: id, asked, kept: answers, answers, answer_minutes: answers * hours * 60 })
    .execute()
}

const ask = ({ db }: OpenDatabase, version = '2027.01') =>
  answer({ db, search: null }, REQUEST, NOW, policyOf(version)!)
const overseas = async (database: OpenDatabase, version?: string) =>
  (await ask(database, version)).response.overseas

describe('Answers to invitations', () => {
  test('order those who are otherwise equal, whoever was never asked between', () =>
    inWorld(async (database) => {
      await measure(database, 'a', 20, 4, 12)
      await measure(database, 'c', 20, 20, 2)
      expect((await overseas(database)).map((one) => one.ref)).toEqual(['c', 'b', 'a'])
    }))

  test('are told in the same figures where somebody is invited', () =>
    inWorld(async (database) => {
      await measure(database, 'a', 3, 3, 2)
      await measure(database, 'b', 2, 2, 2)
      const measured = async (ref: string) => {
        const row = database.db.selectFrom('party').select('id').where('ref', '=', ref)
        return findMeasured(database.db, (await row.executeTakeFirstOrThrow()).id)
      }
      expect(await measured('a')).toEqual({ asked: 3, answers: 3, hours: 2 })
      const told = (await overseas(database)).find((one) => one.ref === 'a')!.reasons.map(({ text }) => text)
      expect(told).toContain('最近 3 次邀请答复 3 次，平均用时 2 小时')
      expect(await measured('b')).toBeNull()
    }))

  test('never pass a band', () =>
    inWorld(async (database) => {
      await populate(database, [
        matter('m-a2', 'a', { client: 'One' }),
        matter('m-a3', 'a', { client: 'Two' }),
      ])
      await measure(database, 'a', 50, 0, 0)
      await measure(database, 'c', 50, 50, 1)
      expect((await overseas(database))[0]!.ref).toBe('a')
    }))

  test('of a 1+1 are those of the slower side, and each side is told', () =>
    inWorld(async (database) => {
      await measure(database, 'd', 10, 10, 2)
      await measure(database, 'b', 10, 10, 60)
      const { response } = await ask(database)
      const slower = response.overseas.find((one) => one.ref === 'b')!.fit.parts.response
      const [pair] = response.pairings
      expect(pair!.fit!.parts.response).toBe(slower)
      const told = pair!.reasons.filter((one) => one.factor === 'response').map((one) => one.text)
      expect(told).toEqual([
        '境外一方最近 10 次邀请答复 10 次，平均用时 60 小时',
        '境内一方最近 10 次邀请答复 10 次，平均用时 2 小时',
      ])
    }))

  test('say nothing while they are few', () =>
    inWorld(async (database) => {
      await measure(database, 'a', 2, 0, 0)
      const [first, second] = (await overseas(database)).sort((a, b) => (a.ref < b.ref ? -1 : 1))
      expect(first!.fit).toEqual(second!.fit)
      expect(first!.reasons).toHaveLength(second!.reasons.length)
    }))

  test('leave what earlier versions answer as it was, to the byte', () =>
    inWorld(async (database) => {
      const earlier = ['2026.11', '2026.12']
      const said = () =>
        Promise.all(earlier.map(async (version) => JSON.stringify((await ask(database, version)).response)))
      const before = await said()
      await measure(database, 'a', 20, 0, 0)
      await measure(database, 'b', 20, 20, 90)
      await measure(database, 'c', 20, 20, 1)
      expect(await said()).toEqual(before)
    }))
})
