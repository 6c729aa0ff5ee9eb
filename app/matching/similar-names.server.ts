import type { Db } from '../../db/schema.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { looseNameKey } from '../domain/name.ts'
import { namesOf } from './conflicts.server.ts'

/** Shorter loose names say too little to be called similar to part of another. */
const LONG_ENOUGH = 4

function similar(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= LONG_ENOUGH && long.includes(short)
}

const looseKeys = (names: readonly string[]) => [...new Set(names.map(looseNameKey))].filter((k) => k !== '')

/**
 * How many names on record of each party may be those of a party to the dispute: names in its conflicts that
 * are similar (equal ones already exclude it), and clients of its matters that may be the opponent. They are
 * asked at invitation; only the count leaves this file.
 */
export async function namesToConfirm(
  db: Db,
  partyIds: readonly string[],
  request: MatchRequest,
): Promise<Map<string, number>> {
  const names = namesOf(request)
  const opponents = looseKeys(names.opponents)
  const wanted = looseKeys([...names.opponents, ...names.enterprise])
  if (wanted.length === 0 || partyIds.length === 0) return new Map()
  const conflicts = await db
    .selectFrom('conflict')
    .select(['party_id', 'name', 'aliases', 'affiliates'])
    .where('party_id', 'in', partyIds)
    .execute()
  const clients = await db
    .selectFrom('matter')
    .select(['party_id', 'client'])
    .distinct()
    .where('party_id', 'in', partyIds)
    .where('client', 'is not', null)
    .execute()
  const onRecord = [
    ...conflicts.flatMap((row) =>
      [row.name, ...(JSON.parse(row.aliases) as string[]), ...(JSON.parse(row.affiliates) as string[])].map(
        (name) => ({ party: row.party_id, name, against: wanted }),
      ),
    ),
    ...clients.map((row) => ({ party: row.party_id, name: row.client!, against: opponents })),
  ]
  const found = new Map<string, Set<string>>()
  for (const { party, name, against } of onRecord) {
    const key = looseNameKey(name)
    if (key === '' || !against.some((other) => similar(key, other))) continue
    found.set(party, (found.get(party) ?? new Set()).add(key))
  }
  return new Map([...found].map(([party, keys]) => [party, keys.size]))
}
