import type { Db } from '../../db/schema.ts'
import { openAccountsOf } from '../accounts/queries-party-accounts.server.ts'

/** Those of some parties for whom anybody can sign in: an invitation of the others would be read by nobody. */
export async function partiesReached(db: Db, partyIds: readonly string[]): Promise<Set<string | null>> {
  const rows = await openAccountsOf(db, partyIds).select('party_id').distinct().execute()
  return new Set(rows.map(({ party_id }) => party_id))
}
