import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Invited, joinPath } from '../domain/account/invited.ts'
import { INVITATION_DAYS, LINK_PAUSE_MS } from '../domain/account/lifetimes.ts'
import type { AccountProblem } from '../domain/account/sign-up.ts'
import type { Actor } from '../domain/actor.ts'
import {
  type InvitedFirst,
  readFirstAdministrator,
  type TypedFirstAdministrator,
} from '../domain/enterprise/first-administrator.ts'
import { invitesFirstAdministrator } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { nameIn } from '../domain/name-in.ts'
import { queueMail } from '../mail/queue.server.ts'
import { issueLink, revokeLink } from './links.server.ts'
import { hasAdministrator } from './queries-administrators.server.ts'
import { placeOf } from './queries-colleagues.server.ts'

type Inviting = { enterpriseId: string; typed: TypedFirstAdministrator; locale: 'zh-CN' | 'en' }

/** `sent` by letter; `promoted`: a member of the enterprise manages it from now on; or what is to be mended. */
export type FirstInvited = 'sent' | 'promoted' | AccountProblem[]

/**
 * Invites the first administrator of an enterprise on record by a letter with a link, or makes a member of it that; only
 * while nobody manages it, and one at a time. What staff checked of the person is kept in the audit.
 * @throws Problem `not_found` for an enterprise that does not exist, and for whoever may not invite
 */
export async function inviteFirstAdministrator(
  db: Db,
  actor: Actor,
  { enterpriseId, typed, locale }: Inviting,
  now: Date,
): Promise<FirstInvited> {
  if (!invitesFirstAdministrator(actor)) throw notThere()
  await requireEnterprise(db, enterpriseId)
  const read = readFirstAdministrator(typed)
  if (Array.isArray(read)) return read
  return db.transaction().execute(async (trx) => {
    if (await hasAdministrator(trx, enterpriseId)) return mend('has_administrator')
    if (await endOldInvitation(trx, enterpriseId, now)) return mend('already_invited')
    const known = await accountAt(trx, read.email.key)
    if (known) {
      if (known.enterprise_id !== enterpriseId) return mend('address_elsewhere')
      if (known.disabled_at !== null) return mend('address_closed')
      await promote(trx, actor, { ...known, ...read }, now)
      return 'promoted'
    }
    await send(trx, actor, { enterpriseId, invited: read, locale }, now)
    return 'sent'
  })
}

/** What became of sending it anew: `paused` so soon after the last letter. */
export type SentAnew = 'sent' | 'paused' | 'has_administrator' | 'address_known'

/**
 * Sends the open invitation of an enterprise anew: the link before stops working, this one has its whole time.
 * @throws Problem `not_found` where none is open, and for whoever may not invite
 */
export async function sendFirstInvitationAnew(
  db: Db,
  actor: Actor,
  enterpriseId: string,
  now: Date,
): Promise<SentAnew> {
  if (!invitesFirstAdministrator(actor)) throw notThere()
  return db.transaction().execute(async (trx) => {
    const open = await findOpen(trx, enterpriseId)
    if (!open) throw notThere()
    if (await hasAdministrator(trx, enterpriseId)) return 'has_administrator'
    if (await accountAt(trx, open.email_key)) return 'address_known'
    if (open.created_at > new Date(now.getTime() - LINK_PAUSE_MS).toISOString()) return 'paused'
    await revokeLink(trx, open.link_id, now)
    const { address, locale, name = '' } = JSON.parse(open.payload) as Invited
    const email = { address, key: open.email_key }
    const invited = { name, email, identityCheck: open.identity_check }
    await send(trx, actor, { enterpriseId, invited, locale }, now)
    return 'sent'
  })
}

/**
 * Takes an open invitation of an enterprise back, whoever sent it; the house itself does so where somebody manages it.
 * @throws Problem `not_found` where there is none such or somebody manages the enterprise
 */
