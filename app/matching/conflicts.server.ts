import { amongText } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { nameKey } from '../domain/name.ts'
import type { ConflictKind } from '../domain/vocabulary/parties.ts'
import { registeredNames } from '../enterprises/queries.server.ts'

/** Against whom each kind of conflict excludes. */
export const AGAINST_OPPONENTS: readonly ConflictKind[] = ['client', 'interest', 'other']
export const AGAINST_ENTERPRISE: readonly ConflictKind[] = ['adverse', 'other']

/** What of a request says who stands on which side. */
export type Sides = Pick<MatchRequest, 'enterprise' | 'opponents'>

/** Every name that a request gives to each side of the dispute, as written. */
export function namesOf(request: Sides): { opponents: string[]; enterprise: string[] } {
  const { enterprise, opponents = [] } = request
  return {
    opponents: opponents.flatMap((o) => [o.name, ...o.aliases, ...o.affiliates]),
    enterprise: enterprise
      ? [...(enterprise.name ? [enterprise.name] : []), ...(enterprise.aliases ?? [])]
      : [],
  }
}

/**
 * The names of each side with those under which the register knows it besides; an opponent may be a party on record
 * itself.
 */
export async function allNamesOf(db: Db, request: Sides): Promise<ReturnType<typeof namesOf>> {
  const { opponents, enterprise } = namesOf(request)
  return {
    opponents: [
      ...opponents,
      ...(await registeredNames(db, opponents, 'other')),
      ...(await namesOnRecord(db, opponents)),
    ],
    enterprise: [...enterprise, ...(await registeredNames(db, enterprise, 'own'))],
  }
}

/** Every name of the parties on record that bear one of `names`. */
async function namesOnRecord(db: Db, names: readonly string[]): Promise<string[]> {
  const keys = keysOf(names)
  if (keys.length === 0) return []
  const rows = await bearers(db, { keys: JSON.stringify(keys) })
  return rows.flatMap((row) => [
    ...[row.name_zh, row.name_en].filter((name) => name !== null),
    ...(JSON.parse(row.aliases) as string[]),
  ])
}

const bearers = statement((db, { keys }: { keys: string }) =>
  db
    .selectFrom('party')
    .select(['name_zh', 'name_en', 'aliases'])
    .where('id', 'in', db.selectFrom('party_name').select('party_id').where(amongText('name_key', keys)))
    .orderBy('id'),
)

const keysOf = (names: readonly string[]) => [...new Set(names.map(nameKey).filter((key) => key !== ''))]

/**
 * The parties that may not be shown for a request: an active conflict names one of its names, or the party is
 * itself so named, or bound to somebody so named or of such a house, or it is an expert of a firm of which that holds.
 * Confidential: only their ids leave this file, into a filter.
 * @param day the request's Shanghai day, `YYYY-MM-DD`
 */
export async function conflictedParties(db: Db, request: Sides, day: string): Promise<Set<string>> {
  const names = await allNamesOf(db, request)
  const enterprise = keysOf(names.enterprise)
  const opponents = keysOf(names.opponents)
  const themselves = new Set([
    ...(await inConflict(db, opponents, AGAINST_OPPONENTS, day)),
    ...(await inConflict(db, enterprise, AGAINST_ENTERPRISE, day)),
    ...(await namedSo(db, [...opponents, ...enterprise])),
  ])
  return new Set([...themselves, ...(await membersOf(db, [...themselves]))])
}

async function inConflict(
  db: Db,
  keys: readonly string[],
  kinds: readonly ConflictKind[],
  day: string,
): Promise<string[]> {
  if (keys.length === 0) return []
  const texts = { keys: JSON.stringify(keys), kinds: JSON.stringify(kinds) }
  return (await conflictsOnRecord(db, { ...texts, day })).map((row) => row.party_id)
}

const conflictsOnRecord = statement((db, values: { keys: string; kinds: string; day: string }) =>
  db
    .selectFrom('conflict_name')
    .innerJoin('conflict', 'conflict.id', 'conflict_name.conflict_id')
    .select('conflict.party_id')
    .where(amongText('conflict_name.name_key', values.keys))
    .where(amongText('conflict.kind', values.kinds))
    .where((eb) =>
      eb.or([eb('conflict.valid_from', 'is', null), eb('conflict.valid_from', '<=', values.day)]),
    )
    .where((eb) => eb.or([eb('conflict.valid_to', 'is', null), eb('conflict.valid_to', '>=', values.day)])),
)

async function namedSo(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  return (await partiesNamed(db, { keys: JSON.stringify(keys) })).map((row) => row.party_id)
}

const partiesNamed = statement((db, { keys }: { keys: string }) => {
  const own = db.selectFrom('party_name').select('party_id').where(amongText('name_key', keys))
  const affiliated = db.selectFrom('party_affiliate').select('party_id').where(amongText('name_key', keys))
  const ofThatHouse = db.selectFrom('party').select('id as party_id').where(amongText('unit_key', keys))
  return own.union(affiliated).union(ofThatHouse)
})

/** The experts who name one of these firms as their unit: what bars a firm bars whoever works there. */
export async function membersOf(db: Db, firmIds: readonly string[]): Promise<string[]> {
  if (firmIds.length === 0) return []
  return (await members(db, { firms: JSON.stringify(firmIds) })).map((row) => row.id)
}

const members = statement((db, { firms }: { firms: string }) =>
  db
    .selectFrom('party')
    .select('id')
    .where('type', '=', 'expert')
    .where('unit_key', 'in', (eb) =>
      eb
        .selectFrom('party_name')
        .innerJoin('party as firm', 'firm.id', 'party_name.party_id')
        .select('party_name.name_key')
        .where('firm.type', '=', 'provider')
        .where(amongText('firm.id', firms)),
    ),
)
