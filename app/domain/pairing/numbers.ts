import type { PairingStatus } from '../vocabulary/parties.ts'

/** A 1+1 as far as it is counted. */
export type CountedPairing = {
  status: PairingStatus
  jurisdictions: readonly string[]
  validFrom: string | null
  validTo: string | null
  jointMatters: number
  /** An engagement under it, open or over. */
  engaged: boolean
  /** It was agreed on here, and no signed copy was handed in. */
  unsigned: boolean
}

export const COUNTS = [
  'live',
  'used',
  'unused',
  'expiring',
  'suspended',
  'waiting',
  'unsigned',
  'joint',
] as const
export type PairingCounts = Record<(typeof COUNTS)[number], number>

/** Counted for everywhere (`jurisdiction` null) and for each place. */
export type NumbersRow = { jurisdiction: string | null; counts: PairingCounts }

/**
 * The centre's numbers: the total first, each 1+1 counted once; then a row for each jurisdiction, by code, in which
 * every 1+1 for it counts.
 * @param today the day on which what is in force is
 * @param soon the last day on which an end is near
 */
export function countPairings(
  pairings: readonly CountedPairing[],
  today: string,
  soon: string,
): NumbersRow[] {
  const places = [...new Set(pairings.flatMap(({ jurisdictions }) => jurisdictions))].sort()
  const row = (jurisdiction: string | null): NumbersRow => ({
    jurisdiction,
    counts: countOf(
      pairings.filter((one) => jurisdiction === null || one.jurisdictions.includes(jurisdiction)),
      today,
      soon,
    ),
  })
  return [row(null), ...places.map(row)]
}

function countOf(pairings: readonly CountedPairing[], today: string, soon: string): PairingCounts {
  const live = pairings.filter(
    ({ status, validFrom, validTo }) =>
      status === 'active' && (validFrom ?? today) <= today && (validTo ?? today) >= today,
  )
  const used = live.filter(({ jointMatters, engaged }) => engaged || jointMatters > 0).length
  const inState = (...states: PairingStatus[]) =>
    pairings.filter(({ status }) => states.includes(status)).length
  return {
    live: live.length,
    used,
    unused: live.length - used,
    expiring: live.filter(({ validTo }) => validTo !== null && validTo <= soon).length,
    suspended: inState('suspended'),
    waiting: inState('proposed', 'accepted'),
    unsigned: live.filter(({ unsigned }) => unsigned).length,
    joint: live.reduce((sum, { jointMatters }) => sum + jointMatters, 0),
  }
}
