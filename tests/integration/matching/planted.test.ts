import { expect, test } from 'vitest'
import { answer } from '../../../app/matching/answer.server.ts'
import { PLANTED_AS_OF, plantWorld } from '../../../seeds/worlds/planted.ts'
import { LAW_TIMEOUT } from '../../support/law-rounds.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { LONG } from '../../support/thoroughness.ts'
import { type AnyRecord, populate } from '../../support/world.ts'

/** Each seed is a world of its own; a long run tries many more. */
const SEEDS = Array.from({ length: LONG ? 40 : 4 }, (_, i) => `law-${i}`)

test(
  'the planted best stands first in 99.5 of 100 sections, and nobody who breaks a constraint stands anywhere',
  async () => {
    const misses: string[] = []
    const violations: string[] = []
    let sections = 0
    for (const seed of SEEDS) {
      const { records, cases } = plantWorld({ seed, cases: 30 })
      const database = await openMemoryDatabase()
      try {
        await populate(database, records as AnyRecord[])
        for (const planted of cases) {
          const request = { ...planted.request, rotation: false, limit: 100 }
          const { response } = await answer({ db: database.db, search: null }, request, PLANTED_AS_OF)
          expect(response.excluded).toEqual(planted.excluded)
          for (const section of ['experts', 'domestic', 'overseas'] as const) {
            sections += 1
            const refs = response[section].map((one) => one.ref)
            const { best } = planted.sections[section]
            if (refs[0] !== best) misses.push(`${planted.id} ${section}: ${refs[0]} instead of ${best}`)
            violations.push(...refs.filter((ref) => ref in planted.never))
          }
          expect(response.pairings[0]?.ref).toBe(planted.bestPairing)
          const pairs = response.pairings.map((pair) => pair.ref)
          violations.push(...planted.neverPairings.filter((ref) => pairs.includes(ref)))
        }
      } finally {
        await database.close()
      }
    }
    expect(violations).toEqual([])
    expect(misses.length / sections, misses.join('\n')).toBeLessThanOrEqual(0.005)
  },
  LAW_TIMEOUT,
)
