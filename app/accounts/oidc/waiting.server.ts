import type { Db, Trx } from '../../../db/schema.ts'
import { OIDC_ANSWER_MS, OIDC_QUESTION_MS } from '../../domain/account/oidc.ts'
import { hashOfSecret } from '../secret.server.ts'
import type { OidcIdentity, OidcQuestion } from './provider.server.ts'

/**
 * Keeps what was asked of the provider until the browser comes back; only that browser has `secret`.
 * @param returnTo where on this site the visitor wanted to go
 */
export async function keepQuestion(
  db: Db,
  secret: string,
  { state, nonce, verifier }: OidcQuestion,
  returnTo: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await forgetOld(trx, now)
    await trx
      .insertInto('oidc_question')
      .values({
        id: hashOfSecret(secret),
        state,
        nonce,
        verifier,
        return_to: returnTo,
        expires_at: after(now, OIDC_QUESTION_MS),
      })
      .execute()
  })
}

/**
 * The question that this browser asked under `state`; whoever takes it takes it away. Null when there is none, or it
 * is too old.
 */
export async function takeQuestion(
  db: Db,
  secret: string,
  state: string,
  now: Date,
): Promise<(OidcQuestion & { returnTo: string }) | null> {
  const row = await db
    .deleteFrom('oidc_question')
    .where('id', '=', hashOfSecret(secret))
    .where('state', '=', state)
    .returningAll()
    .executeTakeFirst()
  if (!row || row.expires_at <= now.toISOString()) return null
  const { nonce, verifier, return_to: returnTo } = row
  return { state, nonce, verifier, returnTo }
}

/** An identity that was proven but belongs to no account yet, and where its owner wanted to go. */
export type WaitingIdentity = OidcIdentity & { returnTo: string }

/** Keeps a proven identity until its owner says, with a password, which account is theirs. */
export async function keepIdentity(
  db: Db,
  secret: string,
  identity: WaitingIdentity,
  now: Date,
): Promise<void> {
  const { issuer, subject, returnTo } = identity
  await db
    .insertInto('oidc_answer')
    .values({
      id: hashOfSecret(secret),
      issuer,
      subject,
      return_to: returnTo,
      expires_at: after(now, OIDC_ANSWER_MS),
    })
    .execute()
}

/** The identity that waits under this browser's secret, or null. */
export async function findIdentity(db: Db, secret: string, now: Date): Promise<WaitingIdentity | null> {
  const row = await db
    .selectFrom('oidc_answer')
    .selectAll()
    .where('id', '=', hashOfSecret(secret))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row ? { issuer: row.issuer, subject: row.subject, returnTo: row.return_to } : null
}

/** Ends the waiting. @returns false when somebody else ended it before */
export async function dropIdentity(trx: Trx, secret: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('oidc_answer')
    .where('id', '=', hashOfSecret(secret))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

async function forgetOld(trx: Trx, now: Date): Promise<void> {
  for (const table of ['oidc_question', 'oidc_answer'] as const) {
    await trx.deleteFrom(table).where('expires_at', '<=', now.toISOString()).execute()
  }
}

const after = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString()
