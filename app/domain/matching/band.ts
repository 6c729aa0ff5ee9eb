import type { DayNumber } from '../day.ts'
import { strengthOn } from './evidence.ts'
import type { Policy } from './policy-version.ts'

export type Band = 0 | 1 | 2 | 3 | 4 | 5

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
