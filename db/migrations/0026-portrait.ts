import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()

/** The portrait of an expert, small and without what a camera writes beside a picture: kept with the entry itself. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await strict(
    schema
      .createTable('party_portrait')
      .addColumn('party_id', text, (c) => c.notNull().primaryKey().references('party.id').onDelete('cascade'))
      .addColumn('jpeg', 'blob', (c) => c.notNull().check(sql`length(jpeg) between 1 and 1000000`))
      .addColumn('sha256', text, (c) => c.notNull().check(sql`length(sha256) = 64`))
      .addColumn('added_by', text, required)
      .addColumn('added_name', text, required)
      .addColumn('added_at', text, required),
  ).execute()
}
