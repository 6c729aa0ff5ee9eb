import type { Generated } from 'kysely'
import type { DocumentKind } from '../../app/domain/document/kinds.ts'
import type { Instant, Json } from './columns.ts'

/** A document of the guidance procedure, frozen: never changed, only followed by another version. */
export type DocumentTable = {
  id: string
  dispute_id: string
  kind: DocumentKind
  number: string
  version: number
  /** JSON: what it says */
  record: Json
  /** SHA-256 of `record`, hex. */
  sha256: string
  made_by: string
  /** Whose name that is; null where it was not kept yet, and the audit does not say. */
  made_by_id: Generated<string | null>
  made_at: Instant
}

/** The last number given to a kind of document in a year. */
export type DocumentCounterTable = { kind: DocumentKind | 'pairing'; year: number; last: number }
