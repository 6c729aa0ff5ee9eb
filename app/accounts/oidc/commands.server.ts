import { type AuditEntry, recordEvent } from '../../../db/events.server.ts'
import type { Db, Trx } from '../../../db/schema.ts'
import type { Stage } from '../../domain/account/stage.ts'
import type { Actor } from '../../domain/actor.ts'
import { isProblem, Problem } from '../../domain/errors.ts'
import { queueMail } from '../../mail/queue.server.ts'
import { type NewSession, openSession } from '../commands.server.ts'
import type { OidcIdentity } from './provider.server.ts'
import { dropIdentity, findIdentity } from './waiting.server.ts'

/**
 * Signs in whoever an identity belongs to. A second factor that the account has is asked for as ever.
 * @returns how far the sign-in has come; null for an identity that no account is linked with; `closed` when the
 *   account is closed
 */
export async function signInByIdentity(
  db: Db,
  { issuer, subject }: OidcIdentity,
  session: NewSession,
  now: Date,
): Promise<Stage | 'closed' | null> {
  try {
    return await db.transaction().execute(async (trx) => {
      const identity = await trx
        .selectFrom('identity')
        .select('account_id')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst()
      return identity ? openSession(trx, identity.account_id, { ...session, by: 'oidc' }, now) : null
    })
  } catch (error) {
    if (isProblem(error) && error.code === 'not_found') return 'closed'
    throw error
  }
}

/**
 * Links the identity that waits under a browser's secret with the account whose owner has just shown its password, and
 * signs them in. The owner gets a letter about it.
 * @param session `passwordHash` is the one that was checked
 * @throws Problem `not_found` when no identity waits any more, or the account cannot be signed in to; `duplicate` when
 *   the identity has found another account meanwhile
 */
export async function linkIdentity(
  db: Db,
  waiting: string,
  accountId: string,
  session: NewSession & { passwordHash: string },
  now: Date,
): Promise<{ stage: Stage; returnTo: string }> {
  return db.transaction().execute(async (trx) => {
    const identity = await findIdentity(trx, waiting, now)
    if (!identity) throw new Problem('not_found', 'no identity waits to be linked')
    await dropIdentity(trx, waiting)
    const stage = await openSession(trx, accountId, { ...session, by: 'password' }, now)
    await insertIdentity(trx, identity, accountId, now)
    const { name } = await trx
      .selectFrom('account')
      .select('name')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    const entry: Omit<AuditEntry, 'detail'> = {
      action: 'link_identity',
      noun: 'account',
      subjectId: accountId,
    }
    const actor = { id: accountId, name, address: session.address }
    await recordEvent(trx, actor, { ...entry, detail: { issuer: identity.issuer } }, now)
    await tellOwner(trx, accountId, now)
    return { stage, returnTo: identity.returnTo }
  })
}

async function insertIdentity(trx: Trx, { issuer, subject }: OidcIdentity, accountId: string, now: Date) {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('identity')
    .values({ issuer, subject, account_id: accountId, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) {
    throw new Problem('duplicate', 'this identity is linked with an account already')
  }
}

/** Takes back every link that the actor's own account has with an issuer. @throws Problem `not_found` without any */
export async function unlinkIdentities(db: Db, actor: Actor, issuer: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('identity')
      .where('account_id', '=', actor.id)
      .where('issuer', '=', issuer)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new Problem('not_found', 'there is no such link')
    const entry: AuditEntry = {
      action: 'unlink_identity',
      noun: 'account',
      subjectId: actor.id,
      detail: { issuer },
    }
    await recordEvent(trx, actor, entry, now)
    await tellOwner(trx, actor.id, now)
  })
}

function tellOwner(trx: Trx, accountId: string, now: Date) {
  const values = { path: '/reset-password' }
  return queueMail(trx, { to: { accountId }, template: 'account_changed', values, now })
}
