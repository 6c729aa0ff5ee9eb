import type { Trx } from '../../db/schema.ts'
import { looseKeyOf, nameKey } from '../domain/name.ts'

/** Has these names count in conflict checks of a party from now on; those that do already stay as they are. */
export async function addAffiliates(
  trx: Trx,
  partyId: string,
  names: readonly string[],
  now: Date,
): Promise<void> {
  for (const name of names) {
    const key = nameKey(name)
    if (key === '') continue
    await trx
      .insertInto('party_affiliate')
      .values({
        party_id: partyId,
        name,
        name_key: key,
        loose_key: looseKeyOf(key),
        created_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
