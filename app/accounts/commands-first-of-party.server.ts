import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import {
  FIRST_ROLE,
  IN_DIRECTORY,
  invitesFirstOfParty,
  readFirstOfParty,
  type TypedFirstOfParty,
} from '../domain/account/first-of-party.ts'
import { type Invited, joinPath } from '../domain/account/invited.ts'
import { INVITATION_DAYS } from '../domain/account/lifetimes.ts'
import type { AccountProblem } from '../domain/account/sign-up.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { nameIn } from '../domain/name-in.ts'
import { queueMail } from '../mail/queue.server.ts'
import { issueLink } from './links.server.ts'
import { placeOf } from './queries-colleagues.server.ts'
import { isKept } from './queries-party-accounts.server.ts'

type Inviting = { partyId: string; typed: TypedFirstOfParty; locale: 'zh-CN' | 'en' }

/**
 * Invites whoever is to keep the entry of a listed party by a letter with a link, only while nobody can sign in who does:
 * the plain members of a firm cannot bring in an administrator. An earlier link stops working. What staff checked of the person is kept in the audit.
 * @returns `sent`, or what is to be mended
 * @throws Problem `not_found` for a party that is not in the directory, and for whoever may not invite
 */
export async function inviteFirstOfParty(
  db: Db,
  actor: Actor,
  { partyId, typed, locale }: Inviting,
  now: Date,
): Promise<'sent' | AccountProblem[]> {
  if (!invitesFirstOfParty(actor)) throw notThere()
  return db.transaction().execute(async (trx) => {
    const party = await trx
      .selectFrom('party')
      .select('type')
      .where('id', '=', partyId)
      .where('status', 'in', IN_DIRECTORY)
      .executeTakeFirst()
    if (!party) throw notThere()
    const read = readFirstOfParty(typed)
    if (Array.isArray(read)) return read
    if (await isKept(trx, partyId)) return mend('party_has_accounts')
    const { email, identityCheck } = read
    const known = trx.selectFrom('account').select('id').where('email_key', '=', email.key)
    if (await known.executeTakeFirst()) return mend('address_of_other')
    await endEarlier(trx, partyId, now)
    const role = FIRST_ROLE[party.type]
    const payload = { address: email.address, role, locale } satisfies Invited
    const link = await issueLink(
      trx,
      { purpose: 'invitation', emailKey: email.key, partyId, invitedBy: actor.id, payload },
      now,
    )
    if (!link) throw new Problem('duplicate', 'this invitation went out a moment ago')
    const names = await placeOf(trx, { enterpriseId: null, partyId })
    const place = (names && nameIn(locale, names)) ?? ''
    const values = { path: joinPath(link.token), days: INVITATION_DAYS, inviter: actor.name, place }
    await queueMail(trx, { to: { address: email.address, locale }, template: 'invitation', values, now })
    const detail = { role, partyId, identityCheck }
    const entry: AuditEntry = { action: 'invite', noun: 'invitation_link', subjectId: link.id, detail }
    await recordEvent(trx, actor, entry, now)
    return 'sent'
  })
}

/** One person at a time: a link that was replaced works no more and holds nobody's address any longer. */
async function endEarlier(trx: Trx, partyId: string, now: Date): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ revoked_at: now.toISOString(), payload: '{}' })
    .where('party_id', '=', partyId)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

const notThere = () => new Problem('not_found', 'there is no such party in the directory')

/** The sentence stands beside the address: it is whom the form is about. */
const mend = (code: string): AccountProblem[] => [{ field: 'email', code }]
