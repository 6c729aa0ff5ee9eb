import { describe, expect, test } from 'vitest'
import { policyOf } from '../../../app/domain/matching/policy-version.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { type AnyRecord, domesticProvider, matter, pairing, populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const REQUEST = { jurisdictions: ['us'], ipTypes: ['patent'] }
/** Three that are equal but for the court; one of them says nothing of it. */
const WORLD: AnyRecord[] = [
  ...(['delaware', 'texas', 'silent'] as const).map((ref) => provider(ref)),
  matter('m-1', 'delaware', { forum: 'D. Del.' }),
  matter('m-2', 'texas', { forum: '美国得克萨斯东区联邦地区法院' }),
  matter('m-3', 'silent'),
]

async function inWorld(more: readonly AnyRecord[], work: (database: OpenDatabase) => Promise<void>) {
  const database = await openMemoryDatabase()
  try {
    await populate(database, [...WORLD, ...more])
    await work(database)
  } finally {
    await database.close()
  }
}

async function overseas({ db }: OpenDatabase, forum: string | undefined, version = '2027.02') {
  const { response } = await answer({ db, search: null }, { ...REQUEST, forum }, NOW, policyOf(version)!)
  return response.overseas
}

const forumOf = (candidate: Awaited<ReturnType<typeof overseas>>[number]) =>
  candidate.reasons.filter(({ factor }) => factor === 'forum')

describe('Work before the forum that a request names', () => {
  test('comes first among those who are otherwise equal, and is told with its evidence', () =>
    inWorld([], async (database) => {
      const [first, ...others] = await overseas(database, 'E.D. Tex.')
      expect(first!.ref).toBe('texas')
      expect(forumOf(first!)).toEqual([
        {
          factor: 'forum',
          text: '1 件由美国得克萨斯东区联邦地区法院受理',
          textEn: '1 matter before the same forum: U.S. District Court, Eastern District of Texas',
          evidence: ['m-2'],
        },
      ])
      for (const other of others) {
        expect(forumOf(other)).toMatchObject([
          { text: '未见由美国得克萨斯东区联邦地区法院受理的业绩', evidence: [] },
        ])
      }
    }))

  test('never passes a band, and elsewhere counts the same as unstated', () =>
    inWorld([matter('m-4', 'silent', { client: 'Another' })], async (database) => {
      const ranked = await overseas(database, 'E.D. Tex.')
      expect(ranked.map(({ ref, band }) => [ref, band])).toMatchObject([
        ['silent', ranked[0]!.band],
        ['texas', ranked[0]!.band! - 1],
        ['delaware', ranked[0]!.band! - 1],
      ])
      expect(ranked[2]!.fit.parts.forum).toBe(ranked[0]!.fit.parts.forum)
    }))

  test('that is only claimed counts for nothing', () =>
    inWorld(
      [matter('m-4', 'delaware', { forum: 'E.D. Tex.', verification: 'self_claimed' })],
      async (database) => {
        const ranked = await overseas(database, 'E.D. Tex.')
        const delaware = ranked.find(({ ref }) => ref === 'delaware')!
        expect(forumOf(delaware)[0]!.evidence).toEqual([])
      },
    ))

  test('is neither compared nor told where the request names none that can be compared', () =>
    inWorld([], async (database) => {
      for (const forum of [undefined, 'USITC', 'somewhere']) {
        for (const candidate of await overseas(database, forum)) {
          expect(candidate.fit.parts).not.toHaveProperty('forum')
          expect(forumOf(candidate)).toEqual([])
        }
      }
    }))

  test('was not read by the versions before', () =>
    inWorld([], async (database) => {
      for (const candidate of await overseas(database, 'E.D. Tex.', '2027.01')) {
        expect(candidate.fit.parts).not.toHaveProperty('forum')
        expect(forumOf(candidate)).toEqual([])
      }
    }))

  test('of a 1+1 is that of either side', () =>
    inWorld(
      [
        domesticProvider('d'),
        matter('m-d', 'd'),
        pairing('x-t', 'd', 'texas'),
        pairing('x-s', 'd', 'silent'),
      ],
      async ({ db }) => {
        const asked = { ...REQUEST, forum: 'E.D. Tex.' }
        const { response } = await answer({ db, search: null }, asked, NOW, policyOf('2027.02')!)
        expect(response.pairings[0]!.ref).toBe('x-t')
        expect(response.pairings[0]!.reasons.filter(({ factor }) => factor === 'forum')).not.toEqual([])
      },
    ))
})
