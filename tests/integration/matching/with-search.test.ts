import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MatchRequestInput } from '../../../app/domain/matching/request.ts'
import type { MatchResponse } from '../../../app/domain/matching/response.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import type { SearchClient } from '../../../search/client.server.ts'
import { competences } from '../../../search/indexes/competences.ts'
import { reindexAll } from '../../../search/reindex.server.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { generatedRequest, generatedWorld, recordsOf } from '../../support/generated-world.ts'
import { dearRounds, LAW_TIMEOUT, SERVER_ROUNDS } from '../../support/law-rounds.ts'
import { realSearch } from '../../support/meili.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { rateEverybody } from '../../support/ratings.ts'
import { populate } from '../../support/world.ts'

/** The index answers for today only, so everything happens on this day. */
const NOW = new Date('2026-11-23T02:00:00Z')

/** Requests per world: importing and indexing one costs more than asking it. */
const QUESTIONS = 30

const search = realSearch()

/** A client that counts its questions, so that a test cannot pass because nobody asked the server. */
function counted(client: SearchClient): { client: SearchClient; asked: () => number } {
  let questions = 0
  const watched: SearchClient = {
    get meili() {
      return client.meili
    },
    state: () => client.state(),
    uid: (name) => client.uid(name),
    ask: (work) => {
      questions += 1
      return client.ask(work)
    },
    work: (work) => client.work(work),
  }
  return { client: watched, asked: () => questions }
}

const bytes = ({ degraded: _, ...rest }: MatchResponse) => JSON.stringify(rest, null, 1)

async function expectSameAnswers(database: OpenDatabase, requests: readonly MatchRequestInput[]) {
  const { client, asked } = counted(search.client)
  for (const request of requests) {
    const before = asked()
    const found = await answer({ db: database.db, search: client }, request, NOW)
    const without = await answer({ db: database.db, search: null }, request, NOW)
    expect(asked(), 'the server was asked').toBeGreaterThan(before)
    expect(found.response.degraded).toBe(false)
    expect(without.response.degraded).toBe(true)
    expect(bytes(found.response)).toBe(bytes(without.response))
    expect(found.stakes()).toEqual(without.stakes())
  }
}

const cases = fc.tuple(
  generatedWorld(),
  fc.array(generatedRequest(3, [NOW.toISOString()]), { minLength: QUESTIONS, maxLength: QUESTIONS }),
  fc.boolean(),
)

test(
  'the same bytes with the search server and without, after a synchronisation and after a reindex',
  () =>
    fc.assert(
      fc.asyncProperty(cases, async ([world, drawn, rotation]) => {
        const requests = drawn.map((request) => ({ ...request, rotation }))
        const database = await openMemoryDatabase()
        try {
          await populate(database, recordsOf(world))
          await rateEverybody(database.db)
          const context = { db: database.db, client: search.client, now: () => NOW, indexes: [competences] }
          const report = await syncUntilDrained(context)
          expect(report.failed).toEqual([])
          expect(report.pending).toBe(0)
          await expectSameAnswers(database, requests)
          await reindexAll(context)
          await expectSameAnswers(database, requests)
        } finally {
          await database.close()
        }
      }),
      dearRounds(SERVER_ROUNDS),
    ),
  LAW_TIMEOUT,
)
