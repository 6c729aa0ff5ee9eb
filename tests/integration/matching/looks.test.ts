import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { SCALE_AS_OF, scaleRecords, scaleRequests } from '../../../seeds/worlds/scale.ts'
import { DATABASE_ROUNDS, dearRounds, LAW_TIMEOUT } from '../../support/law-rounds.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { paperIndex } from '../../support/paper-index.ts'

const NOW = new Date(SCALE_AS_OF)
const PARTIES = 1_000
const PLACES = ['us', 'de', 'em'] as const

/** The world with all its work at few places, so that windows and first looks end among many. */
function* crowdedRecords() {
  const moved = (place: string) => PLACES[place.charCodeAt(0) % PLACES.length]!
  for (const record of scaleRecords({ parties: PARTIES })) {
    const { jurisdiction, jurisdictions, ipType, ipTypes } = record
    yield JSON.stringify({
      ...record,
      ...(typeof jurisdiction === 'string' && { jurisdiction: moved(jurisdiction) }),
      ...(Array.isArray(jurisdictions) && { jurisdictions: [...new Set(jurisdictions.map(moved))] }),
      ...(ipType !== undefined && { ipType: 'trademark' }),
      ...(ipTypes !== undefined && { ipTypes: ['trademark'] }),
    })
  }
}

let database: OpenDatabase
let index: Awaited<ReturnType<typeof paperIndex>>
beforeAll(async () => {
  database = await openMemoryDatabase()
  const { refused } = await importRecords(database, crowdedRecords(), { now: NOW })
  expect(refused).toEqual([])
  index = await paperIndex(database.db, '2026-11-01')
}, LAW_TIMEOUT)
afterAll(() => database.close())

const drawn = fc.record({
  request: fc.constantFrom(...scaleRequests({ count: 60 })),
  limit: fc.integer({ min: 1, max: 12 }),
  rotation: fc.boolean(),
  jurisdictions: fc.subarray([...PLACES], { minLength: 1 }),
  window: fc.integer({ min: 3, max: 100 }),
  places: fc.integer({ min: 1, max: 10 }),
})

test(
  'however deep the index is looked into first, the answer is that of the whole window',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 6, maxLength: 6 }), async (questions) => {
        for (const { request, jurisdictions, limit, rotation, window, places } of questions) {
          const policy = { ...POLICY, window, places }
          const asked = { ...request, jurisdictions, ipTypes: ['trademark'], limit, rotation }
          const found = await answer({ db: database.db, search: index }, asked, NOW, policy)
          const ranked = await answer({ db: database.db, search: null }, asked, NOW, policy)
          expect({ ...found.response, degraded: true }).toEqual(ranked.response)
          expect(found.stakes()).toEqual(ranked.stakes())
        }
      }),
      dearRounds(Math.ceil(DATABASE_ROUNDS / 3)),
    ),
  LAW_TIMEOUT,
)
