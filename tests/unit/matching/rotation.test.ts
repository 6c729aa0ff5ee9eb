import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../app/domain/day.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import { questionOf } from '../../../app/domain/matching/question.ts'
import { contenders, measured, rankMeasured, rankSection } from '../../../app/domain/matching/rank.ts'
import { matchRequestSchema } from '../../../app/domain/matching/request.ts'
import { PURE_ROUNDS } from '../../support/law-rounds.ts'
import { gini, many, party, simulate } from '../../support/turns.ts'

describe('Rotation among equals', () => {
  test.each([
    [11, 1],
    [25, 4],
    [60, 1],
  ])(
    'gives %i of them the same number of places in 1,000 recorded requests, %i hours apart',
    (count, hoursApart) => {
      const { shown } = simulate(many(count), 1_000, { hoursApart })
      expect(gini([...shown.values()])).toBeLessThanOrEqual(0.05)
    },
  )

  test('shares what better ones leave over', () => {
    const better = Array.from({ length: 7 }, (_, i) => party(`better-${i}`, { fresh: 6 }))
    const { shown } = simulate([...better, ...many(20)], 500)
    for (const { id } of better) expect(shown.get(id)).toBe(500)
    expect(gini(many(20).map(({ id }) => shown.get(id)!))).toBeLessThanOrEqual(0.05)
  })

  test('gives whoever comes later its share from then on, not what it missed', () => {
    const { shown } = simulate([...many(20), party('late')], 400, { joins: { late: 201 } })
    const share = (200 * POLICY.places) / 21
    expect(Math.abs(shown.get('late')! - share)).toBeLessThanOrEqual(3)
  })
})

describe('A newcomer', () => {
  const listedOn = dayNumber('2026-10-20')

  test('among equals is shown within 20 eligible requests', () => {
    const { first } = simulate([...many(60), party('new', { listedOn })], 20)
    expect(first.get('new')).toBeLessThanOrEqual(20)
  })

  test('of the same band but lower fit is shown within 20 eligible requests', () => {
    const settled = many(40).map((one) => ({ ...one, fit: { ...one.fit, capacity: 3, response: 1 } }))
    const { first, shown } = simulate([...settled, party('new', { listedOn })], 20)
    expect(first.get('new')).toBeLessThanOrEqual(20)
    expect(shown.get('new')).toBe(1)
  })

  test('never passes a better band', () => {
    const better = many(10, { fresh: 6 })
    const { first } = simulate([...better, party('new', { listedOn })], 20)
    expect(first.get('new')).toBeUndefined()
  })

  test('each of several waits for its turn: one place a request', () => {
    const settled = many(30).map((one) => ({ ...one, fit: { ...one.fit, capacity: 3 } }))
    const newcomers = Array.from({ length: 8 }, (_, i) => party(`new-${i}`, { listedOn }))
    const { first } = simulate([...settled, ...newcomers], 20)
    expect(newcomers.map(({ id }) => first.get(id)!).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})

const NOW = new Date('2026-11-01T00:00:00Z')

const fared = fc.record({
  fresh: fc.constantFrom(0.5, 2.5, 6),
  response: fc.constantFrom(0.3, 1),
  listedOn: fc.constantFrom(null, dayNumber('2020-01-01'), dayNumber('2026-10-20')),
  owed: fc.constantFrom(-2, 0, 0.5, 3),
  lastOffered: fc.constantFrom(null, '2026-10-01T00:00:00.000Z', '2026-10-30T00:00:00.000Z'),
})

test('whoever is not a contender could have fared in any way: the first places would be the same', () => {
  fc.assert(
    fc.property(
      fc.array(fared, { minLength: 1, maxLength: 40, size: 'max' }),
      fc.record({ limit: fc.integer({ min: 1, max: 20 }), places: fc.integer({ min: 1, max: 10 }) }),
      (all, { limit, places }) => {
        const policy = { ...POLICY, places }
        const window = all.map(({ fresh, response, listedOn }, i) => {
          const { fit } = party('')
          return party(`p-${i}`, { fresh, listedOn, fit: { ...fit, response } })
        })
        const offers = new Map(all.map(({ owed, lastOffered }, i) => [`p-${i}`, { owed, lastOffered }]))
        const request = { jurisdictions: ['us'], ipTypes: ['patent'], limit, asOf: NOW.toISOString() }
        const question = questionOf(matchRequestSchema.parse(request), NOW)
        const ranked = measured(window, question, policy)
        const known = new Set(contenders(ranked, question, policy))
        const theirs = new Map([...offers].filter(([id]) => known.has(id)))
        const first = Math.max(limit, places)
        expect(rankMeasured(ranked, question, theirs, policy).slice(0, first)).toEqual(
          rankSection(window, question, offers, policy).slice(0, first),
        )
      },
    ),
    { numRuns: PURE_ROUNDS },
  )
})
