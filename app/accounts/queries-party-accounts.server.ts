import type { Db } from '../../db/schema.ts'
import type { Invited } from '../domain/account/invited.ts'
import type { PartyAccounts } from './party-accounts.tsx'

/** Who can sign in for a party, for staff. */
export async function findPartyAccounts(db: Db, partyId: string, now: Date): Promise<PartyAccounts> {
  const { open } = await openAccountsOf(db, [partyId])
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow()
  if (open > 0) return { open, invited: null }
  const link = await db
    .selectFrom('one_time_link')
    .select(['payload', 'expires_at'])
    .where('purpose', '=', 'invitation')
    .where('party_id', '=', partyId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (!link) return { open, invited: null }
  const { address } = JSON.parse(link.payload) as Invited
  return {
    open,
    invited: { address, expiresAt: link.expires_at, expired: link.expires_at <= now.toISOString() },
  }
}

/** Accounts of some parties that are neither closed nor erased. */
export function openAccountsOf(db: Db, partyIds: readonly string[]) {
  return db
    .selectFrom('account')
    .where('party_id', 'in', partyIds)
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
}
