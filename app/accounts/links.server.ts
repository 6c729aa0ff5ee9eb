import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { OneTimeLinkTable } from '../../db/tables/account.ts'
import {
  anHourBefore,
  LINK_LIFETIME_MS,
  LINK_PAUSE_MS,
  LINKS_AN_HOUR,
  type LinkProblem,
  type LinkPurpose,
  linkProblem,
} from '../domain/account/lifetimes.ts'
import { hashOfSecret, newSecret } from './secret.server.ts'

export type NewLink = {
  purpose: LinkPurpose
  /** The folded address that it is sent to. */
  emailKey: string
  accountId?: string
  enterpriseId?: string | null
  partyId?: string | null
  /** The account that invites by it; nobody's where the server itself makes it. */
  invitedBy?: string
  /** What is done when it is followed. */
  payload?: Record<string, unknown>
}

export type Link = Pick<
  OneTimeLinkTable,
  'id' | 'purpose' | 'email_key' | 'account_id' | 'enterprise_id' | 'party_id' | 'payload'
>
/** A link that works, or why it does not. */
export type Followed = { link: Link; refused: null } | { refused: LinkProblem }

/**
 * Makes a link; only its hash is stored.
 * @returns its token, or null when the same one went to the same address a moment ago, which still works, or the address
 *   has had as many of this purpose as it gets within an hour
 */
export async function issueLink(
  trx: Trx,
  link: NewLink,
  now: Date,
): Promise<{ id: string; token: string } | null> {
  const payload = JSON.stringify(link.payload ?? {})
  const since = new Date(now.getTime() - LINK_PAUSE_MS).toISOString()
  const recent = await trx
    .selectFrom('one_time_link')
    .select('id')
    .where('email_key', '=', link.emailKey)
    .where('purpose', '=', link.purpose)
    .where('enterprise_id', link.enterpriseId ? '=' : 'is', link.enterpriseId ?? null)
    .where('party_id', link.partyId ? '=' : 'is', link.partyId ?? null)
    .where('payload', '=', payload)
    .where('created_at', '>', since)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (recent || (await hasEnough(trx, link, now))) return null
  const token = newSecret()
  const id = newId(now)
  await trx
    .insertInto('one_time_link')
    .values({
      id,
      purpose: link.purpose,
      token_hash: hashOfSecret(token),
      email_key: link.emailKey,
      account_id: link.accountId ?? null,
      enterprise_id: link.enterpriseId ?? null,
      party_id: link.partyId ?? null,
      invited_by: link.invitedBy ?? null,
      payload,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + LINK_LIFETIME_MS[link.purpose]).toISOString(),
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return { id, token }
}

async function hasEnough(trx: Trx, { purpose, emailKey }: NewLink, now: Date): Promise<boolean> {
  const most = LINKS_AN_HOUR[purpose]
  if (most === undefined) return false
  const { sent } = await trx
    .selectFrom('one_time_link')
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .where('email_key', '=', emailKey)
    .where('purpose', '=', purpose)
    .where('created_at', '>', anHourBefore(now))
    .executeTakeFirstOrThrow()
  return Number(sent) >= most
}

/** What a token leads to, without using it up: a page that is only looked at changes nothing. */
export async function findLink(db: Db, purpose: LinkPurpose, token: string, now: Date): Promise<Followed> {
  const link = await db
    .selectFrom('one_time_link')
    .select([
      'id',
      'purpose',
      'email_key',
      'account_id',
      'enterprise_id',
      'party_id',
      'payload',
      'expires_at',
      'used_at',
      'revoked_at',
    ])
    .where('token_hash', '=', hashOfSecret(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  const refused = linkProblem(link, now)
  return refused === null && link ? { link, refused } : { refused: refused ?? 'unknown' }
}

/** Uses a link up. What it holds is forgotten with that. */
export async function takeLink(trx: Trx, purpose: LinkPurpose, token: string, now: Date): Promise<Followed> {
  const followed = await findLink(trx, purpose, token, now)
  if (followed.refused !== null) return followed
  const { numUpdatedRows } = await trx
    .updateTable('one_time_link')
    .set({ used_at: now.toISOString(), payload: '{}' })
    .where('id', '=', followed.link.id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 0n ? { refused: 'used' } : followed
}

/**
 * Ends what was sent for an account and has not been followed yet.
 * @param except the folded address whose links stay
 */
export async function revokeLinks(
  trx: Trx,
  accountId: string,
  purposes: readonly ('change_email' | 'reset_password')[],
  now: Date,
  except = '',
): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ revoked_at: now.toISOString() })
    .where('account_id', '=', accountId)
    .where('purpose', 'in', purposes)
    .where('email_key', '!=', except)
    .where('used_at', 'is', null)
    .execute()
}

/** Takes a link back, also where the centre let somebody manage an enterprise by it: it holds nobody's name any longer. */
export async function revokeLink(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.deleteFrom('first_administrator').where('link_id', '=', id).execute()
  await trx
    .updateTable('one_time_link')
    .set({ revoked_at: now.toISOString(), payload: '{}' })
    .where('id', '=', id)
    .execute()
}
