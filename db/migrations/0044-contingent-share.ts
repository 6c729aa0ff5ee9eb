import { type Kysely, sql } from 'kysely'
import { createSqliteContingencyGuard, sqliteTypes } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/**
 * What a contingent quote takes of the result: a share, in hundredths of a per cent, and of what. Those that were made
 * before say neither and stay as they are; from now on a contingent quote cannot be made without.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('quote')
    .addColumn('contingent_share', integer, (c) => c.check(sql`contingent_share between 1 and 10000`))
    .execute()
  await db.schema
    .alterTable('quote')
    .addColumn('contingent_of', text, (c) => c.check(sql`length(trim(contingent_of)) > 0`))
    .execute()
  await createSqliteContingencyGuard(db)
}
