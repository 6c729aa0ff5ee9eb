import type { Trx } from '../../db/schema.ts'
import { managesColleagues } from '../domain/account/policy.ts'
import { queueMail } from '../mail/queue.server.ts'

/** An account that has an address, as far as whoever writes to it has to know. */
export type KnownAddress = {
  id: string
  email: string | null
  locale: 'zh-CN' | 'en'
  enterprise_id: string | null
  party_id: string | null
  disabled_at: string | null
}

/** The account of a folded address, open or closed; undefined where it has none. */
export async function findKnown(trx: Trx, emailKey: string): Promise<KnownAddress | undefined> {
  return trx
    .selectFrom('account')
    .select(['id', 'email', 'locale', 'enterprise_id', 'party_id', 'disabled_at'])
    .where('email_key', '=', emailKey)
    .executeTakeFirst()
}

/** Answers a sign-up with an address that has an account, by a letter to its owner alone. */
export async function tellKnown(trx: Trx, known: KnownAddress, now: Date): Promise<void> {
  if (known.disabled_at !== null) return tellClosed(trx, known, now)
  const to = { accountId: known.id }
  await queueMail(trx, { to, template: 'already_known', values: { path: '/sign-in' }, now })
}

/**
 * Writes to the address of a closed account that it is closed and who opens it again: the account itself is told
 * nothing, and its owner would wait for a letter that never comes.
 */
export async function tellClosed(trx: Trx, known: KnownAddress, now: Date): Promise<void> {
  if (known.email === null) return
  const by = (await hasManager(trx, known)) ? 'house' : 'centre'
  const to = { address: known.email, locale: known.locale }
  await queueMail(trx, { to, template: 'account_closed', values: { path: '/sign-up', by }, now })
}

/** Whether somebody of the same house may open the account again. */
async function hasManager(trx: Trx, { enterprise_id, party_id }: KnownAddress): Promise<boolean> {
  if (enterprise_id === null && party_id === null) return false
  const colleagues = await trx
    .selectFrom('account')
    .select(['id', 'name', 'role', 'enterprise_id as enterpriseId', 'party_id as partyId'])
    .where('enterprise_id', enterprise_id === null ? 'is' : '=', enterprise_id)
    .where('party_id', party_id === null ? 'is' : '=', party_id)
    .where('disabled_at', 'is', null)
    .execute()
  return colleagues.some(managesColleagues)
}
