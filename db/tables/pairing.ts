import type { Generated } from 'kysely'
import type { PairingEvent } from '../../app/domain/pairing/lifecycle.ts'
import type { Proposer } from '../../app/domain/pairing/policy.ts'
import type { Origin, PairingStatus } from '../../app/domain/vocabulary/parties.ts'
import type { Day, Flag, Instant, Json } from './columns.ts'

/** A 1+1: an agreement between a domestic and an overseas provider. */
export type PairingTable = {
  id: string
  ref: string
  domestic_id: string
  overseas_id: string
  /** JSON string[] */
  jurisdictions: Json
  /** JSON string[] */
  ip_types: Json
  /** JSON string[]; empty means any procedure */
  procedures: Json
  /** JSON string[] of language codes */
  languages: Json
  valid_from: Day | null
  valid_to: Day | null
  status: PairingStatus
  /** Concluded together, by what an import said and what was concluded here since. */
  joint_matters: number
  demo: Flag
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
  /** Null is not stated. */
  lead: Origin | null
  /** Hours within which the two sides promise to answer a client; null is not stated. */
  response_hours: number | null
}

/** How a 1+1 came about. Confidential: both sides and the centre read it. Absent for one that was only imported. */
export type PairingProcessTable = {
  pairing_id: string
  /** Null for one that an import brought in. */
  proposed_by: Proposer | null
  opened_by: string | null
  /** The agreement that this one goes on from. */
  renews_id: string | null
  /** The version of the terms on the table; 0 for none. */
  terms_version: Generated<number>
  domestic_agreed: Generated<Flag>
  overseas_agreed: Generated<Flag>
  examined_by: string | null
  examined_name: string | null
  examined_at: Instant | null
  advice: 'approve' | 'reject' | null
  advice_note: Generated<string>
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  /** JSON DocumentRecord of the agreement that both sides stand by; null before they do. */
  agreement: Json | null
  agreement_sha256: string | null
  notice_by: Origin | null
  notice_ends_on: Day | null
  /** The last day before notice was given; null where there was none, or none was given. */
  ended_before_notice: Generated<Day | null>
  /** The day on which both sides were told that it has begun. */
  begun_on: Day | null
}

/** One version of the terms, as somebody put it on the table. Append-only. */
export type PairingTermsTable = {
  pairing_id: string
  version: number
  side: Proposer
  /** JSON DraftTerms */
  terms: Json
  author_id: string
  author_name: string
  created_at: Instant
}

/** What happened to a 1+1, for both sides and the centre. Append-only. */
export type PairingStepTable = {
  id: string
  pairing_id: string
  event: PairingEvent | 'propose' | 'convene'
  status_before: PairingStatus | null
  status_after: PairingStatus
  /** Who did it; null is the clock. */
  side: Proposer | null
  words: Generated<string>
  terms_version: number | null
  actor_id: string | null
  actor_name: string
  created_at: Instant
}

/** Which warnings of an end were given. */
export type PairingWarningTable = { pairing_id: string; valid_to: Day; days: number; created_at: Instant }

/** An enterprise asks the centre to bring two firms together. Confidential: the firms never see it. */
export type PairingRequestTable = {
  id: string
  dispute_id: string
  enterprise_id: string
  run_id: string
  domestic_id: string
  overseas_id: string
  /** JSON string[] */
  jurisdictions: Json
  /** JSON string[] */
  ip_types: Json
  procedure: string | null
  note: Generated<string>
  status: 'open' | 'taken_up' | 'refused'
  /** What came of it. */
  pairing_id: string | null
  /** What the centre answered. */
  answer: Generated<string>
  created_by: string
  created_at: Instant
  handled_name: string | null
  handled_at: Instant | null
}
