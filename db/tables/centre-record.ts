import type { Generated } from 'kysely'
import type { Effect, RecordKind } from '../../app/domain/centre-record/kinds.ts'
import type { Day, Instant } from './columns.ts'

/** Work of the centre that no other table holds. Confidential: it may name a dispute. */
export type CentreRecordTable = {
  id: string
  kind: RecordKind
  day: Day
  title: string
  district: string | null
  dispute_id: string | null
  /** To whom: a body that took a case over, or that a report went to. */
  body: string
  effect: Effect | null
  /** People who came, or items of a report; null where nothing is counted. */
  count: number | null
  note: string
  created_by: string
  created_by_name: string
  created_at: Instant
  updated_at: Instant
  version: Generated<number>
}
