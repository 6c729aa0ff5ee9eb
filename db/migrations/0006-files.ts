import { type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/** Files that people hand in: what they are and whose. Their bytes lie in DATA_DIR/files under `stored_name`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('file')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('owner_noun', text, (c) =>
        c
          .notNull()
          .check(sql`owner_noun in ('dispute', 'application', 'engagement', 'pairing', 'invitation')`),
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
  // Unique: a form that is sent twice keeps each of its files once.
  await create
    .createIndex('file_of_owner')
    .unique()
    .on('file')
    .columns(['owner_noun', 'owner_id', 'sha256', 'label'])
    .execute()
}
