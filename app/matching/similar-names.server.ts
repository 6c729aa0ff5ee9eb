import { among } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { nameKey } from '../domain/name.ts'
import { type NameSound, soundOf, soundsLike } from '../domain/similar-name.ts'
import { registeredNames } from '../enterprises/queries.server.ts'
import { AGAINST_ENTERPRISE, AGAINST_OPPONENTS, allNamesOf } from './conflicts.server.ts'

type OnRecord = { party: string; name: string; against: readonly NameSound[] }

const soundsOf = (names: readonly string[]) =>
  [...new Set(names)].map(soundOf).filter(({ loose }) => loose !== '')

/**
 * How many names on record of each party may be those of a party to the dispute: names in its conflicts with that
 * side, and in those of the firm that an expert belongs to, that are similar (equal ones already exclude it), and
 * clients of its matters that may be the opponent. What anybody's record takes for another name of the opponent
 * counts as one here: it is one party's word, so it is asked about, and excludes nobody. Only the count leaves this
 * file.
 */
export async function namesToConfirm(
  db: Db,
  partyIds: readonly string[],
  request: MatchRequest,
): Promise<Map<string, number>> {
  if (partyIds.length === 0) return new Map()
  const names = await allNamesOf(db, request)
  const opponents = soundsOf([...names.opponents, ...(await namesTakenForSame(db, names.opponents))])
  const enterprise = soundsOf(names.enterprise)
  if (opponents.length + enterprise.length === 0) return new Map()
  const onRecord = [
    ...(await namesInConflicts(db, await firmsOf(db, partyIds), { opponents, enterprise })),
    ...(await clientsOf(db, partyIds, opponents)),
  ]
  const found = new Map<string, Set<string>>()
  for (const { party, name, against } of onRecord) {
    const sound = soundOf(name)
    if (!against.some((other) => soundsLike(sound, other))) continue
    found.set(party, (found.get(party) ?? new Set()).add(sound.loose))
  }
  return new Map([...found].map(([party, keys]) => [party, keys.size]))
}

/** The names that somebody's record of a conflict, or somebody on the register, gives beside one of `names`. */
async function namesTakenForSame(db: Db, names: readonly string[]): Promise<string[]> {
  const keys = names.map(nameKey).filter((key) => key !== '')
  if (keys.length === 0) return []
  const recorded = await db
    .selectFrom('conflict')
    .select(['name', 'aliases'])
    .where('id', 'in', db.selectFrom('conflict_name').select('conflict_id').where(among('name_key', keys)))
    .execute()
  return [
    ...recorded.flatMap((row) => [row.name, ...parsed(row.aliases)]),
    ...(await registeredNames(db, names, 'own')),
  ]
}

/** Whose conflicts concern each party: its own, and those of the firm whose name its unit is. */
async function firmsOf(db: Db, partyIds: readonly string[]): Promise<{ party: string; holder: string }[]> {
  const members = await db
    .selectFrom('party')
    .innerJoin('party_name as firm', 'firm.name_key', 'party.unit_key')
    .select(['party.id as party', 'firm.party_id as holder'])
    .where('party.id', 'in', partyIds)
    .execute()
  return [...partyIds.map((party) => ({ party, holder: party })), ...members]
}

async function namesInConflicts(
  db: Db,
  concerned: readonly { party: string; holder: string }[],
  sounds: Record<'opponents' | 'enterprise', readonly NameSound[]>,
): Promise<OnRecord[]> {
  const rows = await db
    .selectFrom('conflict')
    .select(['party_id', 'kind', 'name', 'aliases', 'affiliates'])
    .where('party_id', 'in', [...new Set(concerned.map(({ holder }) => holder))])
    .execute()
  return concerned.flatMap(({ party, holder }) =>
    rows
      .filter((row) => row.party_id === holder)
      .flatMap((row) => {
        const against = [
          ...(AGAINST_OPPONENTS.includes(row.kind) ? sounds.opponents : []),
          ...(AGAINST_ENTERPRISE.includes(row.kind) ? sounds.enterprise : []),
        ]
        const named = [row.name, ...parsed(row.aliases), ...parsed(row.affiliates)]
        return named.map((name) => ({ party, name, against }))
      }),
  )
}

const parsed = (json: string) => JSON.parse(json) as string[]

async function clientsOf(
  db: Db,
  partyIds: readonly string[],
  against: readonly NameSound[],
): Promise<OnRecord[]> {
  const rows = await db
    .selectFrom('matter')
    .select(['party_id', 'client'])
    .distinct()
    .where('party_id', 'in', partyIds)
    .where('client', 'is not', null)
    .execute()
  return rows.map((row) => ({ party: row.party_id, name: row.client!, against }))
}
