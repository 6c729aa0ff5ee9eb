import type { Generated } from 'kysely'
import type { Instant, Json } from './columns.ts'

/** What was answered to a request that bore a key, should it be sent again. */
export type IdempotentAnswerTable = {
  /** SHA-256 of whose key it is and of the key, hex. */
  id: string
  /** SHA-256 of what was asked, hex. */
  fingerprint: string
  /** null while the answer is not known yet; 0 when the server broke off before it was. */
  status: number | null
  /** JSON [name, value][] */
  headers: Generated<Json>
  body: Generated<string>
  created_at: Instant
}

/** Who is how far ahead of an allowance: `due` is when everything that was let pass is paid for, in milliseconds. */
export type RateLimitTable = { key: string; due: number }

/** Small facts that the application keeps about itself, by name. */
export type SettingTable = { name: string; value: string }

/** What stands in the forms of a page while its reader changes language or type size. Confidential. */
export type KeptFormsTable = {
  /** SHA-256 of the cookie's secret, hex. */
  id: string
  /** Who was signed in; null for a visitor. */
  account_id: string | null
  /** Path and query of the page. */
  page: string
  /** JSON: what stands in each form, by its id */
  forms: Json
  expires_at: Instant
}
