import type { Generated } from 'kysely'
import type { InvitationState, SideState } from '../../app/domain/invitation/lifecycle.ts'
import type { InvitationPurpose } from '../../app/domain/invitation/purpose.ts'
import type { Day, FeeColumns, Flag, Instant } from './columns.ts'

/** A party (or the two sides of a 1+1) asked to help in a dispute. Confidential: never indexed. */
export type InvitationTable = {
  id: string
  /** Those sent with one form share it; a form sent twice is one round. */
  round_id: string
  dispute_id: string
  enterprise_id: string
  run_id: string
  section: string
  /** How the run names the candidate: a reference, or `domestic+overseas`. */
  subject_key: string
  /** Where it stood in the section of the run, from 1. */
  place: number
  purpose: InvitationPurpose
  pairing_id: string | null
  status: InvitationState
  /** What may be read before the conflict check: names nobody. */
  synopsis: string
  decline_reason: string | null
  decline_note: Generated<string>
  created_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** One party that an invitation asks, and its clock. */
export type InvitationSideTable = {
  invitation_id: string
  party_id: string
  /** 0 the only or the domestic side, 1 the overseas side. */
  position: 0 | 1
  status: SideState
  /** Hours within which it has to answer. */
  hours: number
  asked_at: Instant
  /** By when it has to answer now; null while nothing is asked of it. */
  due_at: Instant | null
  /** When its people were first told of it; null while there is nobody to tell. */
  told_at: Instant | null
  reminded_at: Instant | null
  /** When the names were shown to it. */
  names_at: Instant | null
  responded_at: Instant | null
  /** The first instant while it was waited for at which nobody could sign in for it; null while somebody could. */
  unreached_at: Instant | null
  /** Whether it answered in time; null while that is open, and for good when it was not given all of the time. */
  kept: Flag | null
}

/** What an accepted invitation was offered for. */
export type QuoteTable = FeeColumns & {
  invitation_id: string
  valid_until: Day
  available_from: Day
  note: string
  party_id: string
  created_by: string
  created_at: Instant
}

/** What an expert or a think tank wrote on a dispute. */
export type OpinionTable = { invitation_id: string; body: string; created_by: string; created_at: Instant }
