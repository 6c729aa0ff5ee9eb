import { type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/**
 * Files also of changes of an entry and of research. What a table's check allows can only be changed by making the
 * table anew; rows and their identifiers stay as they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('file_of_more')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('owner_noun', text, (c) =>
        c
          .notNull()
          .check(
            sql`owner_noun in ('dispute', 'application', 'engagement', 'pairing', 'invitation', 'profile_change', 'commission')`,
          ),
      )
      .addColumn('owner_id', text, (c) => c.notNull())
      .addColumn('readers', text, (c) => c.notNull())
      .addColumn('label', text, (c) => c.notNull())
      .addColumn('type', text, (c) => c.notNull())
      .addColumn('size', integer, (c) => c.notNull().check(sql`size > 0`))
      .addColumn('sha256', text, (c) => c.notNull().check(sql`length(sha256) = 64`))
      .addColumn('stored_name', text, (c) => c.notNull().unique())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('created_by_name', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull()),
  ).execute()
  await sql`insert into file_of_more (id, owner_noun, owner_id, readers, label, type, size, sha256, stored_name,
    created_by, created_by_name, created_at)
    select id, owner_noun, owner_id, readers, label, type, size, sha256, stored_name, created_by, created_by_name,
    created_at from file`.execute(db)
  await db.schema.dropTable('file').execute()
  await db.schema.alterTable('file_of_more').renameTo('file').execute()
  await db.schema
    .createIndex('file_of_owner')
    .unique()
    .on('file')
    .columns(['owner_noun', 'owner_id', 'sha256', 'label'])
    .execute()
}
