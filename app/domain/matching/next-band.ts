import type { DayNumber } from '../day.ts'
import { type Band, bandOf } from './band.ts'
import { REFERENCE_DAY } from './evidence.ts'
import type { Policy } from './policy-version.ts'

/** More than this many further matters is no advice any more. */
const MOST = 20

/**
 * What would lift a strength to the next band: so many more verified matters of the procedure asked for, each
 * filed on `day` for a client not served before. True when applied: a new client's first matter counts in full.
 * @returns null in the highest band, or when more than twenty would be needed
 */
export function toNextBand(
  raw: number,
  day: DayNumber,
  policy: Policy,
): { matters: number; band: Band } | null {
  const now = bandOf(raw, day, policy)
  if (now === 5) return null
  const one = policy.trust.verified * 2 ** ((day - REFERENCE_DAY) / policy.halfLifeDays)
  for (let matters = 1; matters <= MOST; matters += 1) {
    const band = bandOf(raw + matters * one, day, policy)
    if (band > now) return { matters, band }
  }
  return null
}
