import { beforeAll, describe, expect, it } from 'vitest'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import type { MatchContext } from '../../../app/matching/candidates.server.ts'
import { match } from '../../../app/matching/queries.server.ts'
import { createSearchClient } from '../../../search/client.server.ts'
import { PLANTED_AS_OF, type PlantedSection, plantWorld } from '../../../seeds/worlds/planted.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'

const { records, cases } = plantWorld({ seed: 'ranking', cases: 12 })
const SECTIONS: readonly PlantedSection[] = ['experts', 'domestic', 'overseas']

let context: MatchContext

beforeAll(async () => {
  const database = await openMemoryDatabase()
  const lines = records.map((record) => JSON.stringify(record))
  const { refused } = await importRecords(database, lines, { now: PLANTED_AS_OF })
  expect(refused).toEqual([])
  context = { db: database.db, search: createSearchClient() }
  return () => database.close()
})

describe.each(cases)('planted case $id', (planted) => {
  it('is answered in the order in which it was made, without anybody barred', async () => {
    const answer = await match(context, planted.request, PLANTED_AS_OF)
    for (const section of SECTIONS) {
      const refs = answer[section].map((candidate) => candidate.ref)
      const expected = planted.sections[section]
      expect(refs[0]).toBe(expected.best)
      expect([...refs].sort()).toEqual(Object.keys(expected.grades).sort())
      const wrong = expected.order.filter(([better, worse]) => refs.indexOf(better) > refs.indexOf(worse))
      expect(wrong).toEqual([])
    }
  })

  it('counts who is left out under the constraint that was broken', async () => {
    const answer = await match(context, planted.request, PLANTED_AS_OF)
    expect(answer.excluded).toEqual(planted.excluded)
  })

  it('puts the pair of the two best first and no barred pair at all', async () => {
    const answer = await match(context, planted.request, PLANTED_AS_OF)
    const refs = answer.pairings.map((pairing) => pairing.ref)
    expect(refs[0]).toBe(planted.bestPairing)
    expect(planted.neverPairings.filter((ref) => refs.includes(ref))).toEqual([])
  })
})
