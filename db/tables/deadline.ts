import type { Day, Flag, Instant, Json } from './columns.ts'

/** A last day in a dispute. Confidential. */
export type DeadlineTable = {
  id: string
  dispute_id: string
  title: string
  day: Day
  /** JSON of how it was worked out (event, period, rule, moved); null for a day that was simply given */
  computed: Json | null
  done_at: Instant | null
  /** The account; empty where it was not kept yet, and the audit does not say. */
  created_by: string
  created_at: Instant
}

/** A secret link by which a calendar program reads an account's deadlines. */
export type CalendarFeedTable = {
  id: string
  account_id: string
  /** SHA-256 of the link's secret, hex. */
  secret_hash: string
  created_at: Instant
  revoked_at: Instant | null
}

/**
 * A reminder that went out: at most one for each last day, of whatever it is, and each distance to it. Of proposed terms,
 * which have no last day, one by the day of the proposal.
 */
export type DeadlineReminderTable = {
  subject_noun: 'dispute' | 'deadline' | 'milestone' | 'supplement' | 'application' | 'terms'
  subject_id: string
  day: Day
  days_before: number
  sent_at: Instant
}

/** A year of a calendar that staff entered. */
export type CalendarYearTable = {
  calendar: string
  year: number
  source: string
  as_of: Day
  entered_by: string
  created_at: Instant
}

/** A day that counts as staff say, whatever was published. */
export type CalendarCorrectionTable = {
  calendar: string
  day: Day
  open: Flag
  name: string
  entered_by: string
  created_at: Instant
}
