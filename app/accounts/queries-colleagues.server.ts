import type { Db } from '../../db/schema.ts'
import type { Invited } from '../domain/account/invited.ts'
import type { LinkProblem } from '../domain/account/lifetimes.ts'
import { invitableRoles, managesColleagues } from '../domain/account/policy.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { findLink } from './links.server.ts'
import type { OpenInvitation } from './open-invitations.tsx'

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

/**
 * Invitations of the actor's house, or for an administrator to the centre's staff, that nobody has followed yet and that
 * still work, the latest first; empty for those who invite nobody.
 */
export async function listOpenInvitations(db: Db, actor: Actor, now: Date): Promise<OpenInvitation[]> {
  if (invitableRoles(actor).length === 0) return []
  const rows = await openInvitationsOf(db, actor)
    .leftJoin('account as inviter', 'inviter.id', 'link.invited_by')
    .select(['link.id', 'link.payload', 'link.expires_at', 'inviter.name as inviter'])
    .where('link.expires_at', '>', now.toISOString())
    .orderBy('link.created_at', 'desc')
    .execute()
  return rows.map(({ id, payload, expires_at, inviter }) => {
    const { address, role } = JSON.parse(payload) as Invited
    return { id, address, role, inviter, expiresAt: expires_at }
  })
}

/** Links of invitations that were neither followed nor taken back, also after their time. */
export function openInvitations(db: Db) {
  return db
    .selectFrom('one_time_link as link')
    .where('link.purpose', '=', 'invitation')
    .where('link.used_at', 'is', null)
    .where('link.revoked_at', 'is', null)
}

/** Those among them that are to the actor's own house; an invitation to the centre's staff is to none. */
export function openInvitationsOf(db: Db, { enterpriseId, partyId }: Actor) {
  return openInvitations(db)
    .where('link.enterprise_id', enterpriseId === null ? 'is' : '=', enterpriseId)
    .where('link.party_id', partyId === null ? 'is' : '=', partyId)
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
