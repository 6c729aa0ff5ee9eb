import { type Kysely, sql } from 'kysely'
import {
  createSqliteAppendOnly,
  createSqliteJoiningGuards,
  letSqliteStepsForgetNames,
  sqliteTypes,
  strict,
} from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/**
 * Two entries of the directory that are one party can be joined: which went into which, by whom, why, and what moved.
 * It is one more event among the steps of a listing; their table is made anew with it, rows stay as they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await letStepsJoin(db)
  await strict(
    db.schema
      .createTable('party_joining')
      .addColumn('joined_id', text, (c) => c.notNull().primaryKey().references('party.id'))
      .addColumn('kept_id', text, (c) => c.notNull().references('party.id'))
      .addColumn('reason', text, (c) => c.notNull().check(sql`length(trim(reason)) > 0`))
      .addColumn('moved', text, (c) => c.notNull().check(sql`json_valid(moved)`))
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('actor_name', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addCheckConstraint('joined_into_another', sql`joined_id <> kept_id`),
  ).execute()
  await db.schema.createIndex('party_joining_by_kept').on('party_joining').column('kept_id').execute()
  await createSqliteJoiningGuards(db)
}

async function letStepsJoin(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('listing_step_anew')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('party_id', text, (c) => c.notNull().references('party.id').onDelete('cascade'))
      .addColumn('event', text, (c) =>
        c
          .notNull()
          .check(
            sql`event in ('suspend', 'reinstate', 'give_notice', 'reply', 'remove', 'keep', 'expire', 'renew', 'step_down', 'join')`,
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
