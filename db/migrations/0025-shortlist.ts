import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()

/** Which candidates of a frozen run an enterprise has picked out, before anybody is told anything. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await strict(
    schema
      .createTable('shortlisted')
      .addColumn('run_id', text, (c) => c.notNull().references('match_run.id').onDelete('cascade'))
      .addColumn('section', text, required)
      .addColumn('candidate', text, required)
      .addColumn('place', integer, (c) => c.notNull().check(sql`place > 0`))
      .addColumn('added_by', text, required)
      .addColumn('added_name', text, required)
      .addColumn('added_at', text, required)
      .addPrimaryKeyConstraint('shortlisted_key', ['run_id', 'section', 'candidate']),
  ).execute()
}
