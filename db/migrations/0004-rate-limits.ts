import type { Kysely } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, real } = sqliteTypes

/** How far ahead of its allowance each visitor is: one row per limit and visitor, gone soon after it is caught up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('rate_limit')
      .addColumn('key', text, (c) => c.notNull().primaryKey())
      .addColumn('due', real, (c) => c.notNull()),
  ).execute()
  await create.createIndex('rate_limit_by_due').on('rate_limit').column('due').execute()
}
