import { isOrganisation } from '../vocabulary/jurisdictions.ts'
import { organisationsCovering } from '../vocabulary/lattice.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
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
 * then a shared language, then the stronger side, then references. Pairs in `barred` (their agreement was
 * suspended or ended) are not proposed again. Null when no pair is left.
 */
export function proposePair<S extends Side>(
  domestic: readonly S[],
  overseas: readonly S[],
  barred: ReadonlySet<string>,
): ProposedPair<S> | null {
  let best: ProposedPair<S> | null = null
  for (const d of domestic) {
    for (const o of overseas) {
      if (best !== null && Math.min(d.raw, o.raw) < best.raw) continue
      if (barred.has(pairKey(d.id, o.id))) continue
      for (const { place, raw } of sharedStandings(d.passing, o.passing)) {
        const pair = { domestic: d, overseas: o, place, raw }
        if (best === null || comparePairs(pair, best) < 0) best = pair
      }
    }
  }
  return best
}

/** How two parties are named together, whatever agreement they have or had. */
export function pairKey(domesticId: string, overseasId: string): string {
  return `${domesticId}+${overseasId}`
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
