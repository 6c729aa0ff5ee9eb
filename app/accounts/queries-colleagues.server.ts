import type { Db } from '../../db/schema.ts'
import type { Invited } from '../domain/account/invited.ts'
import type { LinkProblem } from '../domain/account/lifetimes.ts'
import { managesColleagues } from '../domain/account/policy.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { findLink } from './links.server.ts'

/** The names of the enterprise or party that the actor belongs to, or null. */
export async function placeOf(
  db: Db,
  actor: Pick<Actor, 'enterpriseId' | 'partyId'>,
): Promise<TwoNames | null> {
  const { enterpriseId, partyId } = actor
  const table = enterpriseId === null ? 'party' : 'enterprise'
  const row = await db
    .selectFrom(table)
    .select(['name_zh', 'name_en'])
    .where('id', '=', enterpriseId ?? partyId ?? '')
    .executeTakeFirst()
  return row ? { zh: row.name_zh, en: row.name_en } : null
}

export type ColleagueRow = {
  id: string
  name: string
  email: string | null
  role: ActorRole
  since: string
  disabled: boolean
}

/** Everybody of the house that the actor manages; empty for those who manage none. */
export async function listColleagues(db: Db, actor: Actor): Promise<ColleagueRow[]> {
  if (!managesColleagues(actor)) return []
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'role', 'created_at as since', 'disabled_at'])
    .where(...ofHouse(actor))
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(({ disabled_at, ...row }) => ({ ...row, disabled: disabled_at !== null }))
}

export type OpenInvitation = { id: string; address: string; role: ActorRole; expiresAt: string }

/** Invitations of the house that nobody has followed yet and that still work. */
export async function listOpenInvitations(db: Db, actor: Actor, now: Date): Promise<OpenInvitation[]> {
  if (!managesColleagues(actor)) return []
  const rows = await db
    .selectFrom('one_time_link')
    .select(['id', 'payload', 'expires_at'])
    .where('purpose', '=', 'invitation')
    .where(...ofHouse(actor))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ id, payload, expires_at }) => {
    const { address, role } = JSON.parse(payload) as Invited
    return { id, address, role, expiresAt: expires_at }
  })
}

function ofHouse(actor: Actor): ['enterprise_id' | 'party_id', '=', string] {
  return actor.enterpriseId === null
    ? ['party_id', '=', actor.partyId ?? '']
    : ['enterprise_id', '=', actor.enterpriseId]
}

export type Invitation = { address: string; role: ActorRole; name: string; place: TwoNames | null }

/** What an invitation's link offers, or why it does not work. */
export async function findInvitation(
  db: Db,
  token: string,
  now: Date,
): Promise<{ invitation: Invitation; refused: null } | { invitation: null; refused: LinkProblem }> {
  const followed = await findLink(db, 'invitation', token, now)
  if (followed.refused !== null) return { invitation: null, refused: followed.refused }
  const { payload, enterprise_id: enterpriseId, party_id: partyId } = followed.link
  const { address, role, name = '' } = JSON.parse(payload) as Invited
  const place = await placeOf(db, { enterpriseId, partyId })
  return { invitation: { address, role, name, place }, refused: null }
}
