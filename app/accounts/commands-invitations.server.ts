import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Email, readEmail } from '../domain/account/email.ts'
import { type Invited, joinPath } from '../domain/account/invited.ts'
import { INVITATION_DAYS, type LinkProblem } from '../domain/account/lifetimes.ts'
import { invitableRoles } from '../domain/account/policy.ts'
import type { Actor, ActorRole, StaffRole } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { nameIn } from '../domain/name-in.ts'
import { queueMail } from '../mail/queue.server.ts'
import type { Newcomer } from './commands-sign-up.server.ts'
import { findKnown, tellClosed } from './known-address.server.ts'
import { issueLink, revokeLink, takeLink } from './links.server.ts'
import { openAccount } from './new-account.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { hasAdministrator } from './queries-administrators.server.ts'
import { openInvitations, openInvitationsOf, placeOf } from './queries-colleagues.server.ts'

type Locale = 'zh-CN' | 'en'

/**
 * Invites somebody to the actor's own house, by a letter with a link. An address that has an account gets a letter that
 * says so instead; the actor is not told.
 * @throws Problem `forbidden` when the actor may not invite to that role
 */
export async function inviteToOwnHouse(
  db: Db,
  actor: Actor,
  { email, role, locale }: { email: Email; role: ActorRole; locale: Locale },
  now: Date,
): Promise<void> {
  if (!invitableRoles(actor).includes(role)) throw new Problem('forbidden', `may not invite a ${role}`)
  const { enterpriseId, partyId } = actor
  await invite(db, actor, { email, role, locale, enterpriseId, partyId }, now)
}

type Inviting = {
  email: Email
  role: ActorRole
  locale: Locale
  enterpriseId: string | null
  partyId: string | null
}

async function invite(db: Db, actor: Actor, inviting: Inviting, now: Date): Promise<void> {
  const { email, role, locale, enterpriseId, partyId } = inviting
  await db.transaction().execute(async (trx) => {
    const payload = { address: email.address, role, locale } satisfies Invited
    const link = await issueLink(
      trx,
      { purpose: 'invitation', emailKey: email.key, enterpriseId, partyId, invitedBy: actor.id, payload },
      now,
    )
    if (!link) return
    await sendInvitation(trx, actor, inviting, link.token, now)
    const entry: AuditEntry = {
      action: 'invite',
      noun: 'invitation_link',
      subjectId: link.id,
      detail: { role },
    }
    await recordEvent(trx, actor, entry, now)
  })
}

async function sendInvitation(
  trx: Trx,
  actor: Actor,
  { email, locale, enterpriseId, partyId }: Inviting,
  token: string,
  now: Date,
): Promise<void> {
  const known = await findKnown(trx, email.key)
  if (known && known.disabled_at !== null) return tellClosed(trx, known, now)
  const names = await placeOf(trx, { enterpriseId, partyId })
  const placeIn = (language: Locale) => (names && nameIn(language, names)) ?? CENTRE[language]
  const inviter = actor.name
  if (known) {
    const values = { path: '/sign-in', inviter, place: placeIn(known.locale) }
    await queueMail(trx, { to: { accountId: known.id }, template: 'invitation_known', values, now })
    return
  }
  const values = { path: joinPath(token), days: INVITATION_DAYS, inviter, place: placeIn(locale) }
  await queueMail(trx, { to: { address: email.address, locale }, template: 'invitation', values, now })
}

/** What the centre is called in a letter that invites to it. */
const CENTRE: Record<Locale, string> = { 'zh-CN': '指导中心', en: 'the guidance centre' }

/**
 * Makes a link by which somebody becomes a member of the staff, for whoever runs the server: it is handed over by them,
 * not sent.
 * @returns the link's path
 */
