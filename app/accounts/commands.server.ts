import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor, StaffRole } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { hashOfSecret } from './secret.server.ts'
import { ABSOLUTE_LIMIT_MS } from './session-limits.ts'

/**
 * Opens a session for a demonstration account; only the hash of `secret` is stored.
 * @param address where the request came from, for the audit
 * @throws Problem `not_found` when there is no such demonstration account
 */
export async function startDemoSession(
  db: Db,
  accountId: string,
  secret: string,
  now: Date,
  address: string | null = null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await trx
      .selectFrom('account')
      .select(['id', 'name'])
      .where('id', '=', accountId)
      .where('demo', '=', 1)
      .executeTakeFirst()
    if (!account) throw new Problem('not_found', 'there is no such demonstration account')
    const at = now.toISOString()
    await trx
      .insertInto('session')
      .values({
        id: hashOfSecret(secret),
        handle: newId(now),
        account_id: account.id,
        created_at: at,
        last_seen_at: at,
        expires_at: new Date(now.getTime() + ABSOLUTE_LIMIT_MS).toISOString(),
      })
      .execute()
    await trx.deleteFrom('session').where('expires_at', '<=', at).execute()
    const entry = { action: 'sign_in', noun: 'session', subjectId: null, detail: {} }
    await recordEvent(trx, { ...account, address }, entry, now)
  })
}

/** Notes that a session is in use. */
export async function touchSession(db: Db, secret: string, now: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now.toISOString() })
    .where('id', '=', hashOfSecret(secret))
    .execute()
}

/** Ends a session at once: its cookie opens nothing any more. */
export async function endSession(db: Db, actor: Actor, secret: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('session').where('id', '=', hashOfSecret(secret)).execute()
    await recordEvent(trx, actor, { action: 'sign_out', noun: 'session', subjectId: null, detail: {} }, now)
  })
}

/** Registers an API token by its hash; whoever holds `token` acts as `role` until it is revoked. Returns its id. */
export async function createApiToken(
  db: Db,
  { name, role, token }: { name: string; role: StaffRole; token: string },
  now: Date,
): Promise<string> {
  const id = newId(now)
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('api_token')
      .values({
        id,
        token_hash: hashOfSecret(token),
        name,
        role,
        created_at: now.toISOString(),
        revoked_at: null,
      })
      .execute()
    const entry = { action: 'create', noun: 'api_token', subjectId: id, detail: { name, role } }
    await recordEvent(trx, null, entry, now)
  })
  return id
}
