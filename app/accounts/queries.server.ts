import type { Db } from '../../db/schema.ts'
import { ACTOR_ROLES, type Actor } from '../domain/actor.ts'
import { hashOfSecret } from './secret.server.ts'
import { IDLE_LIMIT_MS } from './session-limits.ts'

const ACTOR_COLUMNS = [
  'account.id',
  'account.name',
  'account.role',
  'account.enterprise_id as enterpriseId',
  'account.party_id as partyId',
] as const

export type LiveSession = { actor: Actor; lastSeenAt: string }

/** The session that `secret` opens, if it is neither idle for too long nor too old. */
export async function findSession(db: Db, secret: string, now: Date): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([...ACTOR_COLUMNS, 'session.last_seen_at as lastSeenAt'])
    .where('session.id', '=', hashOfSecret(secret))
    .where('session.expires_at', '>', now.toISOString())
    .where('session.last_seen_at', '>', new Date(now.getTime() - IDLE_LIMIT_MS).toISOString())
    .executeTakeFirst()
  if (!row) return null
  const { lastSeenAt, ...actor } = row
  return { actor, lastSeenAt }
}

/** Whom an API token speaks for, or null when it is unknown or revoked. */
export async function findTokenActor(db: Db, token: string): Promise<Actor | null> {
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'role'])
    .where('token_hash', '=', hashOfSecret(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, enterpriseId: null, partyId: null } : null
}

export type DemoAccount = Pick<Actor, 'id' | 'name' | 'role'>

/** The demonstration accounts that a visitor may sign in as; none unless `serve` made them. */
export async function listDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'name', 'role'])
    .where('demo', '=', 1)
    .execute()
  return accounts.sort((a, b) => ACTOR_ROLES.indexOf(a.role) - ACTOR_ROLES.indexOf(b.role))
}
