import type { Kysely } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/** What staff saw when they verified: null for what was verified before this was asked. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  for (const table of ['application_claim', 'evidence_check', 'profile_change']) {
    await schema.alterTable(table).addColumn('basis', sqliteTypes.text).execute()
  }
}
