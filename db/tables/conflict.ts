import type { Generated } from 'kysely'
import type { ConflictKind } from '../../app/domain/vocabulary/parties.ts'
import type { Day, Instant, Json } from './columns.ts'

/** Confidential: whom a party acts for or against. Never indexed, shown to staff only. */
export type ConflictTable = {
  id: string
  party_id: string
  name: string
  /** JSON string[] */
  aliases: Json
  /** JSON string[] */
  affiliates: Json
  kind: ConflictKind
  valid_from: Day | null
  valid_to: Day | null
  created_at: Instant
  updated_at: Instant
}

/** Every name of a conflict, normalised, for exact look-up. */
export type ConflictNameTable = {
  conflict_id: string
  name_key: string
  /** `looseNameKey` of the name: equal for names that deserve a second look. */
  loose_key: Generated<string>
}
