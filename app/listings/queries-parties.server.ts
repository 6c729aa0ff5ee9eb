import type { Db } from '../../db/schema.ts'
import { dayNumber, dayOfNumber } from '../domain/day.ts'
import { CONFIRMATION_DAYS } from '../domain/listing/expiry.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

export type NamedParty = { id: string; nameZh: string | null; nameEn: string | null }

/** The names of parties by their ids. */
export async function namesOfParties(db: Db, ids: readonly string[]): Promise<NamedParty[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('party')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

/** Parties of the directory whose owners did not confirm their entry for too long, the longest first. */
export async function listUnconfirmed(
  db: Db,
  today: string,
): Promise<(NamedParty & { confirmedOn: string })[]> {
  const rows = await db
    .selectFrom('party')
    .innerJoin('party_profile', 'party_profile.party_id', 'party.id')
    .select(['party.id', 'party.name_zh as nameZh', 'party.name_en as nameEn', 'confirmed_on as confirmedOn'])
    .where('party.status', 'in', RANKED_STATUSES)
    .where('confirmed_on', '<', dayOfNumber(dayNumber(today) - CONFIRMATION_DAYS))
    .orderBy('confirmed_on')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, confirmedOn: row.confirmedOn! }))
}
