import { type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/** What recorded requests did not find, by place; and the ways in which supply, demand and name checks are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('match_gap')
      .addColumn('run_id', text, (c) => c.notNull().references('match_run.id').onDelete('cascade'))
      .addColumn('section', text, (c) => c.notNull())
      .addColumn('jurisdiction', text, (c) => c.notNull())
      .addColumn('ip_type', text, (c) => c.notNull())
      .addColumn('procedure', text)
      .addColumn('constraint_code', text, (c) => c.notNull())
      .addColumn('without_count', integer, (c) => c.notNull().check(sql`without_count >= 0`))
      .addColumn('as_of', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('match_gap_key', ['run_id', 'section', 'jurisdiction', 'ip_type']),
  ).execute()
  await create
    .createIndex('match_gap_by_place')
    .on('match_gap')
    .columns(['jurisdiction', 'ip_type', 'as_of'])
    .execute()
  await create.createIndex('match_run_by_as_of').on('match_run').column('as_of').execute()
  await create
    .createIndex('audit_event_by_action')
    .on('audit_event')
    .columns(['noun', 'action', 'at'])
    .execute()
}
