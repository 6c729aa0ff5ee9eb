import type { Generated } from 'kysely'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { DuplicateFinding } from '../../app/domain/application/duplicate.ts'
import type { ApplicationState } from '../../app/domain/application/lifecycle.ts'
import type { ClaimKind } from '../../app/domain/application/sections.ts'
import type { CriterionAnswer } from '../../app/domain/criteria/criterion.ts'
import type { PartyType } from '../../app/domain/vocabulary/parties.ts'
import type { Day, Instant, Json } from './columns.ts'

/** A checklist by which applications of one kind are examined; a version never changes. */
export type CriteriaVersionTable = {
  kind: PartyType
  version: number
  /** JSON Criterion[] */
  items: Json
  in_force_from: Day
  issued_by: string | null
  created_at: Instant
}

/** A call for applications. */
export type CallTable = {
  id: string
  title_zh: string
  title_en: string
  text_zh: string
  text_en: string
  /** JSON PartyType[]: who may answer it */
  kinds: Json
  opens_at: Instant
  closes_at: Instant
  created_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** Confidential until it is decided: what somebody says about themselves, and how the centre examined it. */
export type ApplicationTable = {
  id: string
  kind: PartyType
  call_id: string | null
  applicant_id: string
  applicant_name: string
  /** The party whose place it renews, or that its approval listed. */
  party_id: string | null
  status: ApplicationState
  /** JSON of the values as typed, by section */
  form: Generated<Json>
  /** JSON of the party's whole form when its renewal was begun; null for what began without, or before this was kept */
  copied_form: Generated<Json | null>
  name_zh: string | null
  name_en: string | null
  /** The checklist in force when it was first handed in. */
  criteria_version: number | null
  handler_id: string | null
  handler_name: string | null
  handler_role: ActorRole | null
  submitted_at: Instant | null
  due_on: Day | null
  /** JSON {section, field, note}[]: what the centre asks to have changed */
  requests: Generated<Json>
  /** Since which Shanghai day, and until which; null while nothing is asked, or where it was without a last day */
  asked_on: Day | null
  answer_by: Day | null
  recommended_by: string | null
  recommended_name: string | null
  recommended_at: Instant | null
  recommendation: 'approve' | 'reject' | null
  recommendation_note: Generated<string>
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  decision_reason: Generated<string>
  term_start: Day | null
  term_end: Day | null
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** One admission, competence or matter of an application, verified or rejected by itself. */
export type ApplicationClaimTable = {
  id: string
  application_id: string
  kind: ClaimKind
  /** In which order it was entered, among those of its kind. */
  position: number
  /** JSON of the values as typed */
  facts: Json
  jurisdiction: string
  /** null for an admission, which may cover several */
  ip_type: string | null
  status: 'open' | 'verified' | 'rejected'
  verified_by: string | null
  verifier_name: string | null
  verified_on: Day | null
  expires_on: Day | null
  /** JSON Basis: what staff saw; null for what is not verified, or was before this was asked */
  basis: Json | null
  note: Generated<string>
  created_at: Instant
}

export type ApplicationCriterionTable = {
  application_id: string
  code: string
  answer: CriterionAnswer
  evidence: Generated<string>
  answered_by: string
  answered_name: string
  answered_at: Instant
}

/** Whether an applicant is somebody whom it looks like. */
export type DuplicateFindingTable = {
  application_id: string
  /** A party, or another application. */
  other_id: string
  finding: DuplicateFinding
  /** JSON DuplicateSign[] that were seen when it was found */
  signs: Json
  note: string
  found_by: string
  found_name: string
  found_at: Instant
}
