import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { managesTokens } from '../domain/account/policy.ts'
import { TOKEN_DAYS, TOKEN_SCOPES, type TokenScope } from '../domain/account/token.ts'
import type { Actor, StaffRole } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { hashOfSecret } from './secret.server.ts'

const DAY_MS = 86_400_000

export type NewToken = {
  name: string
  role: StaffRole
  token: string
  /** What it may be used for; everything unless told. */
  scopes?: readonly TokenScope[]
  /** 90 days from now unless told. */
  expiresAt?: Date
}

/**
 * Registers an API token by its hash; whoever holds `token` acts as `role` within `scopes` until it expires or is
 * revoked. A null actor is the command line. Returns its id.
 * @throws Problem `not_found` for an actor who is no administrator
 */
export async function createApiToken(
  db: Db,
  actor: Actor | null,
  token: NewToken,
  now: Date,
): Promise<string> {
  mustManage(actor)
  const id = newId(now)
  const { name, role, scopes = TOKEN_SCOPES } = token
  const expires_at = (token.expiresAt ?? new Date(now.getTime() + TOKEN_DAYS * DAY_MS)).toISOString()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('api_token')
      .values({
        id,
        token_hash: hashOfSecret(token.token),
        name,
        role,
        scopes: JSON.stringify(scopes),
        created_at: now.toISOString(),
        expires_at,
        revoked_at: null,
      })
      .execute()
    const detail = { name, role, scopes, expiresAt: expires_at }
    await recordEvent(trx, actor, { action: 'create', noun: 'api_token', subjectId: id, detail }, now)
  })
  return id
}

/**
 * Ends an API token at once. A null actor is the command line.
 * @throws Problem `not_found` when there is none, it was revoked before, or the actor is no administrator
 */
export async function revokeApiToken(db: Db, actor: Actor | null, id: string, now: Date): Promise<void> {
  mustManage(actor)
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('api_token')
      .set({ revoked_at: now.toISOString() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Problem('not_found', await whyNotRevoked(trx, id))
    await recordEvent(trx, actor, { action: 'revoke', noun: 'api_token', subjectId: id, detail: {} }, now)
  })
}

async function whyNotRevoked(trx: Trx, id: string): Promise<string> {
  const row = await trx.selectFrom('api_token').select('revoked_at').where('id', '=', id).executeTakeFirst()
  return row?.revoked_at ? `this token was revoked already, on ${row.revoked_at}` : 'there is no such token'
}

function mustManage(actor: Actor | null): void {
  if (actor && !managesTokens(actor)) throw new Problem('not_found', 'there is no such token')
}
