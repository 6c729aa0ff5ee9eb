import { type Kysely, sql } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/**
 * When a dispute lapsed because nothing was added in time; null for one that its enterprise withdrew itself. Of those of
 * before, the audit says it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('dispute').addColumn('lapsed_at', sqliteTypes.text).execute()
  await sql`update dispute set lapsed_at = (
      select max(at) from audit_event
      where noun = 'dispute' and action = 'lapse' and subject_id = dispute.id)
    where status = 'withdrawn'`.execute(db)
}
