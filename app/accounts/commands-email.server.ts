import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Email, readEmail } from '../domain/account/email.ts'
import { type LinkProblem, SIGN_UP_HOURS } from '../domain/account/lifetimes.ts'
import type { Actor } from '../domain/actor.ts'
import { queueMail } from '../mail/queue.server.ts'
import { issueLink, revokeLinks, takeLink } from './links.server.ts'

/** What the link to a new address holds until it is followed. */
export type PendingAddress = { address: string }

/**
 * Sends a link to the address that the actor wants to have, and says so at the present one: whoever did not ask can
 * still stop it by a new password. An address that has an account gets nothing, and neither the actor nor that letter
 * tells. A link that was sent before to another address works no more.
 */
export async function requestEmailChange(db: Db, actor: Actor, email: Email, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await recordEvent(
      trx,
      actor,
      { action: 'ask_email', noun: 'account', subjectId: actor.id, detail: {} },
      now,
    )
    await revokeLinks(trx, actor.id, ['change_email'], now, email.key)
    const payload = { address: email.address } satisfies PendingAddress
    const link = await issueLink(
      trx,
      { purpose: 'change_email', emailKey: email.key, accountId: actor.id, payload },
      now,
    )
    if (!link) return
    const stop = { path: '/reset-password', hours: SIGN_UP_HOURS }
    await queueMail(trx, { to: { accountId: actor.id }, template: 'email_asked', values: stop, now })
    if (await hasAccount(trx, email)) return
    const { locale } = await trx
      .selectFrom('account')
      .select('locale')
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow()
    const to = { address: email.address, locale, accountId: actor.id }
    const values = { path: `/change-email?token=${link.token}`, hours: SIGN_UP_HOURS }
    await queueMail(trx, { to, template: 'change_email', values, now })
  })
}

/**
 * Gives an account the address that a link confirms. Every session ends, and every other link that went to the address
 * of before, which is told.
 * @param from where the request comes from
 * @returns null, or why not: the link, or `known` when the address has an account meanwhile
 */
export async function confirmEmailChange(
  db: Db,
  { token, from }: { token: string; from: string | null },
  now: Date,
): Promise<LinkProblem | 'known' | null> {
  return db.transaction().execute(async (trx) => {
    const followed = await takeLink(trx, 'change_email', token, now)
    if (followed.refused !== null) return followed.refused
    const email = readEmail((JSON.parse(followed.link.payload) as PendingAddress).address)
    const account = await trx
      .selectFrom('account')
      .select(['id', 'name', 'email', 'email_key', 'locale'])
      .where('id', '=', followed.link.account_id ?? '')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!account || typeof email === 'string') return 'unknown'
    if (await hasAccount(trx, email)) return 'known'
    const { id, name, locale } = account
    await trx
      .updateTable('account')
      .set({ email: email.address, email_key: email.key, verified_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    await trx.deleteFrom('session').where('account_id', '=', id).execute()
    await revokeLinks(trx, id, ['change_email', 'reset_password'], now)
    const entry: AuditEntry = { action: 'change_email', noun: 'account', subjectId: id, detail: {} }
    await recordEvent(trx, { id, name, address: from }, entry, now)
    await keepTraces(trx, id, account.email_key)
    if (account.email) {
      const to = { address: account.email, locale, accountId: id }
      await queueMail(trx, { to, template: 'email_changed', values: { path: '/complaints' }, now })
    }
    return null
  })
}

/** What went to the address of before, also before there was an account, is found by the account once that is gone. */
async function keepTraces(trx: Trx, id: string, emailKey: string | null): Promise<void> {
  if (emailKey === null) return
  await trx
    .updateTable('mail_message')
    .set({ account_id: id })
    .where('account_id', 'is', null)
    .where((eb) => eb(eb.fn<string>('lower', ['address']), '=', emailKey))
    .execute()
  await trx
    .updateTable('one_time_link')
    .set({ account_id: id })
    .where('account_id', 'is', null)
    .where('email_key', '=', emailKey)
    .execute()
}

async function hasAccount(trx: Trx, { key }: Email): Promise<boolean> {
  const known = trx.selectFrom('account').select('id').where('email_key', '=', key)
  return (await known.executeTakeFirst()) !== undefined
}
