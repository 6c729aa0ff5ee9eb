import type { DayNumber } from '../day.ts'
import { responseFit } from './answered.ts'
import { type Band, bandOf } from './band.ts'
import { admissionAt, vouchedAdmissionAt } from './constraints.ts'
import type { Dossier, Place } from './dossier.ts'
import { strengthAt } from './evidence.ts'
import { toNextBand } from './next-band.ts'
import type { FitPart, Policy } from './policy-version.ts'

/** Something a party could state or have verified, and what that changes: numbers of the policy, true when applied. */
export type Lift =
  /** A part of fit that counts `now` and would count up to `best`, both 0..1. */
  | {
      what: 'part'
      part: Exclude<FitPart, 'role' | 'forum' | 'admission' | 'feedback'>
      now: number
      best: number
      within?: number
    }
  /** No vouched admission at a place of its work. */
  | { what: 'admission'; places: Place[]; now: number; best: number }
  /** An admission that has run out, with none current: it is left out there altogether. */
  | { what: 'expired_admission'; places: Place[] }
  /** So many more verified matters at a place, each for a new client, would lift its band. */
  | { what: 'band'; place: Place; band: Band; matters: number; best: Band }

/** At how many places bands are advised on: those nearest to their next. */
const PLACES_ADVISED = 3

/**
 * What would lift a party in matching, by the policy itself: parts of fit that it has not stated, admissions, and
 * matters that its band lacks. The parts that weigh most come first.
 */
export function whatWouldLift(dossier: Dossier, day: DayNumber, policy: Policy): Lift[] {
  const parts = [...statedParts(dossier, policy)].sort((a, b) => policy.fit[b.part] - policy.fit[a.part])
  if (dossier.type === 'think_tank') return parts
  const places = ownPlaces(dossier)
  const standing = places.map((place) => ({ place, at: admissionAt(dossier.admissions, place, day) }))
  const expired = standing.filter(({ at }) => at === 'expired').map(({ place }) => place)
  const unvouched = places.filter(
    (place) => !expired.includes(place) && !vouchedAdmissionAt(dossier.admissions, place, day),
  )
  return [
    ...(expired.length > 0 ? [{ what: 'expired_admission' as const, places: expired }] : []),
    ...bandLifts(dossier, places, day, policy),
    ...parts,
    ...(unvouched.length > 0
      ? [{ what: 'admission' as const, places: unvouched, now: policy.unknownFit, best: 1 }]
      : []),
  ]
}

type PartLift = Extract<Lift, { what: 'part' }>

function* statedParts(dossier: Dossier, policy: Policy): Generator<PartLift> {
  const unstated = { what: 'part' as const, now: policy.unknownFit, best: 1 }
  if (dossier.industries.length === 0) yield { ...unstated, part: 'industry' }
  if (dossier.languages.length === 0) yield { ...unstated, part: 'language' }
  if (dossier.capacity === null) yield { ...unstated, part: 'capacity' }
  const { within } = policy.responseFit[0]!
  const now = responseFit(dossier, policy)
  const best = responseFit({ ...dossier, responseHours: within }, policy)
  if (now < best) yield { what: 'part', part: 'response', now, best, within }
  const priced = dossier.feeModels.some((fee) => fee.currency !== null && fee.min !== null)
  if (!priced && dossier.type !== 'think_tank') yield { ...unstated, part: 'fees' }
}

/** Places at which it has evidence of its own, not through an organisation. */
function ownPlaces(dossier: Dossier): Place[] {
  const places = new Map<string, Place>()
  for (const { jurisdiction, ipType } of [...dossier.matters, ...dossier.competences]) {
    places.set(`${jurisdiction}:${ipType}`, { jurisdiction, ipType })
  }
  return [...places.values()].sort((a, b) =>
    `${a.jurisdiction}:${a.ipType}` < `${b.jurisdiction}:${b.ipType}` ? -1 : 1,
  )
}

function bandLifts(dossier: Dossier, places: readonly Place[], day: DayNumber, policy: Policy): Lift[] {
  return places
    .flatMap((place) => {
      const { competent, raw } = strengthAt(dossier, place, null, day, policy)
      const next = competent ? toNextBand(raw, day, policy) : null
      if (!next) return []
      const band = bandOf(raw, day, policy)
      return [{ what: 'band' as const, place, band, matters: next.matters, best: next.band }]
    })
    .sort((a, b) => a.matters - b.matters || b.band - a.band)
    .slice(0, PLACES_ADVISED)
}

/** What of fit a party itself can state, and how much of its weight it has: 0..100. */
export function statedShare(dossier: Dossier, day: DayNumber, policy: Policy): number {
  const lifts = whatWouldLift(dossier, day, policy)
  const isThinkTank = dossier.type === 'think_tank'
  const parts: FitPart[] = [
    'industry',
    'language',
    'response',
    'capacity',
    ...(isThinkTank ? [] : (['admission', 'fees'] as const)),
  ]
  const lacks = (part: FitPart) =>
    part === 'response'
      ? dossier.responseHours === null
      : part === 'admission'
        ? lifts.some(({ what }) => what === 'admission' || what === 'expired_admission')
        : lifts.some((lift) => lift.what === 'part' && lift.part === part)
  const weight = (of: readonly FitPart[]) => of.reduce((sum, part) => sum + policy.fit[part], 0)
  return Math.round((100 * weight(parts.filter((part) => !lacks(part)))) / weight(parts))
}
