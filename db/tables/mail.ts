import type { Generated } from 'kysely'
import type { Delivery, NotificationKind } from '../../app/domain/notification/kinds.ts'
import type { Day, Instant, Json } from './columns.ts'

/** The outbox of letters, written in the transaction that gives cause to them. */
export type MailMessageTable = {
  id: string
  account_id: string | null
  address: string
  locale: 'zh-CN' | 'en'
  template: string
  /** JSON of what the template is filled with; emptied once it is sent, because it may hold a one-time link. */
  values: Json
  status: 'queued' | 'sent' | 'refused' | 'given_up'
  attempts: Generated<number>
  next_attempt_at: Instant
  last_error: string | null
  created_at: Instant
  finished_at: Instant | null
}

/** What an account is told in the page, and how it goes by mail. Holds no more than a letter does. */
export type NotificationTable = {
  id: string
  account_id: string
  kind: NotificationKind
  /** Which letter says it, and JSON of what that is filled with. */
  template: string
  values: Json
  /** The thing that it is about, a path of this site. */
  path: string
  delivery: Delivery
  created_at: Instant
  read_at: Instant | null
  /** When it went into a letter; null while it waits for a digest, and for good where none was wanted. */
  mailed_at: Instant | null
}

/** How an account wants one kind by mail; without a row, at once. */
export type NotificationChoiceTable = { account_id: string; kind: NotificationKind; delivery: Delivery }

/** That an account's digest of a day was made: at most one. */
export type DigestTable = { account_id: string; day: Day; created_at: Instant }
