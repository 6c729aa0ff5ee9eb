import type { DayNumber } from '../day.ts'
import { isOrganisation } from '../vocabulary/jurisdictions.ts'
import { organisationsCovering } from '../vocabulary/lattice.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import { inTerm } from './constraints.ts'
import type { Agreement, Dossier, Place } from './dossier.ts'
import type { Entry, Standing } from './entry.ts'
import { type Asked, compareRefs, OTHER } from './evidence.ts'

/** True when an agreement names a place, itself or an organisation that covers it, and the procedure asked. */
export function agreementCovers(agreement: Agreement, place: Place, asked: Asked): boolean {
  if (!agreement.ipTypes.includes(place.ipType)) return false
  if (agreement.procedures.length > 0 && asked !== null) {
    if (asked === OTHER || !agreement.procedures.includes(asked)) return false
  }
  if (agreement.jurisdictions.includes(place.jurisdiction)) return true
  if (!agreement.jurisdictions.some(isOrganisation)) return false
  return organisationsCovering(place, asked as Procedure | null).some((o) =>
    agreement.jurisdictions.includes(o),
  )
}

/** True when an agreement and its sides run today: what the index filters by day, the database checks with this. */
export function runsOn(agreement: Agreement, day: DayNumber): boolean {
  return agreement.status === 'active' && inTerm({ from: agreement.validFrom, to: agreement.validTo }, day)
}

/** Languages in which the two sides can work together: those agreed on, else those both state. */
export function sharedLanguages(
  agreement: Pick<Agreement, 'languages'> | null,
  domestic: Pick<Dossier, 'languages'>,
  overseas: Pick<Dossier, 'languages'>,
): string[] {
  if (agreement && agreement.languages.length > 0) return [...agreement.languages]
  const there = new Set(overseas.languages.map((l) => l.code))
  return domestic.languages.map((l) => l.code).filter((code) => there.has(code))
}

/** Places at which both of two sides pass, each as strong as the weaker of them. */
export function sharedStandings(domestic: readonly Standing[], overseas: readonly Standing[]): Standing[] {
  return domestic.flatMap(({ place, raw }) => {
    const there = overseas.find(
      (one) => one.place.jurisdiction === place.jurisdiction && one.place.ipType === place.ipType,
    )
    return there ? [{ place, raw: Math.min(raw, there.raw) }] : []
  })
}

type Side = Pick<Entry, 'id' | 'ref' | 'raw' | 'passing' | 'fit'>

/**
 * The best new pair of two sides that both pass at the same place: the weaker side is as strong as it can be,
 * then a shared language, then the stronger side, then references. Null when no pair is left.
 * @param isBarred see `endedHere`
 */
export function proposePair<S extends Side>(
  domestic: readonly S[],
  overseas: readonly S[],
  isBarred: BarredPair,
): ProposedPair<S> | null {
  let best: ProposedPair<S> | null = null
  for (const d of domestic) {
    for (const o of overseas) {
      if (best !== null && Math.min(d.raw, o.raw) < best.raw) continue
      for (const { place, raw } of sharedStandings(d.passing, o.passing)) {
        const pair = { domestic: d, overseas: o, place, raw }
        const isBest = best === null || comparePairs(pair, best) < 0
        if (isBest && !isBarred(d.id, o.id, place)) best = pair
      }
    }
  }
  return best
}

/** Whether two sides may not be proposed to each other at a place. */
export type BarredPair = (domesticId: string, overseasId: string, place: Place) => boolean

/**
 * Bars the pairs whose agreement on what is asked was suspended or ended: they would be recommended as new what the
 * centre or they themselves have just stopped. What was agreed on something else bars nobody.
 * @param ended agreements that were suspended or terminated
 */
export function endedHere(ended: readonly Agreement[], asked: Asked): BarredPair {
  const ofDomestic = new Map<string, Agreement[]>()
  for (const one of ended) {
    ofDomestic.set(one.domesticId, [...(ofDomestic.get(one.domesticId) ?? []), one])
  }
  return (domesticId, overseasId, place) =>
    (ofDomestic.get(domesticId) ?? []).some(
      (one) => one.overseasId === overseasId && agreementCovers(one, place, asked),
    )
}

/** Two sides, the place at which they would work together, and the strength of the weaker one there. */
export type ProposedPair<S> = { domestic: S; overseas: S; place: Place; raw: number }

const stronger = (p: ProposedPair<Side>) => Math.max(p.domestic.raw, p.overseas.raw)
const speak = (p: ProposedPair<Side>) =>
  sharedLanguages(null, p.domestic.fit, p.overseas.fit).length > 0 ? 1 : 0

function comparePairs(a: ProposedPair<Side>, b: ProposedPair<Side>): number {
  return (
    b.raw - a.raw ||
    speak(b) - speak(a) ||
    stronger(b) - stronger(a) ||
    compareRefs(a.domestic.ref, b.domestic.ref) ||
    compareRefs(a.overseas.ref, b.overseas.ref)
  )
}
