import type { Band } from './band.ts'
import { type BandCounts, SUPPLY_SECTIONS, type Supply, type SupplySection } from './coverage.ts'
import type { Place } from './dossier.ts'
import { compareRefs } from './evidence.ts'

/** From this band on, a party counts as able to take a matter at a place: more than a single old piece of work. */
export const CAPABLE_FROM: Band = 2

/** With so many able parties in a section an enterprise has a choice, and one conflict does not leave it alone. */
export const ENOUGH = 3

/** What an empty answer weighs beside a request: somebody asked and left with nobody. */
const EMPTY_WEIGHT = 2

export type Gap = {
  /** 0 where nobody asks, or all who ask find somebody among enough. */
  score: number
  /** How many able parties each section lacks. */
  short: Record<SupplySection, number>
}

/** How many stand in a band from which they count as able. */
export function capable(bands: BandCounts): number {
  return bands.slice(CAPABLE_FROM).reduce((sum, count) => sum + count, 0)
}

export function capableInAll(supply: Supply): number {
  return SUPPLY_SECTIONS.reduce((sum, section) => sum + capable(supply[section]), 0)
}

/**
 * How badly a place is served: `requests × shortage + 2 × empties`. Shortage is the share of the nine able parties
 * that would be enough (three in each of three sections) which the directory lacks. Empty answers count whatever
 * the supply: who is listed and could not be shown has helped nobody.
 * @param empties requests among `requests` that were answered with an empty section
 */
export function gapOf(supply: Supply, demand: { requests: number; empties: number }): Gap {
  const short = Object.fromEntries(
    SUPPLY_SECTIONS.map((section) => [section, Math.max(0, ENOUGH - capable(supply[section]))]),
  ) as Gap['short']
  const lacking = SUPPLY_SECTIONS.reduce((sum, section) => sum + short[section], 0)
  const shortage = lacking / (SUPPLY_SECTIONS.length * ENOUGH)
  return { score: demand.requests * shortage + EMPTY_WEIGHT * demand.empties, short }
}

/** Worst first; of equals the one with fewer able parties, then by place. */
export function compareGaps(
  a: Place & { gap: Gap; supply: Supply },
  b: Place & { gap: Gap; supply: Supply },
): number {
  return (
    b.gap.score - a.gap.score ||
    capableInAll(a.supply) - capableInAll(b.supply) ||
    compareRefs(a.jurisdiction, b.jurisdiction) ||
    compareRefs(a.ipType, b.ipType)
  )
}
