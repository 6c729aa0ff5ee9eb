import type { Kysely } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/** The last day that a 1+1 had before notice was given, for whoever takes the notice back. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('pairing_process').addColumn('ended_before_notice', text).execute()
}
