import type { Kysely } from 'kysely'
import { createSqliteAppendOnly } from '../dialect/sqlite.ts'

/**
 * A recorded run stays as it was frozen, and so does what it meant for fair shares and what it did not find: the digest
 * in the audit shows a run that was altered, this refuses to alter one. What an enterprise picked out of it
 * (`shortlisted`) goes on changing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['match_run', 'offer', 'match_gap']) await createSqliteAppendOnly(db, table)
}
