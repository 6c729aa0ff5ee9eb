import { type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/** Which files of an earlier engagement whoever took it over may read: none without a row that is in force. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await strict(
    schema
      .createTable('handed_on_file')
      .addColumn('file_id', text, (c) => c.notNull().references('file.id').onDelete('cascade'))
      .addColumn('engagement_id', text, (c) => c.notNull().references('engagement.id'))
      .addColumn('version', integer, (c) => c.notNull().check(sql`version > 0`))
      .addColumn('handed_at', text, (c) => c.notNull())
      .addColumn('taken_back_at', text)
      .addColumn('first_read_at', text)
      .addPrimaryKeyConstraint('handed_on_file_key', ['file_id', 'engagement_id']),
  ).execute()
  await schema
    .createIndex('handed_on_file_to')
    .on('handed_on_file')
    .columns(['engagement_id', 'file_id'])
    .execute()
}