export async function takeFirstInvitationBack(
  db: Db,
  actor: Actor,
  { enterpriseId, linkId }: { enterpriseId: string; linkId: string },
  now: Date,
): Promise<void> {
  if (!invitesFirstAdministrator(actor)) throw notThere()
  await db.transaction().execute(async (trx) => {
    const link = await trx
      .selectFrom('one_time_link')
      .select('id')
      .where('id', '=', linkId)
      .where('enterprise_id', '=', enterpriseId)
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!link || (await hasAdministrator(trx, enterpriseId))) throw notThere()
    await revokeLink(trx, linkId, now)
    const entry: AuditEntry = {
      action: 'revoke',
      noun: 'invitation_link',
      subjectId: linkId,
      detail: { enterpriseId },
    }
    await recordEvent(trx, actor, entry, now)
  })
}

const notThere = () => new Problem('not_found', 'there is no such enterprise or invitation')

/** The sentence stands beside the address: it is whom the form is about. */
const mend = (code: string): AccountProblem[] => [{ field: 'email', code }]

async function requireEnterprise(db: Db, id: string): Promise<void> {
  const row = await db.selectFrom('enterprise').select('id').where('id', '=', id).executeTakeFirst()
  if (!row) throw notThere()
}

function accountAt(trx: Trx, key: string) {
  return trx
    .selectFrom('account')
    .select(['id', 'role', 'enterprise_id', 'disabled_at'])
    .where('email_key', '=', key)
    .executeTakeFirst()
}

function findOpen(trx: Trx, enterpriseId: string) {
  return trx
    .selectFrom('first_administrator')
    .innerJoin('one_time_link', 'one_time_link.id', 'first_administrator.link_id')
    .select(['link_id', 'identity_check', 'email_key', 'payload', 'created_at', 'expires_at'])
    .where('first_administrator.enterprise_id', '=', enterpriseId)
    .where('one_time_link.revoked_at', 'is', null)
    .executeTakeFirst()
}

/**
 * Makes room for a new invitation: the one before may be too old, or the house itself has taken its link back.
 * @returns whether one that still works is in the way
 */
async function endOldInvitation(trx: Trx, enterpriseId: string, now: Date): Promise<boolean> {
  const open = await findOpen(trx, enterpriseId)
  if (open && open.expires_at > now.toISOString()) return true
  if (open) await revokeLink(trx, open.link_id, now)
  await trx.deleteFrom('first_administrator').where('enterprise_id', '=', enterpriseId).execute()
  return false
}

type Sending = { enterpriseId: string; invited: InvitedFirst; locale: 'zh-CN' | 'en' }

async function send(
  trx: Trx,
  actor: Actor,
  { enterpriseId, invited, locale }: Sending,
  now: Date,
): Promise<void> {
  const { name, email, identityCheck } = invited
  const role = 'enterprise_administrator'
  const payload = { address: email.address, role, locale, name } satisfies Invited
  const link = await issueLink(
    trx,
    { purpose: 'invitation', emailKey: email.key, enterpriseId, invitedBy: actor.id, payload },
    now,
  )
  if (!link) throw new Problem('duplicate', 'this invitation went out a moment ago')
  await trx
    .insertInto('first_administrator')
    .values({
      enterprise_id: enterpriseId,
      link_id: link.id,
      invited_by: actor.id,
      invited_name: actor.name,
      identity_check: identityCheck,
      invited_at: now.toISOString(),
    })
    .execute()
  const names = await placeOf(trx, { enterpriseId, partyId: null })
  const place = (names && nameIn(locale, names)) ?? ''
  const values = { path: joinPath(link.token), days: INVITATION_DAYS, name, place }
  const to = { address: email.address, locale }
  await queueMail(trx, { to, template: 'first_administrator', values, now })
  const detail = { role, enterpriseId, identityCheck }
  const entry: AuditEntry = { action: 'invite', noun: 'invitation_link', subjectId: link.id, detail }
  await recordEvent(trx, actor, entry, now)
}

/** Who is of the enterprise already has proven the address: there is nothing to accept, a letter tells of it. */
async function promote(
  trx: Trx,
  actor: Actor,
  { id, role, identityCheck }: InvitedFirst & { id: string; role: string },
  now: Date,
): Promise<void> {
  const after = 'enterprise_administrator'
  await trx.updateTable('account').set({ role: after }).where('id', '=', id).execute()
  const detail = { before: role, after, identityCheck }
  await recordEvent(trx, actor, { action: 'change_role', noun: 'account', subjectId: id, detail }, now)
  const values = { path: '/account', by: 'centre' } as const
  await queueMail(trx, { to: { accountId: id }, template: 'role_changed', values, now })
}
