import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import { deliveryOf, type NotificationKind } from '../domain/notification/kinds.ts'
import type { LetterValues, Locale } from './letter.ts'
import { cannotWait, kindOfLetter } from './notified.ts'
import type { TemplateName, ValuesOf } from './templates.ts'

/**
 * To whom: an account, at its address and in its language, or an address that may have no account. Where it is another
 * address of an account, `accountId` says whose: the letter is forgotten with that one.
 */
export type Recipient = { accountId: string } | { address: string; locale: Locale; accountId?: string }

export type QueuedLetter<T extends TemplateName> = {
  to: Recipient
  template: T
  /** What the template is filled with; never anything confidential. */
  values: ValuesOf<T>
  now: Date
}

type Receiver = { account_id: string | null; address: string | null; locale: Locale }

/**
 * Tells somebody something, in the transaction that gives cause to it: it is told when that is committed, and never
 * otherwise. What is news stands in an account's page, and goes by mail at once, in its next digest or not at all, as
 * it chose. A closed account is told nothing, one without an address nothing by mail.
 * @returns the letter's id, or null when none is sent now
 */
export async function queueMail<T extends TemplateName>(
  trx: Trx,
  { to, template, values, now }: QueuedLetter<T>,
): Promise<string | null> {
  const receiver = await receiverOf(trx, to)
  if (!receiver) return null
  const kind = kindOfLetter(template, values)
  const isForPage = !('address' in to) && kind !== null
  const delivery = isForPage
    ? await keepForPage(trx, to.accountId, { kind, template, values, now })
    : 'at_once'
  if (delivery !== 'at_once' || receiver.address === null) return null
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('mail_message')
    .values({
      id,
      ...receiver,
      address: receiver.address,
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

/** Tells the centre's people who examine and decide, each of them, as `queueMail` does. */
export async function tellCentre<T extends TemplateName>(
  trx: Trx,
  letter: Omit<QueuedLetter<T>, 'to'>,
): Promise<void> {
  const staff = await trx
    .selectFrom('account')
    .select('id')
    .where('role', 'in', ['reviewer', 'manager'])
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id } of staff) await queueMail(trx, { ...letter, to: { accountId: id } })
}

type News = { kind: NotificationKind; template: TemplateName; values: LetterValues; now: Date }

/** Keeps what an account is told for its page. @returns how it goes by mail */
async function keepForPage(trx: Trx, accountId: string, { kind, template, values, now }: News) {
  const choice = await trx
    .selectFrom('notification_choice')
    .select('delivery')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  const chosen = deliveryOf(kind, choice?.delivery)
  const delivery = chosen === 'digest' && cannotWait(template, values) ? 'at_once' : chosen
  const at = now.toISOString()
  await trx
    .insertInto('notification')
    .values({
      id: newId(now),
      account_id: accountId,
      kind,
      template,
      values: JSON.stringify(values),
      path: 'path' in values ? String(values.path) : '/messages',
      delivery,
      created_at: at,
      read_at: null,
      mailed_at: delivery === 'at_once' ? at : null,
    })
    .execute()
  return delivery
}

async function receiverOf(trx: Trx, to: Recipient): Promise<Receiver | null> {
  if ('address' in to) {
    return { account_id: to.accountId ?? null, address: to.address, locale: to.locale }
  }
  const account = await trx
    .selectFrom('account')
    .select(['email', 'locale'])
    .where('id', '=', to.accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return account ? { account_id: to.accountId, address: account.email, locale: account.locale } : null
}
