import { type Kysely, sql } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/**
 * When a party takes nothing at all, and where it takes nothing for a while. On the party's own row, so that a change
 * raises its version and its documents' by the triggers that are there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['leave', 'pauses']) {
    await db.schema
      .alterTable('party')
      .addColumn(column, text, (c) => c.notNull().defaultTo('[]'))
      .execute()
  }
  // The sweep at midnight looks at those who have any: few among many.
  await db.schema
    .createIndex('party_by_absence')
    .on('party')
    .column('id')
    .where(sql.ref('leave'), '<>', sql.lit('[]'))
    .execute()
  await db.schema
    .createIndex('party_by_pause')
    .on('party')
    .column('id')
    .where(sql.ref('pauses'), '<>', sql.lit('[]'))
    .execute()
}
