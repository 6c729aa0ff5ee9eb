import { type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, letSqliteStepsForgetNames, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/**
 * A party may leave its place in the directory itself: one more event among the steps of a listing. Their table is made
 * anew with it, rows stay as they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('listing_step_anew')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('party_id', text, (c) => c.notNull().references('party.id').onDelete('cascade'))
      .addColumn('event', text, (c) =>
        c
          .notNull()
          .check(
            sql`event in ('suspend', 'reinstate', 'give_notice', 'reply', 'remove', 'keep', 'expire', 'renew', 'step_down')`,
          ),
      )
      .addColumn('status_before', text, (c) => c.notNull())
      .addColumn('status_after', text, (c) => c.notNull())
      .addColumn('words', text, (c) => c.notNull().defaultTo(''))
      .addColumn('reply_by', text)
      .addColumn('actor_id', text)
      .addColumn('actor_name', text, (c) => c.notNull())
      .addColumn('actor_role', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addCheckConstraint(
        'notice_has_a_time_to_reply',
        sql`(event = 'give_notice') = (reply_by is not null)`,
      ),
  ).execute()
  const kept =
    sql.raw(`id, party_id, event, status_before, status_after, words, reply_by, actor_id, actor_name,
    actor_role, created_at`)
  await sql`insert into listing_step_anew (${kept}) select ${kept} from listing_step`.execute(db)
  await db.schema.dropTable('listing_step').execute()
  await db.schema.alterTable('listing_step_anew').renameTo('listing_step').execute()
  await db.schema
    .createIndex('listing_step_by_party')
    .on('listing_step')
    .columns(['party_id', 'created_at'])
    .execute()
  await createSqliteAppendOnly(db, 'listing_step')
  await letSqliteStepsForgetNames(db)
}
