import type { FitPart } from './policy-version.ts'

/** Sections of an answer, in the order in which they are shown. */
export const SECTIONS = ['experts', 'domestic', 'overseas', 'pairings', 'thinkTanks'] as const
export type Section = (typeof SECTIONS)[number]

/** Hard constraints in the order in which a failing party is counted: once, under the first. */
export const CONSTRAINTS = ['term', 'conflict', 'admission', 'capacity', 'language', 'deadline'] as const
export type Constraint = (typeof CONSTRAINTS)[number]

/** What can empty a section: nobody is competent, nobody is listed, or a hard constraint. */
export type EmptyConstraint = 'competence' | 'listed' | 'agreement' | Constraint

export const FACTORS = [
  'evidence',
  'claims',
  'backoff',
  'lattice',
  'admission',
  'industry',
  'role',
  'forum',
  'language',
  'response',
  'capacity',
  'fees',
  'feedback',
  'agreement',
  'joint_matters',
  'fields',
  'rotation',
  'newcomer',
  'to_confirm',
  'counterfactual',
] as const
export type Factor = (typeof FACTORS)[number]

/** One sentence of an explanation, in both languages, and the evidence (matter refs) or value it rests on. */
export type Reason = { factor: Factor; text: string; textEn: string; evidence: string[] }

/** What decided inside a band: the step that ranks, and each part of fit that the request asked about, 0..1. */
export type Fit = { step: number; parts: Partial<Record<FitPart, number>> }

/** A ranked expert, provider or think tank. `band` and `strength` are null for think tanks. */
export type Candidate = {
  ref: string
  name: string
  band: number | null
  strength: number | null
  fit: Fit
  reasons: Reason[]
  newcomer: boolean
  /** It stands where it does because a place was kept for a newcomer; runs before 2026.12 do not say. */
  granted?: boolean
}

export type PairingSide = { ref: string; name: string; band: number; strength: number }

/** A ranked 1+1. `ref` is null and `agreement` is "proposed" where no agreement exists yet. */
export type PairingCandidate = {
  ref: string | null
  agreement: 'active' | 'proposed'
  domestic: PairingSide
  overseas: PairingSide
  band: number
  strength: number
  /** Null for a pair that is only proposed: it competes with nobody. */
  fit: Fit | null
  sharedLanguage: boolean
  jointMatters: number
  reasons: Reason[]
  newcomer: boolean
  /** It stands where it does because a place was kept for a newcomer; runs before 2026.12 do not say. */
  granted?: boolean
}

/** Why a section is empty, and how many would be found without that constraint. */
export type EmptyAnswer = { constraint: EmptyConstraint; without: number }

/** The answer as staff see it. Everything but `run` and `degraded` is replayable byte by byte. */
export type MatchResponse = {
  run?: string
  policyVersion: string
  asOf: string
  degraded: boolean
  experts: Candidate[]
  domestic: Candidate[]
  overseas: Candidate[]
  pairings: PairingCandidate[]
  thinkTanks: Candidate[]
  excluded: Record<Constraint, number>
  empty: Partial<Record<Section, EmptyAnswer>>
}

/**
 * Hard constraints as they are told outside the centre, in the order in which a failing party is counted there:
 * a conflict and missing capacity are one, because who acts for the opponent is the firm's secret.
 */
export const PUBLIC_CONSTRAINTS = ['term', 'admission', 'unavailable', 'language', 'deadline'] as const
export type PublicConstraint = (typeof PUBLIC_CONSTRAINTS)[number]

/** What is told outside the centre of who was kept out, and of why sections are empty. */
export type Told = {
  excluded: Record<PublicConstraint, number>
  empty: Partial<
    Record<Section, { constraint: PublicConstraint | Exclude<EmptyConstraint, Constraint>; without: number }>
  >
}

/** The same answer for somebody outside the centre. */
export type EnterpriseMatchResponse = Omit<MatchResponse, keyof Told> & Told
