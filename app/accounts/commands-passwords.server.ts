import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { emailKey } from '../domain/account/email.ts'
import { type LinkProblem, RESET_MINUTES } from '../domain/account/lifetimes.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { queueMail } from '../mail/queue.server.ts'
import { type NewSession, openSession } from './commands.server.ts'
import { findKnown, tellClosed } from './known-address.server.ts'
import { issueLink, revokeLinks, takeLink } from './links.server.ts'
import { hashPassword } from './password-hash.server.ts'

/**
 * Sends a link to a new password to whoever has an account with this address, or says to its owner that the account is
 * closed; others get nothing, nobody is told.
 */
export async function requestPasswordReset(db: Db, email: string, now: Date): Promise<void> {
  const key = emailKey(email)
  if (key === null) return
  await db.transaction().execute(async (trx) => {
    const account = await findKnown(trx, key)
    if (!account) return
    const link = await issueLink(
      trx,
      { purpose: 'reset_password', emailKey: key, accountId: account.id },
      now,
    )
    if (!link) return
    if (account.disabled_at !== null) return tellClosed(trx, account, now)
    const values = { path: `/reset-password/new?token=${link.token}`, minutes: RESET_MINUTES }
    await queueMail(trx, { to: { accountId: account.id }, template: 'reset_password', values, now })
  })
}

/**
 * Sets the password that a link's owner has chosen. Every session of the account ends, and every other link to a new
 * password or to another address with it.
 * @returns null, or what is wrong with the link
 */
export async function resetPassword(
  db: Db,
  { token, password, address }: { token: string; password: string; address: string | null },
  now: Date,
): Promise<LinkProblem | null> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (trx) => {
    const followed = await takeLink(trx, 'reset_password', token, now)
    if (followed.refused !== null) return followed.refused
    const account = await trx
      .selectFrom('account')
      .select(['id', 'name'])
      .where('id', '=', followed.link.account_id ?? '')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!account) return 'unknown'
    await setPassword(trx, { ...account, address }, passwordHash, 'reset_password', now)
    return null
  })
}

/**
 * Sets a new password for the actor. Every session ends but the one that asks, which goes on with a new secret, and so
 * does every link to a new password or to another address.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  { password, session }: { password: string; session: NewSession },
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, actor, passwordHash, 'change_password', now)
    await openSession(trx, actor.id, session, now)
  })
}

/**
 * The new hash, no session, no other link, a line in the audit, a letter to the owner. A link to another address goes
 * too: whoever changes a password because somebody else knows it must not lose the account to what that one asked for.
 */
async function setPassword(
  trx: Trx,
  actor: { id: string; name: string; address?: string | null },
  password_hash: string,
  action: AuditAction,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await trx
    .updateTable('account')
    .set({ password_hash, password_set_at: at })
    .where('id', '=', actor.id)
    .execute()
  await trx.deleteFrom('session').where('account_id', '=', actor.id).execute()
  await revokeLinks(trx, actor.id, ['reset_password', 'change_email'], now)
  await recordEvent(trx, actor, { action, noun: 'account', subjectId: actor.id, detail: {} }, now)
  const values = { path: '/complaints' }
  await queueMail(trx, { to: { accountId: actor.id }, template: 'account_changed', values, now })
}
