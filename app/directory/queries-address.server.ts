import { keptInstead } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { directoryPath, LIST_OF } from './lists.ts'

/** The public address of a party's page; null while it has none. */
export async function directoryAddress(db: Db, partyId: string): Promise<string | null> {
  const party = await db
    .selectFrom('party')
    .select(['type', 'ref'])
    .where('id', '=', partyId)
    .where('status', 'in', RANKED_STATUSES)
    .executeTakeFirst()
  return party ? directoryPath(LIST_OF[party.type], party.ref) : null
}

/** The public page to which a reference leads whose entry was joined into another; null where there is none. */
export async function addressSinceJoined(db: Db, ref: string): Promise<string | null> {
  const party = await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirst()
  const kept = party && (await keptInstead(db, [party.id])).get(party.id)
  return kept === undefined ? null : directoryAddress(db, kept)
}
