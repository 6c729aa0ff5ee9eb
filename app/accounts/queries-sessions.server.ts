import { joinedInto } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import { type Stage, stageOf } from '../domain/account/stage.ts'
import type { Actor } from '../domain/actor.ts'
import { hashOfSecret } from './secret.server.ts'
import { IDLE_LIMIT_MS, PENDING_LIMIT_MS } from './session-limits.ts'

/** The setting that says after how many days a password must be changed; absent is never. */
export const PASSWORD_DAYS = 'account.password_days'

export type LiveSession = {
  actor: Actor
  stage: Stage
  handle: string
  lastSeenAt: string
  hasSecondFactor: boolean
}

/**
 * The session that `secret` opens, if it is neither idle for too long nor too old, and its account is not closed. A
 * sign-in that has not come to its end has less time.
 */
export async function findSession(db: Db, secret: string, now: Date): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('setting', (join) => join.on('setting.name', '=', PASSWORD_DAYS))
    .select([
      'account.id',
      'account.name',
      'account.role',
      'account.enterprise_id as enterpriseId',
      'account.party_id as partyId',
      'account.totp_confirmed_at as confirmedAt',
      'account.password_set_at as passwordSetAt',
      'session.handle',
      'session.created_at as createdAt',
      'session.last_seen_at as lastSeenAt',
      'session.second_factor_at as secondFactorAt',
      'setting.value as passwordDays',
    ])
    .where('session.id', '=', hashOfSecret(secret))
    .where('session.expires_at', '>', now.toISOString())
    .where('session.last_seen_at', '>', new Date(now.getTime() - IDLE_LIMIT_MS).toISOString())
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { id, name, role, enterpriseId, partyId, handle, lastSeenAt, secondFactorAt, passwordSetAt } = row
  const facts = {
    role,
    secondFactorAt,
    passwordSetAt,
    hasSecondFactor: row.confirmedAt !== null,
    passwordDays: row.passwordDays === null ? null : Number(row.passwordDays),
  }
  const stage = stageOf(facts, now)
  const isLate = now.getTime() - Date.parse(row.createdAt) >= PENDING_LIMIT_MS
  if (isLate && (stage === 'code' || stage === 'enrolment')) return null
  const { hasSecondFactor } = facts
  const joinedPartyIds =
    partyId === null ? [] : (await joinedInto(db, partyId).execute()).map((joined) => joined.id)
  const actor = { id, name, role, enterpriseId, partyId, joinedPartyIds }
  return { actor, stage, handle, lastSeenAt, hasSecondFactor }
}

/** How far the sign-in of a session that was just opened has come. */
export async function stageIn(db: Db, secret: string, now: Date): Promise<Stage> {
  return (await findSession(db, secret, now))?.stage ?? 'code'
}

export type Device = {
  handle: string
  userAgent: string | null
  address: string | null
  createdAt: string
  lastSeenAt: string
  current: boolean
}

/** Where the actor is signed in, the last used first; `secret` is the one that asks. */
export async function listOwnSessions(
  db: Db,
  actor: Actor,
  secret: string | null,
  now: Date,
): Promise<Device[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'handle', 'user_agent', 'address', 'created_at', 'last_seen_at'])
    .where('account_id', '=', actor.id)
    .where('expires_at', '>', now.toISOString())
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_LIMIT_MS).toISOString())
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.map(({ id, handle, user_agent, address, created_at, last_seen_at }) => ({
    handle,
    userAgent: user_agent,
    address,
    createdAt: created_at,
    lastSeenAt: last_seen_at,
    current: secret !== null && id === hashOfSecret(secret),
  }))
}
