import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { takeTurn } from '../../db/rate-limit.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { needsSecondFactor } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { Problem } from '../domain/errors.ts'
import { queueMail } from '../mail/queue.server.ts'
import { type NewSession, openSession } from './commands.server.ts'
import { seal, unseal } from './sealed.server.ts'
import { hashOfSecret } from './secret.server.ts'
import { newRecoveryCodes, plainRecoveryCode, totpStep } from './totp.server.ts'

/** What second factors are kept with: the database, and the key that it must not have. */
export type Keeping = { db: Db; accountKey: string }

export type CodeRefusal = 'wrong' | 'replayed' | 'too_often'

/** After this many codes in vain a sign-in starts from the beginning. */
const MOST_ATTEMPTS = 5
const ATTEMPTS_A_MINUTE = 10

/**
 * Sets up the second factor: `code` proves that the authenticator app holds `secret`. Every other session of the
 * account ends; the one that asks, by the secret `current`, has shown its second factor with that. It keeps its cookie:
 * the page that answers shows the recovery codes, and is drawn for the cookie that asked.
 * @returns ten recovery codes, which are shown once, or null when the code is wrong
 * @throws Problem `duplicate` when there is a second factor already
 */
export async function enrolSecondFactor(
  { db, accountKey }: Keeping,
  actor: Actor,
  { secret, code, current }: { secret: string; code: string; current: string },
  now: Date,
): Promise<string[] | null> {
  const step = totpStep(secret, code, now)
  if (step === null) return null
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('account')
      .set({
        totp_secret: seal(accountKey, actor.id, secret),
        totp_confirmed_at: now.toISOString(),
        totp_last_step: step,
      })
      .where('id', '=', actor.id)
      .where('totp_confirmed_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Problem('duplicate', 'there is a second factor already')
    await changed(trx, actor, 'enrol_second_factor', now)
    const id = hashOfSecret(current)
    await trx.deleteFrom('session').where('account_id', '=', actor.id).where('id', '!=', id).execute()
    await trx
      .updateTable('session')
      .set({ second_factor_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    return replaceRecoveryCodes(trx, actor.id)
  })
}

/**
 * Ends the second factor where it is a choice.
 * @throws Problem `forbidden` for those who must have one
 */
export async function removeSecondFactor(db: Db, actor: Actor, now: Date): Promise<void> {
  if (needsSecondFactor(actor)) throw new Problem('forbidden', 'this role must have a second factor')
  await db.transaction().execute(async (trx) => {
    await forgetSecondFactor(trx, actor.id)
    await changed(trx, actor, 'remove_second_factor', now)
  })
}

/** Takes the second factor away: its owner sets up another one. */
export async function forgetSecondFactor(trx: Trx, accountId: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute()
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

/** New recovery codes, which are shown once; the old ones are worth nothing any more. */
export async function renewRecoveryCodes(db: Db, actor: Actor, now: Date): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await changed(trx, actor, 'renew_recovery_codes', now)
    return replaceRecoveryCodes(trx, actor.id)
  })
}

/**
 * Goes on with a sign-in that lacks its second factor: `pending` is the secret of its session, `session` replaces it.
 * A code counts once: its time step is remembered, a recovery code is crossed out.
 * @returns null when it is signed in now, else why not; after five attempts the sign-in starts again
 */
export async function showSecondFactor(
  { db, accountKey }: Keeping,
  actor: Actor,
  { code, pending, session }: { code: string; pending: string; session: NewSession },
  now: Date,
): Promise<CodeRefusal | null> {
  const limit = `second-factor ${actor.id}`
  if ((await takeTurn(db, limit, ATTEMPTS_A_MINUTE, now.getTime())) !== null) return 'too_often'
  return db.transaction().execute(async (trx) => {
    const refusal = await takeCode(trx, accountKey, actor.id, code, now)
    if (refusal === null) {
      await trx.deleteFrom('session').where('id', '=', hashOfSecret(pending)).execute()
      await openSession(trx, actor.id, { ...session, secondFactor: true, by: 'code' }, now)
    } else {
      await countAttempt(trx, pending)
      const detail = { why: refusal }
      const entry: AuditEntry = { action: 'refuse_code', noun: 'account', subjectId: actor.id, detail }
      await recordEvent(trx, actor, entry, now)
    }
    return refusal
  })
}

async function takeCode(
  trx: Trx,
  accountKey: string,
  accountId: string,
  code: string,
  now: Date,
): Promise<CodeRefusal | null> {
  const recovery = plainRecoveryCode(code)
  if (recovery !== null) return takeRecoveryCode(trx, accountId, recovery, now)
  const account = await trx
    .selectFrom('account')
    .select(['totp_secret', 'totp_last_step'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (!account?.totp_secret) return 'wrong'
  const step = totpStep(unseal(accountKey, accountId, account.totp_secret), code, now)
  if (step === null) return 'wrong'
  if (step <= (account.totp_last_step ?? -1)) return 'replayed'
  await trx.updateTable('account').set({ totp_last_step: step }).where('id', '=', accountId).execute()
  return null
}

async function takeRecoveryCode(
  trx: Trx,
  accountId: string,
  code: string,
  now: Date,
): Promise<CodeRefusal | null> {
  const row = () =>
    trx
      .selectFrom('recovery_code')
      .select('used_at')
      .where('account_id', '=', accountId)
      .where('code_hash', '=', hashOfSecret(`${accountId} ${code}`))
  const known = await row().executeTakeFirst()
  if (!known) return 'wrong'
  if (known.used_at !== null) return 'replayed'
  await trx
    .updateTable('recovery_code')
    .set({ used_at: now.toISOString() })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOfSecret(`${accountId} ${code}`))
    .execute()
  return null
}

async function countAttempt(trx: Trx, pending: string): Promise<void> {
  const id = hashOfSecret(pending)
  await trx
    .updateTable('session')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('session').where('id', '=', id).where('attempts', '>=', MOST_ATTEMPTS).execute()
}

async function replaceRecoveryCodes(trx: Trx, accountId: string): Promise<string[]> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const codes = newRecoveryCodes()
  await trx
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        account_id: accountId,
        code_hash: hashOfSecret(`${accountId} ${plainRecoveryCode(code)}`),
        used_at: null,
      })),
    )
    .execute()
  return codes
}

async function changed(trx: Trx, actor: Actor, action: AuditAction, now: Date): Promise<void> {
  await recordEvent(trx, actor, { action, noun: 'account', subjectId: actor.id, detail: {} }, now)
  await queueMail(trx, {
    to: { accountId: actor.id },
    template: 'account_changed',
    values: { path: '/complaints' },
    now,
  })
}
