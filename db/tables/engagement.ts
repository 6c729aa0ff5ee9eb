import type { Generated } from 'kysely'
import type { ConfirmationState } from '../../app/domain/engagement/confirmation.ts'
import type { Outcome } from '../../app/domain/engagement/outcome.ts'
import type { TermsState } from '../../app/domain/engagement/terms-change.ts'
import type { Day, FeeColumns, Instant } from './columns.ts'

/** A party (or a pairing) acting for an enterprise. Confidential: never indexed. */
export type EngagementTable = {
  id: string
  dispute_id: string
  enterprise_id: string
  run_id: string | null
  party_id: string | null
  pairing_id: string | null
  domestic_id: string | null
  overseas_id: string | null
  status: 'active' | 'paused' | 'concluded' | 'rated' | 'terminated'
  note: string
  /** Given by the form: the same submission twice records one engagement. */
  idempotency_key: string
  started_on: Day
  created_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
  /** The accepted invitation that it came from; null where it was recorded directly. */
  invitation_id: string | null
  /** How it ended, a code; never counted in a ranking. */
  outcome: Outcome | null
  /** What was learned. */
  lessons: string | null
  concluded_on: Day | null
  /** The engagement that this one took over. */
  replaces: string | null
  /** What the enterprise wrote for whoever takes over. Confidential. */
  handover: Generated<string>
  /** Since when whoever acts has confirmed it, by accepting the invitation or afterwards; null while they have not. */
  confirmed_at: Instant | null
}

/** What a party that was named as acting, without an accepted invitation, was asked and has answered. */
export type EngagementConfirmationTable = {
  engagement_id: string
  party_id: string
  state: ConfirmationState
  asked_at: Instant | null
  asked_by: string | null
  asked_name: string | null
  asked_side: 'enterprise' | 'centre' | null
  /** What whoever asked once more wrote for the party to recognise it by. */
  words: Generated<string>
  answered_at: Instant | null
  answered_by: string | null
  answered_name: string | null
  /** Why the party says that it is not its own. */
  reason: Generated<string>
  version: Generated<number>
}

/**
 * New terms of an engagement that one side proposed, and what came of them. The words and fees are never changed; what was
 * accepted is a version of the terms, and earlier ones stay.
 */
export type EngagementTermsTable = FeeColumns & {
  /** Given by the form: the same proposal twice is one. */
  id: string
  engagement_id: string
  state: TermsState
  /** Which version it is, once accepted; the quote, where there is one, is the first. */
  number: number | null
  /** From when it is to be in force. */
  from_day: Day
  scope: string
  reason: string
  side: 'enterprise' | 'party'
  party_id: string | null
  proposed_by: string
  proposed_name: string
  proposed_at: Instant
  answered_by: string | null
  answered_name: string | null
  answered_at: Instant | null
  /** Why it was declined. */
  answer: Generated<string>
}

/** What one unit of a currency is worth in yuan from a day on, as the centre set it. */
export type ExchangeRateTable = {
  currency: string
  day: Day
  cny: number
  set_by: string
  created_at: Instant
}

/** Something that an engagement has to reach by a day. */
export type MilestoneTable = {
  id: string
  engagement_id: string
  kind: 'milestone' | 'deadline'
  title: string
  due_on: Day
  done_on: Day | null
  created_by: string
  created_at: Instant
}

/** What the sides of an engagement and the centre tell each other. */
export type EngagementMessageTable = {
  id: string
  engagement_id: string
  kind: 'message' | 'report_request' | 'report'
  side: 'enterprise' | 'party' | 'centre'
  author_id: string
  author_name: string
  body: string
  created_at: Instant
}

/** What was billed in an engagement, in hundredths of the currency's unit. Never changed: it stands, or was taken back. */
export type BillTable = {
  id: string
  engagement_id: string
  /** Who recorded it; of those who act, which party. */
  side: 'enterprise' | 'party' | 'centre'
  party_id: string | null
  billed_on: Day
  stage: string
  hours: number | null
  currency: string
  amount: number
  note: string
  /** One that was taken back. */
  replaces: string | null
  created_by: string
  created_at: Instant
}

/** That a bill was recorded by mistake: it counts no more. */
export type BillTakenBackTable = {
  bill_id: string
  reason: string
  actor_id: string
  actor_name: string
  created_at: Instant
}

/** How one side of a concluded engagement found working with the other; never how the matter ended. */
export type RatingTable = {
  engagement_id: string
  by_side: 'enterprise' | 'party'
  /** Who is rated, or who rates. */
  party_id: string
  responsiveness: number
  communication: number
  diligence: number
  comment: string
  created_by: string
  created_at: Instant
}
