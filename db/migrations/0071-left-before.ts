import { type Kysely, sql } from 'kysely'

/** What leaving takes along now goes for those, too, who left before it did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await endPlansOfOver(db)
  await takeInvitationsBack(db)
  await findWhoseLettersTheyAre(db)
  await forgetErased(db)
}

/** A dispute that left could still be given a share of what is defended together. One that was closed keeps what was agreed. */
async function endPlansOfOver(db: Kysely<unknown>): Promise<void> {
  await sql`update defence_plan set status = 'refused' where exists (
    select 1 from defence_share join dispute on dispute.id = dispute_id where plan_id = defence_plan.id
      and ((defence_plan.status in ('proposed', 'agreed')
            and dispute.status in ('not_accepted', 'withdrawn', 'terminated'))
        or (defence_plan.status = 'proposed' and dispute.status = 'closed')))`.execute(db)
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

/**
 * Letters to an address that an account gave up, or gave for its entry, are kept with the account: the audit and the
 * wish say whose each was by the same instant, and what went to an address before it was given up, links too, was the
 * same one's.
 */
async function findWhoseLettersTheyAre(db: Kysely<unknown>): Promise<void> {
  const found = [
    `update mail_message set account_id = (
       select subject_id from audit_event
         where noun = 'account' and action = 'change_email' and at = mail_message.created_at limit 1)
       where template = 'email_changed' and account_id is null`,
    `update mail_message set account_id = (
       select account.id from contact_change join account on account.id = requested_by
         where requested_at = mail_message.created_at limit 1)
       where template in ('contact_confirm', 'contact_stop') and account_id is null`,
    `update mail_message set account_id = (
       select told.account_id from mail_message as told
         where told.template = 'email_changed' and told.address = mail_message.address
           and told.created_at > mail_message.created_at
         order by told.created_at limit 1)
       where account_id is null
         and address in (select address from mail_message as told where told.template = 'email_changed')`,
    `update one_time_link set account_id = (
       select told.account_id from mail_message as told
         where told.template = 'email_changed' and lower(told.address) = email_key
           and told.created_at > one_time_link.created_at
         order by told.created_at limit 1)
       where account_id is null
         and email_key in (select lower(address) from mail_message where template = 'email_changed')`,
  ]
  for (const statement of found) await sql.raw(statement).execute(db)
}

/** The same as erasing does today. Bytes of files that no row names are swept from the disk at the next start. */
async function forgetErased(db: Kysely<unknown>): Promise<void> {
  const erased = `select id from account where erased_at is not null`
  const places = `select party_id from account where erased_at is not null and role = 'expert' and party_id is not null`
  const own = `exists (select 1 from account where account.id = applicant_id and erased_at is not null
    and (application.party_id is null or (role = 'expert' and account.party_id = application.party_id)))`
  const drafts = `status in ('draft', 'withdrawn') and submitted_at is null and ${own}`
  const forgotten = [
    `delete from file where owner_noun = 'application' and owner_id in (select id from application where ${drafts})`,
    `delete from application where ${drafts}`,
    `update application set form = json_remove(form, '$.contact'), copied_form = json_remove(copied_form, '$.contact')
       where ${own}`,
    `update party_profile set form = json_remove(form, '$.contact') where party_id in (${places})`,
    `delete from contact_change where party_id in (${places})`,
    `delete from mail_message where account_id in (${erased})`,
    `delete from one_time_link where account_id in (${erased})`,
  ]
  for (const statement of forgotten) await sql.raw(statement).execute(db)
}
