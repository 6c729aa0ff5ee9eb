import type { Kysely } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/** Which engagement another one took over, and what was written for whoever takes over. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('engagement')
    .addColumn('replaces', text, (column) => column.references('engagement.id'))
    .execute()
  await schema
    .alterTable('engagement')
    .addColumn('handover', text, (column) => column.notNull().defaultTo(''))
    .execute()
  await schema.createIndex('engagement_by_replaced').on('engagement').column('replaces').unique().execute()
}
