import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { needsSecondFactor } from '../domain/account/policy.ts'
import { toldSince, WRONG_CODES_TOLD, waitForCode } from '../domain/account/wrong-codes.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { Problem } from '../domain/errors.ts'
import { queueMail } from '../mail/queue.server.ts'
import { type NewSession, openSession } from './commands.server.ts'
import { countWrongCodes, findWrongCodes } from './queries-wrong-codes.server.ts'
import { seal, unseal } from './sealed.server.ts'
import { hashOfSecret } from './secret.server.ts'
import { newRecoveryCodes, plainRecoveryCode, totpStep } from './totp.server.ts'

/** What second factors are kept with: the database, and the key that it must not have. */
export type Keeping = { db: Db; accountKey: string }

type CodeProblem = 'wrong' | 'replayed'
export type CodeRefusal =
  | { refused: CodeProblem }
  /** `wait` is in seconds. */
  | { refused: 'too_often'; wait: number }

/** After this many codes in vain a sign-in starts from the beginning. */
const MOST_ATTEMPTS = 5

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
 * A code counts once: its time step is remembered, a recovery code is crossed out. After wrong ones no six digits are
 * taken for a while, whoever types them; a recovery code, which nobody can guess, always is. Whoever comes here has
 * passed the first step, so that nobody else can make an owner wait.
 * @returns null when it is signed in now, else why not; after five attempts the sign-in starts again
 */
export async function showSecondFactor(
  { db, accountKey }: Keeping,
  actor: Actor,
  { code, pending, session }: { code: string; pending: string; session: NewSession },
  now: Date,
): Promise<CodeRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const recovery = plainRecoveryCode(code)
    const wait = recovery === null ? waitForCode(await findWrongCodes(trx, actor.id, now), now) : null
    if (wait !== null) return { refused: 'too_often', wait }
    const refused =
      recovery === null
        ? await takeDigits(trx, accountKey, actor.id, code, now)
        : await takeRecoveryCode(trx, actor.id, recovery, now)
    if (refused !== null) {
      await countAttempt(trx, pending)
      const entry = { action: 'refuse_code', noun: 'account', subjectId: actor.id } as const
      await recordEvent(trx, actor, { ...entry, detail: { why: refused } }, now)
      await tellOfGuessing(trx, actor.id, now)
      return { refused }
    }
    await trx.deleteFrom('session').where('id', '=', hashOfSecret(pending)).execute()
    await openSession(trx, actor.id, { ...session, secondFactor: true, by: 'code' }, now)
    return null
  })
}

/** A letter to the owner after so many wrong codes within a day, and no second one within another. */
async function tellOfGuessing(trx: Trx, accountId: string, now: Date): Promise<void> {
  const since = toldSince(now)
  const count = await countWrongCodes(trx, accountId, since)
  if (count < WRONG_CODES_TOLD) return
  const template = 'codes_guessed'
  const told = await trx
    .selectFrom('notification')
    .select('id')
    .where('account_id', '=', accountId)
    .where('template', '=', template)
    .where('created_at', '>', since)
    .executeTakeFirst()
  if (told) return
  const values = { path: '/reset-password', count }
  await queueMail(trx, { to: { accountId }, template, values, now })
}

async function takeDigits(
  trx: Trx,
  accountKey: string,
  accountId: string,
  code: string,
  now: Date,
): Promise<CodeProblem | null> {
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
): Promise<CodeProblem | null> {
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
