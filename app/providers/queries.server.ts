import type { Db } from '../../db/schema.ts'
import { getPartyProfile } from '../directory/queries-parties.server.ts'
import { listPairingsOf } from '../pairings/queries.server.ts'
import type { ProviderProfile } from './provider.ts'

/**
 * One provider of the directory.
 * @throws Problem `not_found`
 */
export async function getProvider(db: Db, ref: string, today: string): Promise<ProviderProfile> {
  const party = await getPartyProfile(db, 'provider', ref, today)
  return { ...party, pairings: await listPairingsOf(db, party.id, today) }
}
