import type { LanguageLevel } from '../vocabulary/languages.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import type { Verification } from '../vocabulary/verification.ts'

/**
 * Every number that ranking uses. Changing one is a new version, landed with its evaluation beside it; the
 * public page "how matching works" is generated from the one in force.
 */
export type Policy = {
  version: string
  /** How much one matter counts by how far it is trusted, 0..1. Zero never lifts a rank. */
  trust: Record<Verification, number>
  /** Days after which a matter counts half. */
  halfLifeDays: number
  /** Factor for evidence in another procedure than the one asked. A power of two, so that scaling is exact. */
  otherProcedure: number
  /** Factor for evidence before an organisation, seen from its member state. A power of two as well. */
  throughLattice: number
  /** A repeat for the same client, the k-th, counts `repeat / (k (k + 1))` of its weight: all repeats together stay below `repeat`. */
  repeat: number
  /** Weight of a trusted competence record, as if it were work from `competenceDay`: less than any matter. */
  competence: number
  competenceDay: string
  /** Lower bounds of strength for bands 5, 4, 3, 2; anything trusted is at least band 1; claims alone are band 0. */
  bandFloors: readonly [number, number, number, number]
  /** How many of the strongest that pass are ranked for fit and rotation. */
  window: number
  /** Places that count as an offer. */
  places: number
  /** Days over which fair shares are kept. */
  rotationDays: number
  /** A party listed within so many days that was never offered is a newcomer. */
  newcomerDays: number
  /** What each part of fit weighs; parts that the request does not name are left out, as are those that weigh nothing. */
  fit: Record<FitPart, number>
  /** Fit is rounded down to one of so many steps: equal steps rotate. */
  fitSteps: number
  languageFit: Record<LanguageLevel, number>
  /** Hours, promised or measured → fit, first that holds. */
  responseFit: readonly { within: number; fit: number }[]
  /** How ratings of service count; null in versions that did not read them. */
  feedback: FeedbackPolicy | null
  /** How answers to invitations count beside what was promised; null in versions that did not read them. */
  answered: AnsweredPolicy | null
  /** Fit of a value that a party has not stated. */
  unknownFit: number
  /** Procedures for which an admission on file is required; none by default. */
  admissionRequired: readonly Procedure[]
}

/**
 * Ratings of service are few, so they are drawn toward a mean: `(sum + pseudoCount · mean) / (count + pseudoCount)`.
 * The mean is a number of the policy and not that of today's ratings, so that nobody's rating moves anybody else.
 */
export type FeedbackPolicy = {
  /** What an unrated party is taken for, 0..1. */
  mean: number
  /** As many ratings at the mean are added to everybody's own. */
  pseudoCount: number
  /** With fewer ratings than this a party is taken for unrated: one would tell what one enterprise thinks. */
  least: number
}

/**
 * Answers to invitations are drawn toward what the party itself promises, so that whoever is new is taken at its word:
 * `(answers · fit of their mean hours + pseudoCount · fit of the promise) / (invitations + pseudoCount)`.
 */
export type AnsweredPolicy = {
  /** As many invitations, answered as promised, are added to everybody's own. */
  pseudoCount: number
  /** With fewer invitations than this the promise alone counts: one would tell of a single enterprise. */
  least: number
}

export const FIT_PARTS = [
  'industry',
  'role',
  'forum',
  'language',
  'response',
  'capacity',
  'admission',
  'fees',
  'feedback',
] as const
export type FitPart = (typeof FIT_PARTS)[number]

/** Without feedback. */
const NOVEMBER: Policy = {
  version: '2026.11',
  trust: { platform: 1, verified: 0.9, public_record: 0.75, document_provided: 0.4, self_claimed: 0 },
  halfLifeDays: 1461,
  otherProcedure: 0.5,
  throughLattice: 0.5,
  repeat: 0.5,
  competence: 0.25,
  competenceDay: '1990-01-01',
  bandFloors: [4, 2, 1, 0.4],
  window: 200,
  places: 10,
  rotationDays: 90,
  newcomerDays: 180,
  fit: {
    industry: 3,
    role: 2,
    forum: 0,
    language: 2,
    response: 2,
    capacity: 1,
    admission: 1,
    fees: 1,
    feedback: 0,
  },
  fitSteps: 20,
  languageFit: { native: 1, fluent: 1, working: 0.7, basic: 0.4 },
  responseFit: [
    { within: 4, fit: 1 },
    { within: 12, fit: 0.9 },
    { within: 24, fit: 0.8 },
    { within: 48, fit: 0.6 },
    { within: Number.POSITIVE_INFINITY, fit: 0.4 },
  ],
  feedback: null,
  answered: null,
  unknownFit: 0.3,
  admissionRequired: [],
}

/** Reads ratings of service. */
const DECEMBER: Policy = {
  ...NOVEMBER,
  version: '2026.12',
  fit: { ...NOVEMBER.fit, feedback: 2 },
  feedback: { mean: 0.75, pseudoCount: 5, least: 3 },
}

/** Reads how invitations were answered. */
const JANUARY: Policy = {
  ...DECEMBER,
  version: '2027.01',
  answered: { pseudoCount: 5, least: 3 },
}

/** Reads before which forum work was done. */
const FEBRUARY: Policy = {
  ...JANUARY,
  version: '2027.02',
  fit: { ...JANUARY.fit, forum: 2 },
}

/** Every version that a recorded run can have been made under, the latest last. None is ever changed. */
export const POLICIES: readonly Policy[] = [NOVEMBER, DECEMBER, JANUARY, FEBRUARY]

/** The version in force. */
export const POLICY: Policy = FEBRUARY

/** The version with that name, or null for one that was never in force. */
export function policyOf(version: string): Policy | null {
  return POLICIES.find((policy) => policy.version === version) ?? null
}
