import { among } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { nameKey } from '../domain/name.ts'
import { type NameSound, soundOf, soundsLike } from '../domain/similar-name.ts'
import { registeredNames } from '../enterprises/queries.server.ts'
import { AGAINST_ENTERPRISE, AGAINST_OPPONENTS, allNamesOf, namesOf, type Sides } from './conflicts.server.ts'

/** On which side of a dispute a name stands. */
type Side = 'opponents' | 'enterprise'
/** A name of a side. `shown` is null for one that the dispute itself does not give, but somebody's record. */
type Called = { side: Side; sound: NameSound; shown: string | null }

/** Whose records concern a party: its own, and those of the firm that an expert belongs to. */
type Concerned = { party: string; holder: string }
/** `own` is false for what stands in the record of that firm. */
type OnRecord = { party: string; name: string; own: boolean; against: readonly Called[] }

/** A name on somebody's record that may be that of a party to a dispute, as its owner is asked about it. */
export type SimilarName = {
  /** Names the question: equal for as long as the names are. */
  key: string
  side: Side
  /** As it stands on the party's own record; null for one on its firm's, which is the firm's own secret. */
  recorded: string | null
  /** The name in the dispute that it resembles; null where somebody's record alone links the two. */
  like: string | null
}

/** A side under the names that the dispute gives it, and under those by which it is known besides. */
const calledSo = (side: Side, given: readonly string[], known: readonly string[]): Called[] =>
  [...new Set([...given, ...known])]
    .map((name) => ({ side, sound: soundOf(name), shown: given.includes(name) ? name : null }))
    .filter(({ sound }) => sound.loose !== '')

/**
 * How many names on record of each party, and of the firm that an expert belongs to, may be those of a party to the
 * dispute: its own names and those of its affiliates and its house, and names in its conflicts with that side, that are
 * similar (equal ones already exclude it), and clients of its matters that may be the opponent. What anybody's record takes for another name of the opponent
 * counts as one here: it is one party's word, so it is asked about, and excludes nobody.
 */
export async function namesToConfirm(
  db: Db,
  partyIds: readonly string[],
  request: MatchRequest,
): Promise<Map<string, number>> {
  const found = new Map<string, Set<string>>()
  for (const { party, name } of await resembling(db, partyIds, request)) {
    found.set(party, (found.get(party) ?? new Set()).add(soundOf(name).loose))
  }
  return new Map([...found].map(([party, keys]) => [party, keys.size]))
}

/**
 * The same names of one party, for its own eyes: what it has to say of each before its conflict check is clear. What
 * stands in the record of an expert's firm is asked about without the name, once for each side.
 */
