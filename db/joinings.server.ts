import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** The parties that were joined into one, directly or by way of another, with the names that they went by. */
export function joinedInto(db: Db, keptId: string) {
  return db
    .withRecursive('joined(id, depth, at)', (cte) =>
      cte
        .selectFrom('party_joining')
        .select(['joined_id as id', sql<number>`1`.as('depth'), 'created_at as at'])
        .where('kept_id', '=', keptId)
        .unionAll(
          cte
            .selectFrom('party_joining')
            .innerJoin('joined', 'joined.id', 'party_joining.kept_id')
            .select([
              'party_joining.joined_id as id',
              sql<number>`joined.depth + 1`.as('depth'),
              'party_joining.created_at as at',
            ]),
        ),
    )
    .selectFrom('joined')
    .innerJoin('party', 'party.id', 'joined.id')
    .select(['party.id', 'party.name_zh', 'party.name_en', 'party.aliases'])
    .orderBy('joined.depth')
    .orderBy('joined.at')
    .orderBy('party.id')
}

/** A party and whoever was joined into it, each by its id: what they did or was done to them counts for the one. */
export async function entriesOf(db: Db, keptId: string): Promise<string[]> {
  return [keptId, ...(await joinedInto(db, keptId).execute()).map(({ id }) => id)]
}

/** Every name of a party's row, as written. */
export function namesInRow(row: {
  name_zh: string | null
  name_en: string | null
  aliases: string
}): string[] {
  return [row.name_zh, row.name_en, ...(JSON.parse(row.aliases) as string[])].filter((name) => name !== null)
}

/** The names of all who were joined into a party: they stay its own, whatever its entry says from then on. */
export async function namesOfJoined(db: Db, keptId: string): Promise<string[]> {
  return (await joinedInto(db, keptId).execute()).flatMap(namesInRow)
}

/** Under which party one stands today: itself, unless it was joined into another. */
export async function standingAs(db: Db, partyId: string): Promise<string> {
  return (await keptInstead(db, [partyId])).get(partyId) ?? partyId
}

/** Under which party each of `ids` stands since it was joined; whoever never was is left out. */
export async function keptInstead(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .withRecursive('chain(id, stands)', (cte) =>
      cte
        .selectFrom('party_joining')
        .select(['joined_id as id', 'kept_id as stands'])
        .where('joined_id', 'in', [...new Set(ids)])
        .unionAll(
          cte
            .selectFrom('chain')
            .innerJoin('party_joining', 'party_joining.joined_id', 'chain.stands')
            .select(['chain.id', 'party_joining.kept_id as stands']),
        ),
    )
    .selectFrom('chain')
    .select(['id', 'stands'])
    .where('stands', 'not in', db.selectFrom('party_joining').select('joined_id'))
    .execute()
  return new Map(rows.map(({ id, stands }) => [id, stands]))
}
