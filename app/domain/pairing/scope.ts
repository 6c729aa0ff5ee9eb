import type { IpType } from '../vocabulary/ip-types.ts'
import { organisationsCovering } from '../vocabulary/lattice.ts'
import type { ListingStatus, Origin, PairingStatus, PartyType } from '../vocabulary/parties.ts'
import { ORIGINS, RANKED_STATUSES } from '../vocabulary/parties.ts'
import type { DraftTerms, TermsProblem } from './terms.ts'

/** A firm as far as an agreement with it depends on its place in the directory. */
export type ListedFirm = {
  type: PartyType
  origin: Origin | null
  status: ListingStatus
  termEnd: string | null
  /** Where it has competence or past work, as `us:patent`. */
  places: ReadonlySet<string>
}

const placeOf = (jurisdiction: string, ipType: string) => `${jurisdiction}:${ipType}`

/** Why a firm cannot be this side of a 1+1 at all, or null. */
export function sideRefusal(firm: ListedFirm | null, side: Origin): 'unknown' | 'origin' | 'unlisted' | null {
  if (firm === null || firm.type !== 'provider') return 'unknown'
  if (firm.origin !== side) return 'origin'
  return (RANKED_STATUSES as readonly string[]).includes(firm.status) ? null : 'unlisted'
}

/**
 * What of the terms lies outside what a side is listed for: every jurisdiction and every IP type needs some place at
 * which each side has competence or past work, itself or through an organisation that covers it, and the term must lie
 * within the terms of both.
 */
export function outsideListing(
  terms: DraftTerms,
  firms: Readonly<Record<Origin, ListedFirm>>,
): TermsProblem[] {
  const problems: TermsProblem[] = []
  for (const side of ORIGINS) {
    const { places, termEnd } = firms[side]
    const covered = (jurisdiction: string, ipType: IpType) =>
      places.has(placeOf(jurisdiction, ipType)) ||
      organisationsCovering({ jurisdiction, ipType }, null).some((one) => places.has(placeOf(one, ipType)))
    const { jurisdictions, ipTypes, validTo } = terms
    if (!jurisdictions.every((one) => ipTypes.some((right) => covered(one, right)))) {
      problems.push({ field: 'jurisdictions', message: `outside_${side}` })
    }
    if (!ipTypes.every((right) => jurisdictions.some((one) => covered(one, right)))) {
      problems.push({ field: 'ipTypes', message: `outside_${side}` })
    }
    if (validTo !== undefined && termEnd !== null && validTo > termEnd) {
      problems.push({ field: 'validTo', message: `beyond_${side}` })
    }
  }
  return problems
}

/** What an agreement is for, and when. */
export type Extent = Pick<DraftTerms, 'jurisdictions' | 'ipTypes' | 'procedures'> & {
  validFrom: string | null
  validTo: string | null
}

/**
 * True when two sides would have two agreements for the same at the same time. What is suspended stands in the way
 * whatever its term: a suspension is not got round by a new agreement.
 */
export function overlaps(one: Extent, other: Extent & { status: PairingStatus }): boolean {
  const shared = <T>(a: readonly T[], b: readonly T[]) => a.some((value) => b.includes(value))
  const anyProcedure = one.procedures.length === 0 || other.procedures.length === 0
  const sameField =
    shared(one.jurisdictions, other.jurisdictions) &&
    shared(one.ipTypes, other.ipTypes) &&
    (anyProcedure || shared(one.procedures, other.procedures))
  if (!sameField || other.status === 'suspended') return sameField
  const begins = (extent: Extent) => extent.validFrom ?? ''
  const ends = (extent: Extent) => extent.validTo ?? '9999-12-31'
  return begins(one) <= ends(other) && begins(other) <= ends(one)
}
