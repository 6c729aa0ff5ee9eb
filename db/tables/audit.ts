import type { Instant, Json } from './columns.ts'

/** Append-only and chained: every change, every read of a confidential file, and who caused it. */
export type AuditEventTable = {
  id: number
  at: Instant
  actor_id: string | null
  /** What acted where it was nobody (a clock, the command line); else '', and the name stands in `audit_person`. */
  actor_name: string
  action: string
  noun: string
  subject_id: string | null
  detail: Json
  /** The salted digest of who acted, which stands apart so that it can be forgotten; null where nobody did. */
  person_digest: string | null
  /** The hash of the row before; zeros for the first. */
  previous_hash: string
  /** SHA-256 of the row and of `previous_hash`, hex. */
  hash: string
}

/** Who acted and from which network address, outside the chain: gone once that person's account is erased. */
export type AuditPersonTable = {
  event_id: number
  actor_id: string
  name: string
  address: string | null
  /** 128 random bits, hex: without it a digest could be searched for names. */
  salt: string
}

/** One row: where the chain of the audit ends. Whoever appends updates it first. */
export type AuditHeadTable = { id: number; last_id: number; hash: string }