export async function similarNamesOf(db: Db, partyId: string, request: Sides): Promise<SimilarName[]> {
  const asked = new Map<string, SimilarName>()
  for (const { name, own, by } of await resembling(db, [partyId], request)) {
    for (const side of ['opponents', 'enterprise'] as const) {
      const alike = by.filter((one) => one.side === side)
      if (alike.length === 0) continue
      const key = `${side}:${own ? soundOf(name).loose : ''}`
      const like = alike.find(({ shown }) => shown !== null)?.shown ?? null
      if (!asked.has(key)) asked.set(key, { key, side, recorded: own ? name : null, like })
    }
  }
  return [...asked.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Every name on record that may be one of the dispute's, with those that it resembles. Confidential. */
async function resembling(
  db: Db,
  partyIds: readonly string[],
  request: Sides,
): Promise<(OnRecord & { by: Called[] })[]> {
  if (partyIds.length === 0) return []
  const given = namesOf(request)
  const all = await allNamesOf(db, request)
  const known = [...all.opponents, ...(await namesTakenForSame(db, all.opponents))]
  const opponents = calledSo('opponents', given.opponents, known)
  const enterprise = calledSo('enterprise', given.enterprise, all.enterprise)
  if (opponents.length + enterprise.length === 0) return []
  const concerned = await firmsOf(db, partyIds)
  const onRecord = [
    ...(await ownNames(db, concerned, [...opponents, ...enterprise])),
    ...(await namesInConflicts(db, concerned, { opponents, enterprise })),
    ...(await clientsOf(db, concerned, opponents)),
  ]
  return onRecord.flatMap((one) => {
    const sound = soundOf(one.name)
    const by = one.against.filter((other) => soundsLike(sound, other.sound))
    return by.length > 0 ? [{ ...one, by }] : []
  })
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

/** Whose records concern each party: its own, and those of the firm whose name its unit is. */
async function firmsOf(db: Db, partyIds: readonly string[]): Promise<Concerned[]> {
  const members = await db
    .selectFrom('party')
    .innerJoin('party_name as firm', 'firm.name_key', 'party.unit_key')
    .select(['party.id as party', 'firm.party_id as holder'])
    .where('party.id', 'in', partyIds)
    .execute()
  return [...partyIds.map((party) => ({ party, holder: party })), ...members]
}

const holdersOf = (concerned: readonly Concerned[]) => [...new Set(concerned.map(({ holder }) => holder))]

/** Each name of a holder as one of everybody whom that holder's record concerns. */
function onRecordOf(
  concerned: readonly Concerned[],
  held: readonly { holder: string; names: readonly string[]; against: readonly Called[] }[],
): OnRecord[] {
  const byHolder = new Map(holdersOf(concerned).map((holder) => [holder, [] as (typeof held)[number][]]))
  for (const one of held) byHolder.get(one.holder)?.push(one)
  return concerned.flatMap(({ party, holder }) =>
    byHolder
      .get(holder)!
      .flatMap(({ names, against }) =>
        names.map((name) => ({ party, name, own: holder === party, against })),
      ),
  )
}

/** What a party is called itself, what it is bound to, and the house that it names as its own. */
async function ownNames(
  db: Db,
  concerned: readonly Concerned[],
  against: readonly Called[],
): Promise<OnRecord[]> {
  const holders = holdersOf(concerned)
  const parties = await db
    .selectFrom('party')
    .select(['id', 'name_zh', 'name_en', 'aliases', 'unit'])
    .where(among('id', holders))
    .execute()
  const affiliates = await db
    .selectFrom('party_affiliate')
    .select(['party_id', 'name'])
    .where(among('party_id', holders))
    .execute()
  return onRecordOf(concerned, [
    ...parties.map(({ id, name_zh, name_en, aliases, unit }) => ({
      holder: id,
      names: [name_zh, name_en, ...parsed(aliases), unit].filter((name) => name !== null),
      against,
    })),
    ...affiliates.map(({ party_id, name }) => ({ holder: party_id, names: [name], against })),
  ])
}

async function namesInConflicts(
  db: Db,
  concerned: readonly Concerned[],
  sides: Record<Side, readonly Called[]>,
): Promise<OnRecord[]> {
  const rows = await db
    .selectFrom('conflict')
    .select(['party_id', 'kind', 'name', 'aliases', 'affiliates'])
    .where(among('party_id', holdersOf(concerned)))
    .execute()
  return onRecordOf(
    concerned,
    rows.map((row) => ({
      holder: row.party_id,
      names: [row.name, ...parsed(row.aliases), ...parsed(row.affiliates)],
      against: [
        ...(AGAINST_OPPONENTS.includes(row.kind) ? sides.opponents : []),
        ...(AGAINST_ENTERPRISE.includes(row.kind) ? sides.enterprise : []),
      ],
    })),
  )
}

const parsed = (json: string) => JSON.parse(json) as string[]

async function clientsOf(
  db: Db,
  concerned: readonly Concerned[],
  against: readonly Called[],
): Promise<OnRecord[]> {
  const rows = await db
    .selectFrom('matter')
    .select(['party_id', 'client'])
    .distinct()
    .where(among('party_id', holdersOf(concerned)))
    .where('client', 'is not', null)
    .execute()
  return onRecordOf(
    concerned,
    rows.map((row) => ({ holder: row.party_id, names: [row.client!], against })),
  )
}
