import type { Db } from '../../db/schema.ts'
import type { TokenScope } from '../domain/account/token.ts'
import type { Actor } from '../domain/actor.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { HOUSE_NAMES, withPlace } from './house-names.ts'
import { hashOfSecret } from './secret.server.ts'

/** Whom an API token speaks for and what it may be used for, or null when it is unknown, expired or revoked. */
export async function findTokenActor(
  db: Db,
  token: string,
  now: Date,
): Promise<{ actor: Actor; scopes: TokenScope[] } | null> {
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'role', 'scopes'])
    .where('token_hash', '=', hashOfSecret(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) return null
  const { scopes, ...speaker } = row
  return {
    actor: { ...speaker, enterpriseId: null, partyId: null },
    scopes: JSON.parse(scopes) as TokenScope[],
  }
}

export type TokenEnd = { how: 'expired' | 'was revoked'; at: string }

/** How a token that is good no more ended; null for one that is good, or that nobody ever had. */
export async function findTokenEnd(db: Db, token: string, now: Date): Promise<TokenEnd | null> {
  const row = await db
    .selectFrom('api_token')
    .select(['expires_at', 'revoked_at'])
    .where('token_hash', '=', hashOfSecret(token))
    .executeTakeFirst()
  if (row?.revoked_at) return { how: 'was revoked', at: row.revoked_at }
  return row && row.expires_at <= now.toISOString() ? { how: 'expired', at: row.expires_at } : null
}

export type OwnAccount = {
  email: string | null
  locale: 'zh-CN' | 'en'
  verifiedAt: string | null
  createdAt: string
  hasPassword: boolean
  passwordSetAt: string | null
  secondFactorSince: string | null
  /** The enterprise or party that it belongs to, by its names. */
  place: TwoNames | null
}

/** What the owner of an account sees of it. */
export async function getOwnAccount(db: Db, actor: Actor): Promise<OwnAccount> {
  const row = await db
    .selectFrom('account')
    .leftJoin('enterprise', 'enterprise.id', 'account.enterprise_id')
    .leftJoin('party', 'party.id', 'account.party_id')
    .select([
      'account.email',
      'account.locale',
      'account.verified_at as verifiedAt',
      'account.created_at as createdAt',
      'account.password_hash as passwordHash',
      'account.password_set_at as passwordSetAt',
      'account.totp_confirmed_at as secondFactorSince',
      ...HOUSE_NAMES,
    ])
    .where('account.id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const { passwordHash, ...own } = withPlace(row)
  return { ...own, hasPassword: passwordHash !== null }
}

export type ApiTokenRow = {
  id: string
  name: string
  role: string
  scopes: string[]
  createdAt: string
  expiresAt: string
  revokedAt: string | null
}

/** Every API token, never with what would open anything. */
export async function listApiTokens(db: Db): Promise<ApiTokenRow[]> {
  const rows = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'role', 'scopes', 'created_at', 'expires_at', 'revoked_at'])
    .orderBy('created_at')
    .execute()
  return rows.map(({ scopes, created_at, expires_at, revoked_at, ...row }) => ({
    ...row,
    scopes: JSON.parse(scopes) as string[],
    createdAt: created_at,
    expiresAt: expires_at,
    revokedAt: revoked_at,
  }))
}
