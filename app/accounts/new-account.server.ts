import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Email } from '../domain/account/email.ts'
import type { ActorRole } from '../domain/actor.ts'

export type NewAccount = {
  email: Email
  name: string
  role: ActorRole
  passwordHash: string | null
  locale: 'zh-CN' | 'en'
  enterpriseId?: string | null
  partyId?: string | null
  demo?: boolean
  address?: string | null
}

/** Opens an account whose owner has proven the address. Returns its id, or null when the address has one already. */
export async function openAccount(trx: Trx, account: NewAccount, now: Date): Promise<string | null> {
  const { email, name, role, address = null } = account
  const known = trx.selectFrom('account').select('id').where('email_key', '=', email.key)
  if (await known.executeTakeFirst()) return null
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('account')
    .values({
      id,
      name,
      role,
      enterprise_id: account.enterpriseId ?? null,
      party_id: account.partyId ?? null,
      demo: account.demo ? 1 : 0,
      created_at: at,
      email: email.address,
      email_key: email.key,
      password_hash: account.passwordHash,
      password_set_at: account.passwordHash === null ? null : at,
      verified_at: at,
      locale: account.locale,
    })
    .execute()
  const detail = { role, enterpriseId: account.enterpriseId ?? null, partyId: account.partyId ?? null }
  const entry: AuditEntry = { action: 'create', noun: 'account', subjectId: id, detail }
  await recordEvent(trx, { id, name, address }, entry, now)
  return id
}
