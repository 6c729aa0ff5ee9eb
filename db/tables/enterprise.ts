import type { EnterpriseNameKind } from '../../app/domain/enterprise/names.ts'
import type { Flag, Instant, Json } from './columns.ts'

export type EnterpriseTable = {
  id: string
  ref: string
  name_zh: string | null
  name_en: string | null
  credit_code: string | null
  district: string | null
  industry: string | null
  /** JSON string[] of language codes */
  languages: Json
  demo: Flag
  created_at: Instant
  updated_at: Instant
}

/** A name under which an enterprise is known: registered, or declared by its members. */
export type EnterpriseNameTable = {
  enterprise_id: string
  name: string
  kind: EnterpriseNameKind
  name_key: string
  loose_key: string
  /** Null: from a sign-up or an import. Of an official name, the member of staff who recorded the enterprise. */
  declared_by: string | null
  created_at: Instant
}
