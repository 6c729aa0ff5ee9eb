import type { DayNumber } from '../day.ts'
import { responseFit } from './answered.ts'
import { vouchedAdmissionAt } from './constraints.ts'
import type { Dossier, Feedback, FeeOffer, Language, Place } from './dossier.ts'
import { type Asked, type Counted, countedMatters } from './evidence.ts'
import type { Policy } from './policy-version.ts'

/** What fit reads of a candidate; the same whether it came from the index or from the database. */
export type FitInput = {
  industries: readonly string[]
  /** Roles in which trusted matters at the places asked for were handled. */
  roles: readonly string[]
  /** Codes of the forums before which they were handled. */
  forums: readonly string[]
  languages: readonly Language[]
  /** How fast it answers, as promised and as measured, 0..1. */
  response: number
  capacity: number | null
  /** A current admission that is more than a claim. */
  admitted: boolean
  feeModels: readonly FeeOffer[]
  /** Ratings of service drawn toward the policy's mean, 0..1; null where the policy reads none. */
  feedback: number | null
}

/** A place and the matters that count there. */
export type Worked = { place: Place; counted: readonly Counted[] }

/** What fit reads of a dossier at one place, for what is asked there. */
export function fitInputAt(
  dossier: Dossier,
  place: Place,
  asked: Asked,
  day: DayNumber,
  policy: Policy,
): FitInput {
  const counted = countedMatters(dossier.matters, place, asked, day, policy)
  return fitInputOf(dossier, [{ place, counted }], day, policy)
}

/**
 * What fit reads of a dossier at the places asked for at which it passes. Work at any of them counts: if only
 * the strongest place did, one more matter elsewhere could make that the strongest and lower a party.
 */
export function fitInputOf(
  dossier: Dossier,
  places: readonly Worked[],
  day: DayNumber,
  policy: Policy,
): FitInput {
  const trusted = places.flatMap(({ counted }) => counted.filter((c) => c.weight > 0))
  const fromMatters = trusted.flatMap(({ matter }) => (matter.industry ? [matter.industry] : []))
  return {
    industries: [...new Set([...dossier.industries, ...fromMatters])].sort(),
    roles: [...new Set(trusted.flatMap(({ matter }) => (matter.role ? [matter.role] : [])))].sort(),
    forums: [...new Set(trusted.flatMap(({ matter }) => (matter.forum ? [matter.forum] : [])))].sort(),
    languages: dossier.languages,
    response: responseFit(dossier, policy),
    capacity: dossier.capacity,
    admitted: places.some(({ place }) => vouchedAdmissionAt(dossier.admissions, place, day)),
    feeModels: dossier.feeModels,
    feedback: shrunkFeedback(dossier.feedback, policy),
  }
}

const POINTS = { worst: 100, best: 500 }

/** True when there are ratings enough to count. */
export function countsFeedback(feedback: Feedback | null, policy: Policy): feedback is Feedback {
  return policy.feedback !== null && feedback !== null && feedback.ratings >= policy.feedback.least
}

/** The mean rating of service as 0..1, drawn toward the policy's mean the more the fewer there are. */
export function shrunkFeedback(feedback: Feedback | null, policy: Policy): number | null {
  if (policy.feedback === null) return null
  const { mean, pseudoCount } = policy.feedback
  if (!countsFeedback(feedback, policy)) return mean
  const own = (feedback.points - feedback.ratings * POINTS.worst) / (POINTS.best - POINTS.worst)
  return (own + pseudoCount * mean) / (feedback.ratings + pseudoCount)
}

/** A pair fits as its two sides together do: what both can, at the slower pace, with the smaller room. */
export function pairFit(domestic: FitInput, overseas: FitInput): FitInput {
  const both = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])]
  const known = (a: number | null, b: number | null, pick: (x: number, y: number) => number) =>
    a === null || b === null ? null : pick(a, b)
  return {
    industries: both(domestic.industries, overseas.industries).sort(),
    roles: both(domestic.roles, overseas.roles).sort(),
    forums: both(domestic.forums, overseas.forums).sort(),
    languages: [...domestic.languages, ...overseas.languages],
    response: Math.min(domestic.response, overseas.response),
    capacity: known(domestic.capacity, overseas.capacity, Math.min),
    admitted: domestic.admitted && overseas.admitted,
    feeModels: overseas.feeModels,
    feedback: known(domestic.feedback, overseas.feedback, Math.min),
  }
}
