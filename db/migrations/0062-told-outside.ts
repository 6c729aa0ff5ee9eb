import type { Kysely } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/**
 * What an enterprise is told of a run where staff read who is in conflict, and a salt of its digest. Runs of before stay
 * as they were frozen: without them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['told', 'salt']) {
    await db.schema.alterTable('match_run').addColumn(column, sqliteTypes.text).execute()
  }
}
