import { dayNumber } from '../../app/domain/day.ts'
import { gini, many, party, simulate } from '../support/turns.ts'

const REQUESTS = 1_000
const EQUALS = [11, 25, 60]
/** Bounds of the published method. */
const MOST_UNEQUAL = 0.05
const SOON = 20

/** How evenly 1,000 recorded requests spread over equals, and how soon somebody new is shown: simulated in memory, by the rules in force. */
export function fairnessSection(): string {
  const spread = EQUALS.map((count) => {
    const { shown } = simulate(many(count), REQUESTS)
    return `${count} equals: ${gini([...shown.values()]).toFixed(4)}`
  })
  const listedOn = dayNumber('2026-10-20')
  const first = (settled: ReturnType<typeof many>) =>
    simulate([...settled, party('new', { listedOn })], SOON).first.get('new') ?? `not within ${SOON}`
  const better = many(40).map((one) => ({ ...one, fit: { ...one.fit, capacity: 3, response: 1 } }))
  return [
    `Gini of places over ${REQUESTS.toLocaleString('en')} recorded requests (at most ${MOST_UNEQUAL}): ${spread.join('; ')}.`,
    `A newcomer among 60 equals is first shown in request ${first(many(60))}, among 40 of better fit in request ${first(better)} (at most ${SOON}).`,
  ].join('\n')
}
