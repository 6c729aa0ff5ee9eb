import type { BasisKind } from '../domain/application/basis.ts'
import type { Verification } from '../domain/vocabulary/verification.ts'

/** How many matters stand at one level of trust. */
export type TrustCounts = Partial<Record<Verification, number>>

/** What the centre saw of verified evidence: of which sort, how often, and when last. Never the document itself. */
export type PublicCheck = {
  /** null where it was verified before this was recorded. */
  kind: BasisKind | null
  count: number
  on: string
}

/** One line of a party's record: a place, a right, a procedure, and what stands behind them. No names of clients. */
export type Practice = {
  jurisdiction: string
  ipType: string
  /** Null: the matter does not say. */
  procedure: string | null
  matters: number
  /** Distinct clients; matters without a client count as one. */
  clients: number
  trust: TrustCounts
  /** Years of the first and the last matter, null without one. */
  from: number | null
  to: number | null
  /** Level at which the competence itself was stated, where it was. */
  stated: Verification | null
  /** What was seen of the matters that are verified, or of the competence where there is no matter. */
  checks: PublicCheck[]
}

/** Where a party's matters are, and how far they are trusted: what one row of a list shows. */
export type EvidenceSummary = {
  /** Most matters first. */
  places: { jurisdiction: string; ipType: string; matters: number }[]
  trust: TrustCounts
}

/** A licence to act somewhere. Its number stays with the centre. */
export type Admission = {
  jurisdiction: string
  ipTypes: string[]
  title: string | null
  validFrom: string | null
  validTo: string | null
  verification: Verification
  /** What was seen, where it is verified and that is known; one at most. */
  checks: PublicCheck[]
  /** False after its last valid day. */
  current: boolean
}

/** A published decision: its docket is public already, so it can be shown with its source. */
export type PublicMatter = {
  ref: string
  jurisdiction: string
  ipType: string
  procedure: string | null
  forum: string | null
  docket: string | null
  filedOn: string
  source: string | null
}
