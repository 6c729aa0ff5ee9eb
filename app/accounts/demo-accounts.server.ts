import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { readEmail } from '../domain/account/email.ts'
import { type ActorRole, isStaff } from '../domain/actor.ts'
import { keepOfficialNames } from '../enterprises/commands.server.ts'
import { openAccount } from './new-account.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { seal } from './sealed.server.ts'
import { newSecret } from './secret.server.ts'
import { newTotpSecret } from './totp.server.ts'

/** An account of the demonstration, with what its owner signs in by; `totp` is the secret of the second factor. */
export type DemoAccount = {
  role: ActorRole
  name: string
  email: string
  password: string
  totp: string | null
}

/** Who belongs to nobody yet can apply. */
const APPLICANT = 'applicant'

const DEMO: { role: ActorRole; name: string; mailbox: string }[] = [
  { role: 'enterprise_administrator', name: '演示企业管理员', mailbox: 'enterprise' },
  { role: 'enterprise_member', name: '演示企业法务', mailbox: 'counsel' },
  { role: 'provider_administrator', name: '演示机构管理员', mailbox: 'provider' },
  { role: 'expert', name: '演示专家', mailbox: 'expert' },
  { role: 'provider_member', name: '演示申请机构', mailbox: APPLICANT },
  { role: 'reviewer', name: '演示中心审核员', mailbox: 'reviewer' },
  { role: 'manager', name: '演示中心主管', mailbox: 'manager' },
  { role: 'manager', name: '演示中心主管二', mailbox: 'manager-2' },
  { role: 'administrator', name: '演示系统管理员', mailbox: 'administrator' },
]

/** No mail is ever delivered to a domain of this ending (RFC 2606). */
const addressOf = (mailbox: string) => `${mailbox}@demo.lianqiao.example`

/**
 * Makes the accounts of the demonstration: ordinary ones, with a random password each, and a second factor for staff.
 * Those that are there get new passwords and second factors, and their sessions end.
 * @param accountKey encrypts the second factors
 * @returns what is told once, and kept nowhere in the database
 */
export async function createDemoAccounts(
  { db, accountKey }: { db: Db; accountKey: string },
  now: Date,
): Promise<DemoAccount[]> {
  const made: DemoAccount[] = []
  for (const { role, name, mailbox } of DEMO) {
    const password = newSecret().slice(0, 20)
    const passwordHash = await hashPassword(password)
    const totp = isStaff({ role }) ? newTotpSecret() : null
    const account = { role, name, email: addressOf(mailbox), password, totp }
    const isPlaced = await db
      .transaction()
      .execute((trx) => keepAccount(trx, accountKey, { ...account, passwordHash }, now))
    if (isPlaced) made.push(account)
  }
  return made
}

/** True when the accounts of the demonstration are in this database, and open. */
export async function hasDemoAccounts(db: Db): Promise<boolean> {
  const found = db
    .selectFrom('account')
    .select('id')
    .where('email', '=', addressOf('administrator'))
    .where('disabled_at', 'is', null)
  return (await found.executeTakeFirst()) !== undefined
}

/** Closes the accounts of the demonstration, where somebody has decided that there shall be none. */
export async function closeDemoAccounts(db: Db, now: Date): Promise<void> {
  if (!(await hasDemoAccounts(db))) return
  const emails = DEMO.map(({ mailbox }) => addressOf(mailbox))
  await db.transaction().execute(async (trx) => {
    const closed = await trx
      .updateTable('account')
      .set({ disabled_at: now.toISOString() })
      .where('email', 'in', emails)
      .returning('id')
      .execute()
    const ids = closed.map(({ id }) => id)
    await trx.deleteFrom('session').where('account_id', 'in', ids).execute()
    const entry: AuditEntry = {
      action: 'close_demo',
      noun: 'account',
      subjectId: null,
      detail: { accounts: ids },
    }
    await recordEvent(trx, null, entry, now)
  })
}

/** Makes the account or renews it; false when there is no party that it could belong to. */
async function keepAccount(
  trx: Trx,
  accountKey: string,
  account: DemoAccount & { passwordHash: string },
  now: Date,
): Promise<boolean> {
  const { role, name, passwordHash, totp } = account
  const email = readEmail(account.email)
  if (typeof email === 'string') throw new Error(`${account.email} is no address`)
  const place = account.email === addressOf(APPLICANT) ? {} : await placeFor(trx, role, now)
  if (!place) return false
  const opened = await openAccount(
    trx,
    { email, name, role, passwordHash, locale: 'zh-CN', demo: true, ...place },
    now,
  )
  const { id } = opened
    ? { id: opened }
    : await trx
        .selectFrom('account')
        .select('id')
        .where('email_key', '=', email.key)
        .executeTakeFirstOrThrow()
  await trx
    .updateTable('account')
    .set({
      password_hash: passwordHash,
      password_set_at: now.toISOString(),
      totp_secret: totp && seal(accountKey, id, totp),
      totp_confirmed_at: totp && now.toISOString(),
      totp_last_step: null,
      disabled_at: null,
    })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('session').where('account_id', '=', id).execute()
  return true
}

type Place = { enterpriseId?: string; partyId?: string }

async function placeFor(trx: Trx, role: ActorRole, now: Date): Promise<Place | null> {
  if (isStaff({ role })) return {}
  if (role.startsWith('enterprise')) {
    return { enterpriseId: (await findDemoEnterprise(trx)) ?? (await createDemoEnterprise(trx, now)) }
  }
  const partyId = await findDemoParty(trx, role === 'expert' ? 'expert' : 'provider')
  return partyId === null ? null : { partyId }
}

async function findDemoEnterprise(trx: Trx): Promise<string | undefined> {
  const found = trx.selectFrom('enterprise').select('id').where('demo', '=', 1).orderBy('ref')
  return (await found.executeTakeFirst())?.id
}

async function createDemoEnterprise(trx: Trx, now: Date): Promise<string> {
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('enterprise')
    .values({
      id,
      ref: 'demo-enterprise',
      name_zh: '演示企业',
      name_en: 'Demonstration Enterprise',
      credit_code: null,
      district: null,
      industry: null,
      languages: '["zh"]',
      demo: 1,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await keepOfficialNames(trx, id, ['演示企业', 'Demonstration Enterprise'], null, now)
  return id
}

async function findDemoParty(trx: Trx, type: 'expert' | 'provider'): Promise<string | null> {
  const found = trx
    .selectFrom('party')
    .select('id')
    .where('type', '=', type)
    .where('status', '=', 'listed')
    .where('demo', '=', 1)
    .orderBy('ref')
  return (await found.executeTakeFirst())?.id ?? null
}
