import { type Kysely, sql } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

/**
 * An invitation is kept with whoever sent it: when they are sent away, it is taken back. Of those sent before, the audit
 * says who.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('one_time_link').addColumn('invited_by', sqliteTypes.text).execute()
  await sql`update one_time_link set invited_by = (
    select actor_id from audit_event
      where noun = 'invitation_link' and subject_id = one_time_link.id and action = 'invite' order by id limit 1
  ) where purpose = 'invitation'`.execute(db)
  await db.schema
    .createIndex('one_time_link_by_inviter')
    .on('one_time_link')
    .column('invited_by')
    .where(sql.ref('invited_by'), 'is not', null)
    .execute()
}
