import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../../app/domain/errors.ts'
import { answer, readMatchRequest } from '../../../app/matching/answer.server.ts'
import type { MatchContext } from '../../../app/matching/candidates.server.ts'
import { enterpriseView } from '../../../app/matching/enterprise-view.ts'
import { explainAbsence } from '../../../app/matching/why-not.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { competences } from '../../../search/indexes/competences.ts'
import { reindexAll } from '../../../search/reindex.server.ts'
import {
  type GeneratedWorld,
  generatedRequest,
  generatedWorld,
  recordsOf,
} from '../../support/generated-world.ts'
import { DATABASE_ROUNDS, dearRounds, LAW_TIMEOUT, SERVER_ROUNDS } from '../../support/law-rounds.ts'
import { realSearch } from '../../support/meili.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { type AnyRecord, admission, conflict, matter, populate, provider } from '../../support/world.ts'

/** Who acts for its opponent is the firm's secret: to an enterprise a conflict reads like missing capacity. */
const NOW = new Date('2026-11-23T02:00:00Z')
const ENTERPRISE = { role: 'enterprise_member' } as const

const search = realSearch()

type Request = ReturnType<typeof generatedRequest> extends fc.Arbitrary<infer T> ? T : never

/** All that an enterprise learns of a request: the result, and why each of these is not in it. */
async function learned(context: MatchContext, request: Request, refs: readonly string[]) {
  const { response, told } = await answer(context, request, NOW)
  const read = readMatchRequest(request)
  const whyNot: Record<string, unknown> = {}
  for (const ref of refs) {
    whyNot[ref] = await explainAbsence(context.db, ENTERPRISE, read, ref, NOW).catch((error) => {
      if (isProblem(error) && error.code === 'not_found') return null
      throw error
    })
  }
  return JSON.stringify({ result: enterpriseView(response, told), whyNot }, null, 1)
}

/** What `ask` finds in a database that holds these records alone. */
async function asking<T>(records: readonly AnyRecord[], ask: (database: OpenDatabase) => Promise<T>) {
  const database = await openMemoryDatabase()
  try {
    await populate(database, records)
    return await ask(database)
  } finally {
    await database.close()
  }
}

const asked = (least: number) =>
  fc.array(
    fc
      .tuple(generatedRequest(3, [NOW.toISOString()]), fc.boolean())
      .map(([request, rotation]) => ({ ...request, rotation, opponents: [{ name: 'Rival & Sons' }] })),
    { minLength: least, maxLength: least },
  )

/** Two worlds that differ in what keeps some of the parties out: a conflict, or that they take no more. */
const twoWorlds = fc
  .tuple(generatedWorld(12), fc.array(fc.nat(1_000), { minLength: 1, maxLength: 4 }))
  .map(([world, chosen]): [GeneratedWorld, GeneratedWorld] => {
    const refs = new Set(chosen.map((n) => world.parties[n % world.parties.length]!.ref))
    const conflicts = [...refs].map((ref) => conflict(ref, 'Rival & Sons', { kind: 'other' }))
    const parties = world.parties.map((one) => (refs.has(one.ref) ? { ...one, capacity: 0 } : one))
    return [
      { ...world, conflicts: [...world.conflicts, ...conflicts] },
      { ...world, parties },
    ]
  })

describe('Nothing tells an enterprise whether a party is in conflict or takes no more', () => {
  test(
    'without the search server',
    () =>
      fc.assert(
        fc.asyncProperty(twoWorlds, asked(5), async (worlds, requests) => {
          const [inConflict, full] = await Promise.all(
            worlds.map((world) =>
              asking(recordsOf(world), async ({ db }) => {
                const refs = world.parties.map((one) => one.ref)
                const all: string[] = []
                for (const one of requests) all.push(await learned({ db, search: null }, one, refs))
                return all
              }),
            ),
          )
          expect(inConflict).toEqual(full)
        }),
        dearRounds(DATABASE_ROUNDS),
      ),
    LAW_TIMEOUT,
  )

  test(
    'with it',
    () =>
      fc.assert(
        fc.asyncProperty(twoWorlds, asked(20), async (worlds, requests) => {
          const heard: string[][] = []
          for (const world of worlds) {
            const all = await asking(recordsOf(world), async ({ db }) => {
              const { client } = search
              await reindexAll({ db, client, now: () => NOW, indexes: [competences] })
              const found: string[] = []
              for (const one of requests) found.push(await learned({ db, search: client }, one, []))
              return found
            })
            expect(all.join()).toContain('"degraded": false')
            heard.push(all)
          }
          expect(heard[0]).toEqual(heard[1])
        }),
        dearRounds(SERVER_ROUNDS),
      ),
    LAW_TIMEOUT,
  )
})

describe('To an enterprise a conflict and missing capacity are one constraint', () => {
  const request = { jurisdictions: ['us'], ipTypes: ['patent'], opponents: [{ name: 'Acme' }] }
  const ask = (records: readonly AnyRecord[]) =>
    asking(records, async ({ db }) => {
      const asOf = NOW.toISOString()
      const { response, told } = await answer({ db, search: null }, { ...request, asOf }, NOW)
      return { staff: response, enterprise: enterpriseView(response, told) }
    })
  const expired = (ref: string) => admission(ref, { validTo: '2025-01-01' })

  test('counted after an expired admission; staff count the conflict before it', async () => {
    const { staff, enterprise } = await ask([
      provider('a'),
      matter('m', 'a'),
      expired('a'),
      conflict('a', 'Acme'),
    ])
    expect(staff.excluded).toMatchObject({ conflict: 1, admission: 0, capacity: 0 })
    expect(staff.empty.overseas).toEqual({ constraint: 'conflict', without: 0 })
    expect(enterprise.excluded).toMatchObject({ admission: 1, unavailable: 0 })
    expect(enterprise.empty.overseas).toEqual({ constraint: 'admission', without: 0 })
  })

  test('what empties a section is named in that order', async () => {
    const { staff, enterprise } = await ask([
      provider('a'),
      matter('m', 'a'),
      conflict('a', 'Acme'),
      provider('b'),
      matter('n', 'b'),
      expired('b'),
    ])
    expect(staff.empty.overseas).toEqual({ constraint: 'admission', without: 1 })
    expect(enterprise.empty.overseas).toEqual({ constraint: 'unavailable', without: 1 })
  })

  test('lifted together: all are found who fail nothing else', async () => {
    const { staff, enterprise } = await ask([
      ...['a', 'b', 'c', 'd'].flatMap((ref) => [
        provider(ref, ref === 'c' || ref === 'd' ? { capacity: 0 } : {}),
        matter(`m-${ref}`, ref),
      ]),
      ...['a', 'b', 'd'].map((ref) => conflict(ref, 'Acme')),
    ])
    expect(staff.excluded).toMatchObject({ conflict: 3, capacity: 1 })
    expect(staff.empty.overseas).toEqual({ constraint: 'capacity', without: 1 })
    expect(enterprise.excluded).toMatchObject({ unavailable: 4 })
    expect(enterprise.empty.overseas).toEqual({ constraint: 'unavailable', without: 4 })
  })
})