export async function inviteStaff(
  db: Db,
  { email, role, locale }: { email: Email; role: StaffRole; locale: Locale },
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const known = trx.selectFrom('account').select('id').where('email_key', '=', email.key)
    if (await known.executeTakeFirst()) throw new Problem('duplicate', 'this address has an account already')
    const at = now.toISOString()
    await trx
      .updateTable('one_time_link')
      .set({ revoked_at: at })
      .where('email_key', '=', email.key)
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .execute()
    const payload = { address: email.address, role, locale } satisfies Invited
    const link = await issueLink(trx, { purpose: 'invitation', emailKey: email.key, payload }, now)
    if (!link) throw new Problem('duplicate', 'there is an invitation already')
    const entry: AuditEntry = {
      action: 'invite',
      noun: 'invitation_link',
      subjectId: link.id,
      detail: { role },
    }
    await recordEvent(trx, null, entry, now)
    return joinPath(link.token)
  })
}

/**
 * Takes an invitation of the actor's house back; of the centre's staff, for an administrator.
 * @throws Problem `not_found` when there is none such
 */
export async function revokeInvitation(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  const notThere = () => new Problem('not_found', 'there is no such invitation')
  if (invitableRoles(actor).length === 0) throw notThere()
  await db.transaction().execute(async (trx) => {
    const open = await openInvitationsOf(trx, actor)
      .select('link.id')
      .where('link.id', '=', id)
      .executeTakeFirst()
    if (!open) throw notThere()
    await takeBack(trx, actor, id, now)
  })
}

/**
 * Takes back, in the actor's name, what `accountId` invited others by and nobody has accepted yet: whoever may bring in
 * nobody any longer must not come back by a letter of before. Whoever is still wanted is invited anew.
 */
export async function revokeInvitationsBy(
  trx: Trx,
  actor: Actor,
  accountId: string,
  now: Date,
): Promise<void> {
  const open = await openInvitations(trx)
    .select('link.id')
    .where('link.invited_by', '=', accountId)
    .where('link.expires_at', '>', now.toISOString())
    .orderBy('link.id')
    .execute()
  for (const { id } of open) await takeBack(trx, actor, id, now)
}

async function takeBack(trx: Trx, actor: Actor, id: string, now: Date): Promise<void> {
  await revokeLink(trx, id, now)
  const entry: AuditEntry = { action: 'revoke', noun: 'invitation_link', subjectId: id, detail: {} }
  await recordEvent(trx, actor, entry, now)
}

/**
 * Why an accepted invitation opens no account: the link; the address has one (`known`); or the centre invited the first
 * administrator of an enterprise that somebody manages by now.
 */
export type JoinRefusal = LinkProblem | 'known' | 'has_administrator'

/**
 * Opens the account that an invitation is for.
 * @returns null, or why not
 */
export async function acceptInvitation(
  db: Db,
  { token, name, password, address }: Newcomer,
  now: Date,
): Promise<JoinRefusal | null> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (trx) => {
    const followed = await takeLink(trx, 'invitation', token, now)
    if (followed.refused !== null) return followed.refused
    const invited = JSON.parse(followed.link.payload) as Invited
    const email = readEmail(invited.address)
    if (typeof email === 'string') return 'unknown'
    const { enterprise_id: enterpriseId, party_id: partyId } = followed.link
    const { role, locale } = invited
    const first = await takeFirstInvitation(trx, followed.link.id, email.key)
    if (first && (await hasAdministrator(trx, first))) return 'has_administrator'
    const account = { email, name, role, passwordHash, locale, enterpriseId, partyId, address }
    return (await openAccount(trx, account, now)) === null ? 'known' : null
  })
}

/** Ends the centre's open invitation, if the link is one. @returns the enterprise that it is for, or null */
async function takeFirstInvitation(trx: Trx, linkId: string, emailKey: string): Promise<string | null> {
  const first = await trx
    .deleteFrom('first_administrator')
    .where('link_id', '=', linkId)
    .returning('enterprise_id')
    .executeTakeFirst()
  if (!first) return null
  await trx
    .deleteFrom('refused_sign_up')
    .where('enterprise_id', '=', first.enterprise_id)
    .where('email_key', '=', emailKey)
    .execute()
  return first.enterprise_id
}
