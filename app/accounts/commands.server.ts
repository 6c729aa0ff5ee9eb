import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Stage } from '../domain/account/stage.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { keepLanguage } from './commands-language.server.ts'
import { stageIn } from './queries-sessions.server.ts'
import { hashOfSecret } from './secret.server.ts'
import { ABSOLUTE_LIMIT_MS } from './session-limits.ts'

/** The browser that signs in, and what it gets. */
export type NewSession = {
  /** What the cookie will hold; only its hash is stored. */
  secret: string
  userAgent: string | null
  address: string | null
  /** The language that was chosen at the browser, which becomes the account's; null where none was. */
  language?: 'zh-CN' | 'en' | null
  /** True when the second factor has been shown just now. */
  secondFactor?: boolean
  /** The password that was checked, as stored then: if it has been changed since, nobody signs in by it. */
  passwordHash?: string
  /** How the owner was recognised, for the audit. */
  by?: 'password' | 'oidc' | 'code'
}

/**
 * Opens a session for an account whose owner has been recognised.
 * @returns how far the sign-in has come: see `Stage`; anything but `open` leads to another page
 * @throws Problem `not_found` when the account is closed, or its password has changed meanwhile
 */
export async function signInAccount(
  db: Db,
  accountId: string,
  session: NewSession,
  now: Date,
): Promise<Stage> {
  return db.transaction().execute((trx) => openSession(trx, accountId, session, now))
}

/** The same within a transaction that does more. */
export async function openSession(
  trx: Trx,
  accountId: string,
  session: NewSession,
  now: Date,
): Promise<Stage> {
  const account = await trx
    .selectFrom('account')
    .select(['id', 'name', 'password_hash'])
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const isStale = session.passwordHash !== undefined && account?.password_hash !== session.passwordHash
  if (!account || isStale) throw new Problem('not_found', 'the account cannot be signed in to')
  const at = now.toISOString()
  await trx
    .insertInto('session')
    .values({
      id: hashOfSecret(session.secret),
      handle: newId(now),
      account_id: account.id,
      created_at: at,
      last_seen_at: at,
      expires_at: new Date(now.getTime() + ABSOLUTE_LIMIT_MS).toISOString(),
      second_factor_at: session.secondFactor ? at : null,
      user_agent: session.userAgent?.slice(0, 300) ?? null,
      address: session.address,
    })
    .execute()
  await trx.deleteFrom('session').where('expires_at', '<=', at).execute()
  const detail = session.by ? { by: session.by } : {}
  const entry: AuditEntry = { action: 'sign_in', noun: 'session', subjectId: null, detail }
  const owner = { id: account.id, name: account.name, address: session.address }
  await recordEvent(trx, owner, entry, now)
  const stage = await stageIn(trx, session.secret, now)
  if (session.language && stage === 'open') await keepLanguage(trx, owner, session.language, now)
  return stage
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

/**
 * Ends sessions of the actor's own account: the one that `handle` names, or all but the one of `keep`.
 * @returns how many ended
 */
export async function endOwnSessions(
  db: Db,
  actor: Actor,
  which: { handle: string } | { keep: string | null },
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const own = trx.deleteFrom('session').where('account_id', '=', actor.id)
    const chosen =
      'handle' in which
        ? own.where('handle', '=', which.handle)
        : own.where('id', '!=', which.keep === null ? '' : hashOfSecret(which.keep))
    const ended = Number((await chosen.executeTakeFirst()).numDeletedRows)
    if (ended === 0 && 'handle' in which) throw new Problem('not_found', 'there is no such session')
    const entry: AuditEntry = {
      action: 'end_sessions',
      noun: 'account',
      subjectId: actor.id,
      detail: { ended },
    }
    await recordEvent(trx, actor, entry, now)
    return ended
  })
}
