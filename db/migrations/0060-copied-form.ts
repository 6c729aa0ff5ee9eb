import type { Kysely } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/**
 * The entry with which a renewal was begun, so that what changed since is told from what its applicant changed; null
 * for a first application, and for a renewal that was begun before this was kept.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('application').addColumn('copied_form', sqliteTypes.text).execute()
}
