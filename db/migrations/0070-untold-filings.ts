import { type Kysely, sql } from 'kysely'

/** A filing abroad counts as told only where somebody of its enterprise had an account: the others are told yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update filing_notice set told_at = null
    where told_at is not null and not exists (
      select 1 from account
      where account.enterprise_id = filing_notice.enterprise_id
        and account.created_at <= filing_notice.told_at
        and (account.disabled_at is null or account.disabled_at > filing_notice.told_at))`.execute(db)
}
