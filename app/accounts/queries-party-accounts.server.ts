import type { Db } from '../../db/schema.ts'
import { KEEPER_ROLES } from '../domain/account/first-of-party.ts'
import type { Invited } from '../domain/account/invited.ts'
import type { PartyAccounts } from './party-accounts.tsx'

/** Who can sign in for a party and whether any of them keeps its entry, for staff. */
export async function findPartyAccounts(db: Db, partyId: string, now: Date): Promise<PartyAccounts> {
  const { open } = await openAccountsOf(db, [partyId])
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow()
  const kept = await isKept(db, partyId)
  if (kept) return { open, kept, invited: null }
  const link = await db
    .selectFrom('one_time_link')
    .select(['payload', 'expires_at'])
    .where('purpose', '=', 'invitation')
    .where('party_id', '=', partyId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (!link) return { open, kept, invited: null }
  const { address } = JSON.parse(link.payload) as Invited
  return {
    open,
    kept,
    invited: { address, expiresAt: link.expires_at, expired: link.expires_at <= now.toISOString() },
  }
}

/** Whether anybody can sign in who keeps the entry of a party, and may bring in others. */
export async function isKept(db: Db, partyId: string): Promise<boolean> {
  const keepers = openAccountsOf(db, [partyId]).where('role', 'in', KEEPER_ROLES)
  return (await keepers.select('id').executeTakeFirst()) !== undefined
}

/** Accounts of some parties that are neither closed nor erased. */
export function openAccountsOf(db: Db, partyIds: readonly string[]) {
  return db
    .selectFrom('account')
    .where('party_id', 'in', partyIds)
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
}
