import { type Kysely, sql } from 'kysely'

/** What leaving takes along now goes for those, too, who left before it did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await takeInvitationsBack(db)
}

/** A closed account could still come back by what it had invited others by. */
async function takeInvitationsBack(db: Kysely<unknown>): Promise<void> {
  const closed = sql`select id from account where disabled_at is not null and erased_at is null`
  const open = sql`purpose = 'invitation' and used_at is null and revoked_at is null and invited_by in (${closed})`
  await sql`delete from first_administrator where link_id in (select id from one_time_link where ${open})`.execute(
    db,
  )
  await sql`update one_time_link
    set payload = '{}', revoked_at = (select disabled_at from account where account.id = invited_by)
    where ${open}`.execute(db)
}
