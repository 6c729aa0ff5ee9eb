import { type Kysely, sql } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/** From which hour of the day in Shanghai somebody wants their digest; eight was everybody's. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('account')
    .addColumn('digest_hour', sqliteTypes.integer, (c) =>
      c.notNull().defaultTo(8).check(sql`digest_hour between 0 and 23`),
    )
    .execute()
}
