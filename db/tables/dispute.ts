import type { Generated } from 'kysely'
import type { DisputeState } from '../../app/domain/dispute/lifecycle.ts'
import type { Confidentiality } from '../../app/domain/dispute/particulars.ts'
import type { Day, Flag, Instant, Json } from './columns.ts'

/** Who at the centre looks after a dispute. */
export type DisputeHandlerTable = { dispute_id: string; account_id: string; name: string; since: Instant }

/** What an enterprise brings. Confidential: never indexed. */
export type DisputeTable = {
  id: string
  enterprise_id: string
  created_by: string
  /** As it was typed, or composed in Chinese where nobody typed one. */
  title: string
  /** The composed one in English; null where somebody typed a title. */
  title_en: string | null
  /** JSON string[] */
  jurisdictions: Json
  /** JSON string[] */
  ip_types: Json
  procedure: string | null
  role: string | null
  industry: string | null
  /** JSON string[] */
  languages: Json
  /** JSON {name, aliases}[] */
  opponents: Json
  description: string
  respond_by: Instant | null
  /** IANA time zone in which the deadline was given, `Europe/Berlin`. */
  respond_zone: string | null
  budget_amount: number | null
  /** ISO 4217 */
  budget_currency: string | null
  status: DisputeState
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
  /** Court, office or platform. */
  forum: Generated<string>
  docket: Generated<string>
  /** JSON string[]: numbers of the rights */
  rights: Generated<Json>
  served_on: Day | null
  urgent: Generated<Flag>
  /** How the dispute came in; null for one of before channels were recorded. */
  channel: string | null
  district: string | null
  submitted_at: Instant | null
  /** When and by whom the centre decided on acceptance. */
  decided_at: Instant | null
  decided_by: string | null
  decision: 'accepted' | 'not_accepted' | null
  decision_reason: Generated<string>
  /** When it came to count as withdrawn, because nothing was added in time. */
  lapsed_at: Generated<Instant | null>
  /** What the enterprise hopes to reach. */
  wanted: Generated<string>
  products: Generated<string>
  /** What the dispute is worth, in whole units of the currency. */
  claim_amount: number | null
  /** ISO 4217 */
  claim_currency: string | null
  /** A strict one is never compared with other enterprises' disputes. */
  confidentiality: Generated<Confidentiality>
}

/** What staff ask an enterprise to add, point by point, and what it answered. Confidential. */
export type SupplementRequestTable = {
  id: string
  dispute_id: string
  /** JSON string[] */
  points: Json
  asked_by: string
  asked_at: Instant
  /** null where the calendar of that year is not known yet */
  due_on: Day | null
  /** JSON string[], one for each point */
  answers: Json | null
  answered_by: string | null
  /** Whose name that is; null where it was not kept yet, and the audit does not say. */
  answered_by_id: Generated<string | null>
  answered_at: Instant | null
}

/** A filing abroad against a Chinese firm, as it was imported, and the draft that it led to. */
export type FilingNoticeTable = {
  id: string
  ref: string
  /** JSON of the record */
  record: Json
  enterprise_id: string | null
  dispute_id: string | null
  told_at: Instant | null
  created_at: Instant
  updated_at: Instant
}

/** What somebody wrote into the form of a dispute before signing in; kept for a few hours. Confidential. */
export type KeptDisputeFormTable = {
  /** SHA-256 of the cookie's secret, hex. */
  id: string
  /** JSON of the form's values */
  form: Json
  created_at: Instant
  expires_at: Instant
}
