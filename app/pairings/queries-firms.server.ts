import type { Db } from '../../db/schema.ts'
import { searchDirectory } from '../directory/queries.server.ts'
import { LIVE_PAIRING_STATES } from '../domain/pairing/lifecycle.ts'
import { type Extent, type ListedFirm, overlaps } from '../domain/pairing/scope.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { coverageOf } from '../domain/vocabulary/lattice.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'
import type { Firm } from './kept-pairing.ts'

/** A firm that could be a side of a 1+1, as a choice among others. */
export type FirmChoice = Firm & { kind: string | null; country: string | null; city: string | null }

type Wanted = {
  origin: Origin
  words: string
  jurisdictions?: readonly string[]
  ipTypes?: readonly string[]
}

/** The first listed firms of one origin that the directory finds, as it orders them. */
export async function searchFirms(
  source: Parameters<typeof searchDirectory>[0],
  { origin, words, jurisdictions = [], ipTypes = [] }: Wanted,
): Promise<{ firms: FirmChoice[]; total: number }> {
  const chosen: Parameters<typeof searchDirectory>[1]['chosen'] = {
    origin: [origin],
    ...(jurisdictions.length > 0 && { jurisdiction: [...jurisdictions] }),
    ...(ipTypes.length > 0 && { ipType: [...ipTypes] }),
  }
  const { ids, total } = await searchDirectory(source, { list: 'providers', q: words, chosen, page: 1 })
  return { firms: await firmsOf(source.db, ids), total }
}

/** Firms by id, in the order of `ids`; what is no firm is left out. */
export async function firmsOf(db: Db, ids: readonly string[]): Promise<FirmChoice[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('party')
    .select(['id', 'ref', 'name_zh as nameZh', 'name_en as nameEn', 'kind', 'country', 'city'])
    .where('id', 'in', ids)
    .where('type', '=', 'provider')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A firm as its agreements depend on its place in the directory; null where there is none. */
export async function findListedFirm(db: Db, partyId: string): Promise<ListedFirm | null> {
  const row = await db
    .selectFrom('party')
    .select(['type', 'origin', 'status', 'term_end'])
    .where('id', '=', partyId)
    .executeTakeFirst()
  if (!row) return null
  const claimed = db
    .selectFrom('competence')
    .select(['jurisdiction', 'ip_type'])
    .where('party_id', '=', partyId)
  const worked = db.selectFrom('matter').select(['jurisdiction', 'ip_type']).where('party_id', '=', partyId)
  const places = await claimed.union(worked).execute()
  return {
    type: row.type,
    origin: row.origin,
    status: row.status,
    termEnd: row.term_end,
    places: new Set(places.map(({ jurisdiction, ip_type }) => `${jurisdiction}:${ip_type}`)),
  }
}

/**
 * A live 1+1 of the same two firms for the same at the same time, or null.
 * @param exceptId one that may overlap: itself
 */
export async function findOverlap(
  db: Db,
  sides: Readonly<Record<Origin, string>>,
  extent: Extent,
  exceptId: string | null,
): Promise<string | null> {
  const rows = await db
    .selectFrom('pairing')
    .select(['id', 'jurisdictions', 'ip_types', 'procedures', 'valid_from', 'valid_to', 'status'])
    .where('domestic_id', '=', sides.domestic)
    .where('overseas_id', '=', sides.overseas)
    .where('status', 'in', LIVE_PAIRING_STATES)
    .execute()
  const other = rows.find(
    (row) =>
      row.id !== exceptId &&
      overlaps(extent, {
        jurisdictions: JSON.parse(row.jurisdictions),
        ipTypes: JSON.parse(row.ip_types),
        procedures: JSON.parse(row.procedures),
        validFrom: row.valid_from,
        validTo: row.valid_to,
        status: row.status,
      }),
  )
  return other?.id ?? null
}

/** The jurisdictions and IP types for which a firm has evidence. */
export async function placesOfFirm(db: Db, partyId: string) {
  const places = [...((await findListedFirm(db, partyId))?.places ?? [])].map((place) => place.split(':'))
  return {
    jurisdictions: [...new Set(places.map(([jurisdiction = '']) => jurisdiction))],
    ipTypes: [...new Set(places.map(([, ipType = '']) => ipType))],
  }
}

/** What both firms have evidence for, themselves or through an organisation, and every language of either. */
export async function commonGround(db: Db, sides: Readonly<Record<Origin, string>>) {
  const reach = async (partyId: string) => reachOf((await findListedFirm(db, partyId))?.places ?? new Set())
  const domestic = await reach(sides.domestic)
  const overseas = await reach(sides.overseas)
  const both = [...domestic].filter((place) => overseas.has(place)).map((place) => place.split(':'))
  const unique = (values: (string | undefined)[]) => [...new Set(values.map(String))].sort()
  return {
    jurisdictions: unique(both.map(([jurisdiction]) => jurisdiction)),
    ipTypes: unique(both.map(([, ipType]) => ipType)),
    languages: await languagesOf(db, [sides.domestic, sides.overseas]),
  }
}

/** Places, and what an organisation among them covers. */
function reachOf(places: ReadonlySet<string>): Set<string> {
  const reached = new Set(places)
  for (const place of places) {
    const [jurisdiction = '', ipType = ''] = place.split(':')
    for (const { members } of coverageOf(jurisdiction, ipType as IpType)) {
      for (const member of members) reached.add(`${member}:${ipType}`)
    }
  }
  return reached
}

async function languagesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('party').select('languages').where('id', 'in', ids).execute()
  const codes = rows.flatMap(({ languages }) => JSON.parse(languages) as { code: string }[])
  return [...new Set(['zh', 'en', ...codes.map(({ code }) => code)])]
}
