import type { Kysely } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/**
 * Sign-ins at another organisation that are under way: what was asked until the browser comes back, and identities
 * that wait for their owner's password. Both are used once, found by the hash of a secret that one browser has.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('oidc_question')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('nonce', text, (c) => c.notNull())
      .addColumn('verifier', text, (c) => c.notNull())
      .addColumn('return_to', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull()),
  ).execute()
  await strict(
    create
      .createTable('oidc_answer')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('issuer', text, (c) => c.notNull())
      .addColumn('subject', text, (c) => c.notNull())
      .addColumn('return_to', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull()),
  ).execute()
  for (const table of ['oidc_question', 'oidc_answer']) {
    await create.createIndex(`${table}_by_end`).on(table).column('expires_at').execute()
  }
}
