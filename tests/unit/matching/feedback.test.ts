import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Feedback } from '../../../app/domain/matching/dossier.ts'
import { shrunkFeedback } from '../../../app/domain/matching/fit-input.ts'
import { POLICIES, POLICY, policyOf } from '../../../app/domain/matching/policy-version.ts'
import { PURE_ROUNDS } from '../../support/law-rounds.ts'

const { mean, least } = POLICY.feedback!

/** Ratings as hundredths of a point, each from 1 to 5 points. */
const scores = fc.array(fc.integer({ min: 100, max: 500 }), { minLength: least, maxLength: 50 })
const feedback = (points: readonly number[]): Feedback => ({
  ratings: points.length,
  points: points.reduce((sum, one) => sum + one, 0),
})
const shrunk = (points: readonly number[]) => shrunkFeedback(feedback(points), POLICY)!
const own = (points: readonly number[]) => (feedback(points).points / points.length - 100) / 400

describe('Ratings of service', () => {
  test('lie between what they say and the mean of the policy', () => {
    fc.assert(
      fc.property(scores, (points) => {
        const [low, high] = [own(points), mean].sort((a, b) => a - b)
        expect(shrunk(points)).toBeGreaterThanOrEqual(low! - 1e-12)
        expect(shrunk(points)).toBeLessThanOrEqual(high! + 1e-12)
      }),
      { numRuns: PURE_ROUNDS },
    )
  })

  test('are believed the more the more there are', () => {
    fc.assert(
      fc.property(scores, (points) => {
        const twice = [...points, ...points]
        expect(Math.abs(shrunk(twice) - own(points))).toBeLessThanOrEqual(
          Math.abs(shrunk(points) - own(points)) + 1e-12,
        )
      }),
      { numRuns: PURE_ROUNDS },
    )
  })

  test('count for more when one of them is better', () => {
    fc.assert(
      fc.property(scores, fc.nat(), fc.nat({ max: 400 }), (points, which, better) => {
        const at = which % points.length
        const raised = points.map((one, i) => (i === at ? Math.min(500, one + better) : one))
        expect(shrunk(raised)).toBeGreaterThanOrEqual(shrunk(points))
      }),
      { numRuns: PURE_ROUNDS },
    )
  })

  test('are not counted while there are so few that they would tell what one enterprise thinks', () => {
    const few = Array.from({ length: least - 1 }, () => 100)
    expect(shrunk(few)).toBe(mean)
    expect(shrunkFeedback(null, POLICY)).toBe(mean)
    expect(shrunk([...few, 100])).toBeLessThan(mean)
  })

  test('are not read by the first version', () => {
    expect(shrunkFeedback(feedback([500, 500, 500]), policyOf('2026.11')!)).toBeNull()
  })
})

describe('Versions of the policy', () => {
  test('each have a name of their own, and the last is in force', () => {
    expect(new Set(POLICIES.map(({ version }) => version)).size).toBe(POLICIES.length)
    expect(policyOf(POLICY.version)).toBe(POLICY)
    expect(POLICIES.at(-1)).toBe(POLICY)
    expect(policyOf('1999.01')).toBeNull()
  })
})
