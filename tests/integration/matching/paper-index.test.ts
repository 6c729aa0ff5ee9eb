import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MatchResponse } from '../../../app/domain/matching/response.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { generatedRequest, generatedWorld, recordsOf } from '../../support/generated-world.ts'
import { DATABASE_ROUNDS, dearRounds, LAW_TIMEOUT } from '../../support/law-rounds.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { paperIndex } from '../../support/paper-index.ts'
import { rateEverybody } from '../../support/ratings.ts'
import { domesticProvider, matter, pairing, populate, provider, thinkTank } from '../../support/world.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

const bytes = ({ degraded: _, ...rest }: MatchResponse) => JSON.stringify(rest, null, 1)

const questions = (places: number) =>
  fc.array(fc.tuple(generatedRequest(places, [NOW.toISOString()]), fc.boolean()), {
    minLength: 6,
    maxLength: 6,
  })

test.each([
  ['one place', 1],
  ['any of several places', 3],
])(
  'what the index holds answers as the database does, asked for %s',
  (_, places) =>
    fc.assert(
      fc.asyncProperty(generatedWorld(), questions(places), async (world, requests) => {
        const database = await openMemoryDatabase()
        try {
          await populate(database, recordsOf(world))
          await rateEverybody(database.db)
          const index = await paperIndex(database.db, '2026-11-23')
          for (const [request, rotation] of requests) {
            const before = index.asked()
            const asked = { ...request, rotation }
            const found = await answer({ db: database.db, search: index }, asked, NOW)
            const without = await answer({ db: database.db, search: null }, asked, NOW)
            expect(index.asked(), 'the index was asked').toBeGreaterThan(before)
            expect(bytes(found.response)).toBe(bytes(without.response))
            expect(found.stakes()).toEqual(without.stakes())
          }
        } finally {
          await database.close()
        }
      }),
      dearRounds(DATABASE_ROUNDS),
    ),
  LAW_TIMEOUT,
)

test('work that only the procedure asked reaches counts for fit, in the index as in the database', async () => {
  const office = { jurisdiction: 'ep', role: 'claimant' } as const
  const records = [
    domesticProvider('d'),
    provider('o'),
    thinkTank('t'),
    pairing('x', 'd', 'o', { jurisdictions: ['de'] }),
    matter('d1', 'd', { jurisdiction: 'de' }),
    matter('d2', 'd', office),
    matter('o1', 'o', { jurisdiction: 'de', filedOn: '2009-01-01' }),
    matter('t1', 't', { jurisdiction: 'de' }),
    matter('t2', 't', office),
  ]
  const database = await openMemoryDatabase()
  try {
    await populate(database, records)
    const index = await paperIndex(database.db, '2026-11-23')
    for (const procedure of ['opposition', undefined]) {
      const request = { jurisdictions: ['de'], ipTypes: ['patent'], procedure, role: 'claimant' }
      const found = await answer({ db: database.db, search: index }, request, NOW)
      const without = await answer({ db: database.db, search: null }, request, NOW)
      expect(without.response.pairings[0]!.fit!.parts.role).toBe(1)
      expect(without.response.thinkTanks[0]!.fit.parts.role).toBe(1)
      expect(bytes(found.response)).toBe(bytes(without.response))
    }
  } finally {
    await database.close()
  }
})
