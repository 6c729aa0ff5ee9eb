import { type Kysely, sql } from 'kysely'

/**
 * What an enterprise noted down without an accepted invitation takes no place of a party's capacity any more: the
 * triggers on these rows let the search documents of their parties be built anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update engagement set note = note where invitation_id is null and status in ('active', 'paused')`.execute(
    db,
  )
}
