import { dayNumber, UNBOUNDED } from '../../app/domain/day.ts'
import { simplified } from '../../app/domain/name.ts'
import { RANKED_STATUSES } from '../../app/domain/vocabulary/parties.ts'
import type { Db } from '../../db/schema.ts'
import { pinyinForms, sortKey } from '../script.ts'
import { directorySettings } from './directory-settings.ts'
import { DIRECTORY_FACETS } from './facets.ts'
import { searchWords } from './party-documents.ts'
import type { SearchIndex } from './search-index.ts'

const CHUNK = 1_000
const SIDE_COLUMNS = [
  'id',
  'ref',
  'name_zh',
  'name_en',
  'aliases',
  'country',
  'city',
  'industries',
  'term_start',
  'term_end',
] as const

type Side = Awaited<ReturnType<typeof listedSides>>[number]
type Row = Awaited<ReturnType<typeof activeRows>>[number]

/** A 1+1 as the directory finds it: both sides' names, and the term in which the agreement and both sides run. */
function pairingDocument(row: Row, domestic: Side, overseas: Side) {
  const jurisdictions = strings(row.jurisdictions)
  const ipTypes = strings(row.ip_types)
  const procedures = strings(row.procedures)
  const names = [domestic, overseas].flatMap((side) => [side.name_zh ?? '', ...strings(side.aliases)])
  return {
    id: row.id,
    ref: row.ref,
    domesticId: domestic.id,
    overseasId: overseas.id,
    domesticZh: domestic.name_zh,
    domesticEn: domestic.name_en,
    domesticSimplified: domestic.name_zh && simplified(domestic.name_zh),
    overseasZh: overseas.name_zh,
    overseasEn: overseas.name_en,
    overseasSimplified: overseas.name_zh && simplified(overseas.name_zh),
    aliases: [domestic, overseas].flatMap((side) => strings(side.aliases).map(simplified)),
    refs: [domestic.ref, overseas.ref],
    pinyin: names.flatMap((name) => pinyinForms(simplified(name))),
    sortName: sortKey(simplified(domestic.name_zh ?? domestic.name_en ?? '')),
    country: overseas.country,
    cities: [domestic, overseas].flatMap((side) => (side.city ? [simplified(side.city)] : [])),
    jurisdictions,
    ipTypes,
    procedures,
    languages: strings(row.languages),
    industries: [...new Set([...strings(domestic.industries), ...strings(overseas.industries)])].sort(),
    words: searchWords([overseas.country, ...jurisdictions], [...ipTypes, ...procedures]),
    jointMatters: row.joint_matters,
    termStart: Math.max(
      ...[row.valid_from, domestic.term_start, overseas.term_start].map((day) => (day ? dayNumber(day) : 0)),
    ),
    termEnd: Math.min(
      ...[row.valid_to, domestic.term_end, overseas.term_end].map((day) =>
        day ? dayNumber(day) : UNBOUNDED,
      ),
    ),
    listedOn: dayNumber(row.valid_from ?? row.created_at.slice(0, 10)),
    demo: row.demo === 1,
  }
}

function activeRows(db: Db, ids: readonly string[]) {
  return db.selectFrom('pairing').selectAll().where('id', 'in', ids).where('status', '=', 'active').execute()
}

function listedSides(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('party')
    .select(SIDE_COLUMNS)
    .where('id', 'in', ids)
    .where('status', 'in', RANKED_STATUSES)
    .execute()
}

function strings(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[])
}

async function buildDocuments(db: Db, ids: readonly string[]) {
  const documents = new Map<string, ReturnType<typeof pairingDocument>[]>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await activeRows(db, ids.slice(start, start + CHUNK))
    const sideIds = new Set(rows.flatMap((row) => [row.domestic_id, row.overseas_id]))
    const sides = new Map((await listedSides(db, [...sideIds])).map((side) => [side.id, side]))
    for (const row of rows) {
      const domestic = sides.get(row.domestic_id)
      const overseas = sides.get(row.overseas_id)
      if (domestic && overseas) documents.set(row.id, [pairingDocument(row, domestic, overseas)])
    }
  }
  return documents
}

const SEARCHED = [
  'domesticSimplified',
  'overseasSimplified',
  'domesticEn',
  'overseasEn',
  'aliases',
  'pinyin',
  'ref',
  'refs',
  'cities',
  'words',
]

/** The directory of 1+1 agreements: one document per active agreement between two listed sides. */
export const pairings: SearchIndex = {
  name: 'pairings',
  settings: directorySettings(SEARCHED, DIRECTORY_FACETS.pairings),
  buildDocuments,
}
