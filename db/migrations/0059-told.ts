import { type Kysely, sql } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/**
 * When people of an invited party were first told of it; null while there is nobody to tell. Of what was asked before,
 * whoever could sign in when it arrived was told then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('invitation_side').addColumn('told_at', sqliteTypes.text).execute()
  await sql`update invitation_side set told_at = asked_at
    where unreached_at is null or unreached_at > asked_at`.execute(db)
}
