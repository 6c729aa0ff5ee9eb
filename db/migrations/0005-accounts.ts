import { type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/**
 * Real accounts: how they are reached and proven, their sessions, their one-time links and consents, the letters that
 * are sent to them, and what an API token may do and for how long.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await widenAccounts(db)
  await replaceSessions(db)
  await limitTokens(db)
  await createProofs(db)
  await createConsents(db)
  await createMail(db)
}

async function widenAccounts(db: Kysely<unknown>): Promise<void> {
  const alter = db.schema.alterTable('account')
  await alter.addColumn('email', text).execute()
  await alter.addColumn('email_key', text).execute()
  await alter.addColumn('password_hash', text).execute()
  await alter.addColumn('password_set_at', text).execute()
  await alter.addColumn('verified_at', text).execute()
  await alter
    .addColumn('locale', text, (c) => c.notNull().defaultTo('zh-CN').check(sql`locale in ('zh-CN', 'en')`))
    .execute()
  // Encrypted with a key that is not in the database; `totp_confirmed_at` says that it is in use.
  await alter.addColumn('totp_secret', text).execute()
  await alter.addColumn('totp_confirmed_at', text).execute()
  await alter.addColumn('totp_last_step', integer).execute()
  await alter.addColumn('disabled_at', text).execute()
  await alter.addColumn('erased_at', text).execute()
  await db.schema
    .createIndex('account_by_email')
    .unique()
    .on('account')
    .column('email_key')
    .where(sql.ref('email_key'), 'is not', null)
    .execute()
  await db.schema.createIndex('account_by_enterprise').on('account').column('enterprise_id').execute()
  await db.schema.createIndex('account_by_party').on('account').column('party_id').execute()
  await db.schema.createIndex('enterprise_by_credit_code').on('enterprise').column('credit_code').execute()
}

/** Sessions of before cannot say by which factors they were opened: they end. */
async function replaceSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('session').execute()
  await strict(
    db.schema
      .createTable('session')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('handle', text, (c) => c.notNull().unique())
      .addColumn('account_id', text, (c) => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('last_seen_at', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .addColumn('second_factor_at', text)
      .addColumn('attempts', integer, (c) => c.notNull().defaultTo(0))
      .addColumn('user_agent', text)
      .addColumn('address', text),
  ).execute()
  await db.schema.createIndex('session_by_account').on('session').column('account_id').execute()
}

/** Tokens of before keep what they could do, for another year. */
async function limitTokens(db: Kysely<unknown>): Promise<void> {
  const alter = db.schema.alterTable('api_token')
  await alter.addColumn('scopes', text, (c) => c.notNull().defaultTo('["match","metrics"]')).execute()
  await alter
    .addColumn('expires_at', text, (c) => c.notNull().defaultTo('2027-11-24T00:00:00.000Z'))
    .execute()
}

async function createProofs(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('one_time_link')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('purpose', text, (c) =>
        c.notNull().check(sql`purpose in ('sign_up', 'invitation', 'reset_password', 'change_email')`),
      )
      .addColumn('token_hash', text, (c) => c.notNull().unique())
      .addColumn('email_key', text, (c) => c.notNull())
      .addColumn('account_id', text, (c) => c.references('account.id').onDelete('cascade'))
      .addColumn('enterprise_id', text, (c) => c.references('enterprise.id').onDelete('cascade'))
      .addColumn('party_id', text, (c) => c.references('party.id').onDelete('cascade'))
      .addColumn('payload', text, (c) => c.notNull().defaultTo('{}'))
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .addColumn('used_at', text)
      .addColumn('revoked_at', text),
  ).execute()
  await db.schema
    .createIndex('one_time_link_by_email')
    .on('one_time_link')
    .columns(['email_key', 'purpose', 'created_at'])
    .execute()
  await db.schema
    .createIndex('one_time_link_by_enterprise')
    .on('one_time_link')
    .column('enterprise_id')
    .execute()
  await strict(
    db.schema
      .createTable('recovery_code')
      .addColumn('account_id', text, (c) => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('code_hash', text, (c) => c.notNull())
      .addColumn('used_at', text)
      .addPrimaryKeyConstraint('recovery_code_key', ['account_id', 'code_hash']),
  ).execute()
  await strict(
    db.schema
      .createTable('identity')
      .addColumn('issuer', text, (c) => c.notNull())
      .addColumn('subject', text, (c) => c.notNull())
      .addColumn('account_id', text, (c) => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('created_at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('identity_key', ['issuer', 'subject']),
  ).execute()
  await db.schema.createIndex('identity_by_account').on('identity').column('account_id').execute()
}

/** One row per time that somebody agreed to something; taking it back writes into that row. */
async function createConsents(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('consent')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('account_id', text, (c) => c.notNull().references('account.id').onDelete('cascade'))
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('text_version', text, (c) => c.notNull())
      .addColumn('given_at', text, (c) => c.notNull())
      .addColumn('withdrawn_at', text),
  ).execute()
  await db.schema.createIndex('consent_by_account').on('consent').columns(['account_id', 'kind']).execute()
}

async function createMail(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('mail_message')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('account_id', text, (c) => c.references('account.id').onDelete('cascade'))
      .addColumn('address', text, (c) => c.notNull())
      .addColumn('locale', text, (c) => c.notNull().check(sql`locale in ('zh-CN', 'en')`))
      .addColumn('template', text, (c) => c.notNull())
      .addColumn('values', text, (c) => c.notNull())
      .addColumn('status', text, (c) =>
        c.notNull().check(sql`status in ('queued', 'sent', 'refused', 'given_up')`),
      )
      .addColumn('attempts', integer, (c) => c.notNull().defaultTo(0))
      .addColumn('next_attempt_at', text, (c) => c.notNull())
      .addColumn('last_error', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('finished_at', text),
  ).execute()
  await db.schema
    .createIndex('mail_message_due')
    .on('mail_message')
    .columns(['status', 'next_attempt_at'])
    .execute()
}
