import type { Db, Trx } from '../../db/schema.ts'
import { readEmail } from '../domain/account/email.ts'
import { type LinkProblem, SIGN_UP_HOURS } from '../domain/account/lifetimes.ts'
import { ROLE_OF_KIND, type SignUpKind } from '../domain/account/policy.ts'
import type { EnterpriseClaim, SignUp } from '../domain/account/sign-up.ts'
import { addEnterprise } from '../enterprises/add.server.ts'
import { findByCreditCode } from '../enterprises/queries-alike.server.ts'
import { queueMail } from '../mail/queue.server.ts'
import { findKnown, tellKnown } from './known-address.server.ts'
import { issueLink, takeLink } from './links.server.ts'
import { openAccount } from './new-account.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { noteRefusedSignUp } from './refused-sign-ups.server.ts'

type Locale = 'zh-CN' | 'en'

/** What a sign-up's link holds until it is followed. */
export type PendingSignUp = {
  kind: SignUpKind
  address: string
  enterprise: EnterpriseClaim | null
  locale: Locale
}

/**
 * Takes a sign-up: a letter with a link goes to the address, and nothing else happens until that is followed. An
 * address that has an account gets a letter that says so. Whoever asks learns nothing of either.
 */
export async function requestSignUp(db: Db, signUp: SignUp, locale: Locale, now: Date): Promise<void> {
  const { kind, email, enterprise } = signUp
  await db.transaction().execute(async (trx) => {
    const known = await findKnown(trx, email.key)
    const payload = { kind, address: email.address, enterprise, locale } satisfies PendingSignUp
    const link = await issueLink(trx, { purpose: 'sign_up', emailKey: email.key, payload }, now)
    if (!link) return
    if (known) return tellKnown(trx, known, now)
    const to = { address: email.address, locale }
    const values = { path: `/verify-email?token=${link.token}`, hours: SIGN_UP_HOURS }
    await queueMail(trx, { to, template: 'sign_up', values, now })
  })
}

/** Who follows a link says who they are and chooses a password; `address` is where the request comes from. */
export type Newcomer = { token: string; name: string; password: string; address: string | null }

/** Why a confirmed sign-up opens no account: the link, the address has one, or the enterprise is on record. */
export type SignUpRefusal = LinkProblem | 'known' | 'enterprise_known'

/**
 * Opens the account that a link confirms. Whoever signs up for an enterprise that is not on record becomes its
 * administrator; one that is on record lets people in by invitation alone, its own or the centre's, and the centre sees
 * who asked.
 * @returns null, or why not
 */
export async function confirmSignUp(db: Db, newcomer: Newcomer, now: Date): Promise<SignUpRefusal | null> {
  const passwordHash = await hashPassword(newcomer.password)
  return db.transaction().execute(async (trx) => {
    const followed = await takeLink(trx, 'sign_up', newcomer.token, now)
    if (followed.refused !== null) return followed.refused
    const pending = JSON.parse(followed.link.payload) as PendingSignUp
    const email = readEmail(pending.address)
    if (typeof email === 'string') return 'unknown'
    const { name, address } = newcomer
    const claimed = pending.enterprise ? await claimEnterprise(trx, pending.enterprise, now) : null
    const enterpriseId = claimed?.id ?? null
    if (claimed?.taken) {
      await noteRefusedSignUp(trx, { enterpriseId: claimed.id, email, name }, now)
      return 'enterprise_known'
    }
    const role = ROLE_OF_KIND[pending.kind]
    const account = { email, name, role, passwordHash, locale: pending.locale, enterpriseId, address }
    return (await openAccount(trx, account, now)) === null ? 'known' : null
  })
}

/**
 * Puts the enterprise on record, or says which one has its code. Everybody can look a code up: one that is on record,
 * whoever recorded it and whatever is there already, belongs to whom the centre has spoken to. An import may bring names
 * and a filing abroad may draft a dispute for it at any time, and whoever had come in by its code would read them.
 */
async function claimEnterprise(
  trx: Trx,
  { name, creditCode }: EnterpriseClaim,
  now: Date,
): Promise<{ id: string; taken: boolean }> {
  const known = await findByCreditCode(trx, creditCode)
  if (known) return { id: known.id, taken: true }
  const signUp = { id: null, name: 'sign-up' }
  const id = await addEnterprise(trx, { nameZh: name, nameEn: null, creditCode }, signUp, now)
  return { id, taken: false }
}
