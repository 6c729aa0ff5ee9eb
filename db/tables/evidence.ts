import type { Generated } from 'kysely'
import type { ClaimKind } from '../../app/domain/application/sections.ts'
import type { Verification } from '../../app/domain/vocabulary/verification.ts'
import type { Day, Instant, Json } from './columns.ts'

export type AdmissionTable = {
  id: string
  party_id: string
  jurisdiction: string
  /** JSON string[] */
  ip_types: Json
  title: string | null
  number: string
  valid_from: Day | null
  valid_to: Day | null
  verification: Verification
  created_at: Instant
  updated_at: Instant
}

export type CompetenceTable = {
  id: string
  party_id: string
  jurisdiction: string
  ip_type: string
  /** JSON string[] */
  procedures: Json
  since: Day | null
  expires_on: Day | null
  verification: Verification
  created_at: Instant
  updated_at: Instant
}

/** Past work: the evidence that ranking rests on. */
export type MatterTable = {
  id: string
  ref: string
  party_id: string
  jurisdiction: string
  ip_type: string
  procedure: string | null
  role: string | null
  client: string | null
  /** The client's name after normalisation, '' where none is known: equal clients have equal keys. */
  client_key: string
  opponent: string | null
  forum: string | null
  docket: string | null
  filed_on: Day
  closed_on: Day | null
  outcome: string | null
  industry: string | null
  expires_on: Day | null
  verification: Verification
  source: string | null
  created_at: Instant
  updated_at: Instant
}

/** Append-only: who saw the document behind a piece of evidence, and until when that holds. */
export type EvidenceCheckTable = {
  id: string
  party_id: string
  kind: ClaimKind
  evidence_id: string
  verifier_id: string
  verifier_name: string
  checked_on: Day
  expires_on: Day | null
  note: Generated<string>
  /** JSON Basis: what was seen; null for what was checked before this was asked */
  basis: Json | null
  created_at: Instant
}

/** Which warnings of an expiry were given. */
export type EvidenceWarningTable = { evidence_id: string; expires_on: Day; days: number; created_at: Instant }
