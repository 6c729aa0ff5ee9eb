import type { ColumnDefinitionBuilder, Kysely } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()

/** What stands in the forms of a page while its reader changes language or type size: for minutes, and shown once. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await strict(
    schema
      .createTable('kept_forms')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('account_id', text)
      .addColumn('page', text, required)
      .addColumn('forms', text, required)
      .addColumn('expires_at', text, required),
  ).execute()
}
