import type { DayNumber } from '../day.ts'
import { strengthOn } from './evidence.ts'
import type { Policy } from './policy-version.ts'

export type Band = 0 | 1 | 2 | 3 | 4 | 5

/** From which weight on a band reaches, and below which it stays; null where nothing bounds it. */
export type BandBounds = { from: number | null; below: number | null }

/** The bounds of a band in weight; band 0 has none, because claims weigh nothing. */
export function bandBounds(band: number, policy: Policy): BandBounds {
  const [five, four, three, two] = policy.bandFloors
  const floors = [null, null, two, three, four, five]
  return { from: floors[band] ?? null, below: band === 0 ? null : (floors[band + 1] ?? null) }
}

/** The weight behind a strength as it is shown (0..1): what the bands are cut from, 1 for one fresh, fully trusted matter. */
export function weightOf(shown: number): number {
  return shown / (1 - shown)
}

/**
 * A weight for reading, with two digits after the point. Rounding never carries it over a bound that it does not reach.
 * @param bounds those of its band; without them it is rounded alone
 */
export function writeWeight(weight: number, bounds: BandBounds | null = null): string {
  if (weight > 0 && weight < 0.005) return '<0.01'
  const rounded = Math.round(weight * 100) / 100
  const carried = bounds?.below != null && rounded >= bounds.below
  return (carried ? rounded - 0.01 : rounded).toFixed(2)
}

/** The band of a strength: its quantisation. Nothing but self-claims is band 0; anything trusted is at least 1. */
export function bandOf(raw: number, asOf: DayNumber, policy: Policy): Band {
  if (raw <= 0) return 0
  const strength = strengthOn(raw, asOf, policy)
  const [five, four, three, two] = policy.bandFloors
  if (strength >= five) return 5
  if (strength >= four) return 4
  if (strength >= three) return 3
  return strength >= two ? 2 : 1
}
