import { takeTurn, waitForTurn } from '../../db/rate-limit.server.ts'
import type { Db } from '../../db/schema.ts'
import { emailKey } from '../domain/account/email.ts'
import { isTooLong } from '../domain/account/password.ts'
import { Problem } from '../domain/errors.ts'
import { isPassword } from './password-hash.server.ts'
import { hashOfSecret } from './secret.server.ts'

/** Wrong passwords a minute for one account from one network; from elsewhere its owner may still sign in. */
const FAILURES_A_MINUTE = 10

export type Authenticated =
  | { accountId: string; passwordHash: string; refused: null }
  | { refused: 'wrong' }
  /** `wait` is in seconds. */
  | { refused: 'too_often'; wait: number }

/**
 * Whose address and password these are. Who has no account here, who is closed and who mistypes get the same answer
 * after the same work.
 * @param network where the attempt comes from, see `networkOf`
 */
export async function authenticate(
  db: Db,
  { email, password, network }: { email: string; password: string; network: string },
  now: Date,
): Promise<Authenticated> {
  if (isTooLong(password)) return { refused: 'wrong' }
  const key = emailKey(email)
  const limit = `wrong-password ${network} ${hashOfSecret(key ?? '').slice(0, 32)}`
  const wait = key === null ? null : await waitForTurn(db, limit, FAILURES_A_MINUTE, now.getTime())
  if (wait !== null) return { refused: 'too_often', wait }
  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash', 'disabled_at'])
    .where('email_key', '=', key ?? '')
    .executeTakeFirst()
  const stored = account && account.disabled_at === null ? account.password_hash : null
  if ((await isPassword(stored, password)) && account && stored) {
    return { accountId: account.id, passwordHash: stored, refused: null }
  }
  if (key !== null) await takeTurn(db, limit, FAILURES_A_MINUTE, now.getTime())
  return { refused: 'wrong' }
}

/**
 * Whether this is the account's password: asked again before anything that a stolen session must not do.
 * @throws Problem `rate_limited` after ten wrong ones within a minute
 */
export async function confirmsPassword(
  db: Db,
  accountId: string,
  password: string,
  now: Date,
): Promise<boolean> {
  if (password === '' || isTooLong(password)) return false
  const limit = `confirm-password ${accountId}`
  if ((await takeTurn(db, limit, FAILURES_A_MINUTE, now.getTime())) !== null) {
    throw new Problem('rate_limited', 'too many wrong passwords')
  }
  const account = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return isPassword(account?.password_hash ?? null, password)
}
