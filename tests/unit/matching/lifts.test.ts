import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../../../app/domain/day.ts'
import { bandOf } from '../../../app/domain/matching/band.ts'
import type { Dossier } from '../../../app/domain/matching/dossier.ts'
import { strengthAt } from '../../../app/domain/matching/evidence.ts'
import { fitParts } from '../../../app/domain/matching/fit.ts'
import { fitInputAt } from '../../../app/domain/matching/fit-input.ts'
import { type Lift, statedShare, whatWouldLift } from '../../../app/domain/matching/lifts.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import { generatedWorld } from '../../support/generated-world.ts'
import { dossiersOf, questionFor } from '../../support/pure-ranking.ts'

const DAY = dayNumber('2026-11-23')
const rounds = { numRuns: 60 }

/** Everything that fit can be asked about, at a place. */
const asking = questionFor({
  jurisdictions: ['us'],
  ipTypes: ['patent'],
  industry: 'consumer_goods',
  languages: ['zh'],
  budget: { amount: 10_000, currency: 'CNY' },
  asOf: '2026-11-23T02:00:00Z',
})

/** The dossier with what a lift asks to be stated. */
function stated(dossier: Dossier, lift: Extract<Lift, { what: 'part' }>): Dossier {
  switch (lift.part) {
    case 'industry':
      return { ...dossier, industries: ['consumer_goods'] }
    case 'language':
      return { ...dossier, languages: [{ code: 'zh', level: 'native' }] }
    case 'capacity':
      return { ...dossier, capacity: 1 }
    case 'response':
      return { ...dossier, responseHours: lift.within! }
    case 'fees':
      return { ...dossier, feeModels: [{ model: 'fixed', currency: 'CNY', min: 1, max: null }] }
  }
}

const partsOf = (dossier: Dossier) =>
  fitParts(fitInputAt(dossier, asking.places[0]!, null, DAY, POLICY), asking, POLICY)

const everyDossier = generatedWorld(8).map((world) => dossiersOf(world))

test('what is said of a part of fit is what it counts, before and after', () => {
  fc.assert(
    fc.property(everyDossier, (dossiers) => {
      for (const dossier of dossiers) {
        for (const lift of whatWouldLift(dossier, DAY, POLICY)) {
          if (lift.what !== 'part') continue
          expect(partsOf(dossier)[lift.part], lift.part).toBe(lift.now)
          const after = stated(dossier, lift)
          expect(partsOf(after)[lift.part], lift.part).toBe(lift.best)
          expect(statedShare(after, DAY, POLICY)).toBeGreaterThanOrEqual(statedShare(dossier, DAY, POLICY))
        }
      }
    }),
    rounds,
  )
})

test('so many more verified matters lift a band, and one fewer does not', () => {
  fc.assert(
    fc.property(everyDossier, (dossiers) => {
      for (const dossier of dossiers) {
        for (const lift of whatWouldLift(dossier, DAY, POLICY)) {
          if (lift.what !== 'band') continue
          const bandWith = (count: number) => {
            const more = Array.from({ length: count }, (_, nth) => ({
              ...lift.place,
              ref: `new-${nth}`,
              procedure: null,
              role: null,
              clientKey: `a new client ${nth}`,
              filedOn: DAY,
              closedOn: null,
              expiresOn: null,
              industry: null,
              forum: null,
              verification: 'verified' as const,
            }))
            const { raw } = strengthAt(
              { ...dossier, matters: [...dossier.matters, ...more] },
              lift.place,
              null,
              DAY,
              POLICY,
            )
            return bandOf(raw, DAY, POLICY)
          }
          expect(bandWith(0)).toBe(lift.band)
          expect(bandWith(lift.matters)).toBe(lift.best)
          expect(bandWith(lift.matters - 1)).toBe(lift.band)
        }
      }
    }),
    rounds,
  )
})
