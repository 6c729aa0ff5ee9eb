import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Locale } from './letter.ts'
import type { TemplateName, ValuesOf } from './templates.ts'

/** To whom: an account, at its address and in its language, or an address that may have no account. */
export type Recipient = { accountId: string } | { address: string; locale: Locale }

export type QueuedLetter<T extends TemplateName> = {
  to: Recipient
  template: T
  /** What the template is filled with; never anything confidential. */
  values: ValuesOf<T>
  now: Date
}

/**
 * Puts a letter into the outbox, in the transaction that gives cause to it: it is sent when that is committed, and
 * never otherwise. An account that has no address, or is closed, gets none.
 * @returns the letter's id, or null when there is nobody to send it to
 */
export async function queueMail<T extends TemplateName>(
  trx: Trx,
  { to, template, values, now }: QueuedLetter<T>,
): Promise<string | null> {
  const recipient = await recipientOf(trx, to)
  if (!recipient) return null
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('mail_message')
    .values({
      id,
      ...recipient,
      template,
      values: JSON.stringify(values),
      status: 'queued',
      next_attempt_at: at,
      last_error: null,
      created_at: at,
      finished_at: null,
    })
    .execute()
  return id
}

async function recipientOf(trx: Trx, to: Recipient) {
  if ('address' in to) return { account_id: null, address: to.address, locale: to.locale }
  const account = await trx
    .selectFrom('account')
    .select(['email', 'locale'])
    .where('id', '=', to.accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account?.email) return null
  return { account_id: to.accountId, address: account.email, locale: account.locale }
}
