import type { Generated } from 'kysely'
import type { Json } from './columns.ts'

/** What search still has to learn: one row per (index, document); pending is version > indexed_version. */
export type SearchOutboxTable = {
  index_name: string
  document_id: string
  version: number
  indexed_version: Generated<number>
  attempts: Generated<number>
  last_error: string | null
  /** JSON string[]: ids of the flat documents that this row last put into the index */
  indexed_ids: Generated<Json>
}

/** One row: the counter that versions come from. */
export type SearchCounterTable = { id: number; version: number }
