import type { DayNumber } from '../day.ts'
import { type Band, bandOf } from './band.ts'
import { admitted, inPool, inTerm } from './constraints.ts'
import { type Agreement, type Dossier, type Place, sectionOf } from './dossier.ts'
import { strengthAt } from './evidence.ts'
import { agreementCovers, runsOn } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import { placesOf } from './said.ts'

/** The sections whose parties stand in bands, in the order of the coverage table. */
export const SUPPLY_SECTIONS = ['domestic', 'overseas', 'experts'] as const
export type SupplySection = (typeof SUPPLY_SECTIONS)[number]

/** How many parties stand in each band, from band 0 to band 5. */
export type BandCounts = [number, number, number, number, number, number]
export type Supply = Record<SupplySection, BandCounts>

export const noSupply = (): Supply => ({
  domestic: [0, 0, 0, 0, 0, 0],
  overseas: [0, 0, 0, 0, 0, 0],
  experts: [0, 0, 0, 0, 0, 0],
})

/** How a party stands at a place that nothing but the place is asked of. */
export type CoveredPlace = { place: Place; band: Band }

/**
 * The band in which a party of the directory would be shown today at each place it reaches, directly or through
 * an organisation, for a request that names only the place. Term and admissions count as in a match; capacity
 * does not, because it says who is busy and not what the directory lacks. Nothing for a think tank: it has no band.
 */
export function coveredPlaces(
  dossier: Dossier,
  isWanted: (place: Place) => boolean,
  day: DayNumber,
  policy: Policy,
): CoveredPlace[] {
  if (sectionOf(dossier) === 'thinkTanks' || !inPool(dossier, 'listed')) return []
  if (!inTerm({ from: dossier.termStart, to: dossier.termEnd }, day)) return []
  const evidence = new Map<string, Pick<Dossier, 'matters' | 'competences'>>()
  return placesOf(dossier).flatMap((place) => {
    if (!isWanted(place) || !admitted(dossier.admissions, place, { day, procedure: null }, policy)) return []
    const known = evidence.get(place.ipType) ?? evidenceOf(dossier, place)
    evidence.set(place.ipType, known)
    const { competent, raw } = strengthAt(known, place, null, day, policy)
    return competent ? [{ place, band: bandOf(raw, day, policy) }] : []
  })
}

/** Evidence of another IP type never counts at a place: leaving it out early spares reading it at each one. */
function evidenceOf({ matters, competences }: Dossier, { ipType }: Place) {
  return {
    matters: matters.filter((matter) => matter.ipType === ipType),
    competences: competences.filter((record) => record.ipType === ipType),
  }
}

/** The places of an agreement that runs today, and that covers them: itself or through an organisation. */
export function pairedPlaces(agreement: Agreement, places: readonly Place[], day: DayNumber): Place[] {
  if (!runsOn(agreement, day)) return []
  return places.filter((place) => agreementCovers(agreement, place, null))
}
