import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { responseFit } from '../../../app/domain/matching/answered.ts'
import type { Answered } from '../../../app/domain/matching/dossier.ts'
import { answeredReason } from '../../../app/domain/matching/explain-fit.ts'
import { POLICY, policyOf } from '../../../app/domain/matching/policy-version.ts'
import { generatedWorld } from '../../support/generated-world.ts'
import { PURE_ROUNDS } from '../../support/law-rounds.ts'
import { dossiersOf } from '../../support/pure-ranking.ts'

const { least, pseudoCount } = POLICY.answered!
const rounds = { numRuns: PURE_ROUNDS }

const promise = fc.option(fc.integer({ min: 1, max: 200 }), { nil: null })
const invited = fc.integer({ min: least, max: 50 })
/** So many invitations, all answered in so many hours each. */
const allIn = (asked: number, hours: number): Answered => ({
  asked,
  answers: asked,
  minutes: asked * hours * 60,
})
const pace = (responseHours: number | null, answered: Answered | null) =>
  responseFit({ responseHours, answered }, POLICY)

describe('How invitations were answered', () => {
  test('lies between what was promised and what was measured', () => {
    fc.assert(
      fc.property(promise, invited, fc.integer({ min: 1, max: 200 }), (hours, asked, took) => {
        const [low, high] = [pace(hours, null), pace(took, null)].sort((a, b) => a - b)
        const both = pace(hours, allIn(asked, took))
        expect(both).toBeGreaterThanOrEqual(low! - 1e-12)
        expect(both).toBeLessThanOrEqual(high! + 1e-12)
      }),
      rounds,
    )
  })

  test('is believed the more the more invitations there were, and never wholly', () => {
    fc.assert(
      fc.property(promise, invited, fc.integer({ min: 1, max: 200 }), (hours, asked, took) => {
        const measured = pace(took, null)
        const away = (count: number) => Math.abs(pace(hours, allIn(count, took)) - measured)
        expect(away(asked + 1)).toBeLessThanOrEqual(away(asked) + 1e-12)
        const share = pseudoCount / (asked + pseudoCount)
        expect(away(asked)).toBeCloseTo(share * Math.abs(pace(hours, null) - measured), 10)
      }),
      rounds,
    )
  })

  test('counts for more when answers come sooner, and for less when one is left out', () => {
    fc.assert(
      fc.property(
        promise,
        invited,
        fc.nat({ max: 200_000 }),
        fc.nat({ max: 50_000 }),
        (hours, asked, minutes, sooner) => {
          const answered = { asked, answers: asked, minutes }
          const quick = { ...answered, minutes: Math.max(0, minutes - sooner) }
          expect(pace(hours, quick)).toBeGreaterThanOrEqual(pace(hours, answered))
          const silent = { asked, answers: asked - 1, minutes: minutes * ((asked - 1) / asked) }
          expect(pace(hours, silent)).toBeLessThan(pace(hours, answered))
        },
      ),
      rounds,
    )
  })

  test('takes whoever was hardly asked at its word', () => {
    fc.assert(
      fc.property(promise, fc.integer({ min: 1, max: least - 1 }), (hours, asked) => {
        expect(pace(hours, { asked, answers: 0, minutes: 0 })).toBe(pace(hours, null))
      }),
      rounds,
    )
  })

  test('is not read by earlier versions', () => {
    const slow = allIn(50, 100)
    for (const version of ['2026.11', '2026.12']) {
      const policy = policyOf(version)!
      expect(responseFit({ responseHours: 4, answered: slow }, policy)).toBe(1)
    }
  })

  test('is told in the numbers that it counts, in both languages, and not at all while they are few', () => {
    const [dossier] = dossiersOf(fc.sample(generatedWorld(1), { numRuns: 1, seed: 7 })[0]!)
    const told = (answered: Answered | null) => answeredReason({ ...dossier!, answered }, POLICY)
    expect(told({ asked: 12, answers: 11, minutes: 11 * 300 })).toEqual([
      {
        factor: 'response',
        text: '最近 12 次邀请答复 11 次，平均用时 5 小时',
        textEn: 'answered 11 of its latest 12 invitations, in 5 hours on average',
        evidence: [],
      },
    ])
    expect(told({ asked: 3, answers: 0, minutes: 0 })[0]!.text).toBe(
      '最近 3 次邀请均未答复，适合程度因此较低',
    )
    expect(told({ asked: least - 1, answers: 1, minutes: 60 })).toEqual([])
    expect(told(null)).toEqual([])
  })
})
