import type { Db } from '../../db/schema.ts'

/** Those of some parties for whom anybody can sign in: an invitation of the others would be read by nobody. */
export async function partiesReached(db: Db, partyIds: readonly string[]): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('account')
    .select('party_id')
    .distinct()
    .where('party_id', 'in', partyIds)
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
    .execute()
  return new Set(rows.map(({ party_id }) => party_id))
}
