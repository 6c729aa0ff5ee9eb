import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const ofEnterprise = (column: ColumnDefinitionBuilder) =>
  column.notNull().references('enterprise.id').onDelete('cascade')

/**
 * How an enterprise on record gets its first administrator: the one open invitation that the centre has sent, held to
 * one by its key, and who tried to come in by the enterprise's code alone.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await strict(
    schema
      .createTable('first_administrator')
      .addColumn('enterprise_id', text, (c) => ofEnterprise(c).primaryKey())
      .addColumn('link_id', text, (c) =>
        c.notNull().unique().references('one_time_link.id').onDelete('cascade'),
      )
      .addColumn('invited_by', text, required)
      .addColumn('invited_name', text, required)
      .addColumn('identity_check', text, (c) => c.notNull().check(sql`length(identity_check) > 0`))
      .addColumn('invited_at', text, required),
  ).execute()
  await strict(
    schema
      .createTable('refused_sign_up')
      .addColumn('enterprise_id', text, ofEnterprise)
      .addColumn('email_key', text, required)
      .addColumn('address', text, required)
      .addColumn('name', text, required)
      .addColumn('at', text, required)
      .addPrimaryKeyConstraint('refused_sign_up_key', ['enterprise_id', 'email_key']),
  ).execute()
}
