import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bandBounds, bandOf, weightOf, writeWeight } from '../../../app/domain/matching/band.ts'
import { sharesBehind, shownStrength, strengthAt } from '../../../app/domain/matching/evidence.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import { crowds } from '../../support/crowds.ts'
import { PURE_ROUNDS } from '../../support/law-rounds.ts'
import { dossiersOf } from '../../support/pure-ranking.ts'

const DAY = 20_780

describe('the weight behind a strength', () => {
  it('is what the bands are cut from', () => {
    expect(bandBounds(5, POLICY)).toEqual({ from: 4, below: null })
    expect(bandBounds(4, POLICY)).toEqual({ from: 2, below: 4 })
    expect(bandBounds(2, POLICY)).toEqual({ from: 0.4, below: 1 })
    expect(bandBounds(1, POLICY)).toEqual({ from: null, below: 0.4 })
    expect(bandBounds(0, POLICY)).toEqual({ from: null, below: null })
  })

  it('is written with two digits, never carried over a bound that it does not reach', () => {
    expect(writeWeight(1.996, bandBounds(3, POLICY))).toBe('1.99')
    expect(writeWeight(2, bandBounds(4, POLICY))).toBe('2.00')
    expect(writeWeight(0.0013, bandBounds(1, POLICY))).toBe('<0.01')
    expect(writeWeight(0, bandBounds(0, POLICY))).toBe('0.00')
    expect(writeWeight(1.996)).toBe('2.00')
  })

  test('reads as in its own band, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (raw) => {
        const weight = weightOf(shownStrength(raw, DAY, POLICY))
        const bounds = bandBounds(bandOf(raw, DAY, POLICY), POLICY)
        const read = Number(writeWeight(weight, bounds).replace('<', ''))
        if (bounds.from !== null) expect(read).toBeGreaterThanOrEqual(bounds.from)
        if (bounds.below !== null) expect(read).toBeLessThan(bounds.below)
      }),
      { numRuns: PURE_ROUNDS },
    )
  })
})

describe('what each matter adds to a frozen strength', () => {
  const PLACE = { jurisdiction: 'de', ipType: 'patent' } as const
  const elsewhere = { jurisdiction: 'jp', ipType: 'patent' } as const

  test('adds up to the weight, found at whichever place the strength was taken', () => {
    fc.assert(
      fc.property(crowds, fc.constantFrom(null, 'litigation' as const), (world, asked) => {
        for (const dossier of dossiersOf(world)) {
          const { raw } = strengthAt(dossier, PLACE, asked, DAY, POLICY)
          const shown = shownStrength(raw, DAY, POLICY)
          const shares = sharesBehind(dossier, shown, [elsewhere, PLACE], asked, DAY, POLICY)
          const sum = Object.values(shares ?? {}).reduce((all, share) => all + share, 0)
          // A record of competence weighs something, too: less than any matter.
          expect(Math.abs(sum - weightOf(shown))).toBeLessThan(0.01)
        }
      }),
      { numRuns: PURE_ROUNDS },
    )
  })

  it('is not told when what is on record no longer gives that strength', () => {
    expect(sharesBehind({ matters: [], competences: [] }, 0.5, [PLACE], null, DAY, POLICY)).toBeNull()
  })
})
