import type { Selectable } from 'kysely'
import { dayNumber, UNBOUNDED } from '../../app/domain/day.ts'
import { simplified } from '../../app/domain/name.ts'
import { type PartyType, RANKED_STATUSES } from '../../app/domain/vocabulary/parties.ts'
import { among } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import type { PartyTable } from '../../db/tables/party.ts'
import { pinyinForms, sortKey } from '../script.ts'
import { loadPractice, type Practice } from './practice.ts'
import { codeWords, placeWords } from './words.ts'

/** One party as the directory finds it. Public facts alone: nothing of clients, opponents or conflicts. */
export type PartyDocument = Practice & {
  id: string
  ref: string
  nameZh: string | null
  nameEn: string | null
  /** `nameZh` in simplified script: what is searched. */
  nameSimplified: string | null
  aliases: string[]
  pinyin: string[]
  sortName: string
  country: string | null
  city: string | null
  origin: string | null
  kind: string | null
  categories: string[]
  languages: string[]
  industries: string[]
  feeModels: string[]
  unit: string | null
  title: string | null
  bio: string[]
  /** What people type for its places, rights, procedures and kind. */
  words: string[]
  termStart: number
  termEnd: number
  listedOn: number
  status: string
  demo: boolean
}

/** Parties per statement; a few sizes of statement are prepared and used again. */
const CHUNK = 1_000

/** The documents of those of `ids` that are parties of `type` in the directory. */
export async function buildPartyDocuments(
  db: Db,
  type: PartyType,
  ids: readonly string[],
  today: string,
): Promise<Map<string, PartyDocument[]>> {
  const documents = new Map<string, PartyDocument[]>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const rows = await listed(db, type, chunk)
    const practices = await loadPractice(db, chunk, today)
    const withheld = await withheldIntroductions(db, chunk)
    for (const row of rows) {
      const shown = withheld.has(row.id) ? { ...row, bio_zh: null, bio_en: null } : row
      documents.set(row.id, [partyDocument(shown, practices.get(row.id))])
    }
  }
  return documents
}

/** Those of `ids` whose owners took back that their introduction is published. */
async function withheldIntroductions(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('publication_choice')
    .select(['party_id', 'published'])
    .where('field', '=', 'introduction')
    .where(among('party_id', ids))
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  const last = new Map(rows.map(({ party_id, published }) => [party_id, published]))
  return new Set([...last].flatMap(([id, published]) => (published ? [] : [id])))
}

function listed(db: Db, type: PartyType, ids: readonly string[]): Promise<Selectable<PartyTable>[]> {
  return db
    .selectFrom('party')
    .selectAll()
    .where('id', 'in', ids)
    .where('type', '=', type)
    .where('status', 'in', RANKED_STATUSES)
    .execute()
}

function partyDocument(row: Selectable<PartyTable>, practised: Practice | undefined): PartyDocument {
  const aliases = list<string>(row.aliases)
  const categories = list<string>(row.categories)
  const practice = withDeclared(row, practised)
  return {
    id: row.id,
    ref: row.ref,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    nameSimplified: row.name_zh && simplified(row.name_zh),
    aliases: aliases.map(simplified),
    pinyin: [row.name_zh ?? '', ...aliases].flatMap((name) => pinyinForms(simplified(name))),
    sortName: sortKey(simplified(row.name_zh ?? row.name_en ?? '')),
    country: row.country,
    city: row.city && simplified(row.city),
    origin: row.origin,
    kind: row.kind,
    categories,
    languages: list<{ code: string }>(row.languages).map(({ code }) => code),
    industries: list(row.industries),
    feeModels: list<{ model: string }>(row.fee_models).map(({ model }) => model),
    unit: row.unit && simplified(row.unit),
    title: row.title && simplified(row.title),
    bio: [row.bio_zh, row.bio_en].flatMap((text) => (text ? [simplified(text)] : [])),
    words: searchWords(
      [row.country, ...practice.jurisdictions],
      [...practice.ipTypes, ...practice.procedures, ...categories, row.kind],
    ),
    ...practice,
    termStart: row.term_start ? dayNumber(row.term_start) : 0,
    termEnd: row.term_end ? dayNumber(row.term_end) : UNBOUNDED,
    listedOn: dayNumber(row.listed_on ?? row.term_start ?? row.created_at.slice(0, 10)),
    status: row.status,
    demo: row.demo === 1,
  }
}

/** A think tank's declared fields stand beside what its evidence shows. */
function withDeclared(row: Selectable<PartyTable>, practice: Practice | undefined): Practice {
  return {
    jurisdictions: union(list(row.jurisdictions), practice?.jurisdictions),
    ipTypes: union(list(row.ip_types), practice?.ipTypes),
    procedures: practice?.procedures ?? [],
  }
}

/** The words of places and codes, each once. */
export function searchWords(places: readonly (string | null)[], codes: readonly (string | null)[]): string[] {
  const words = [
    ...places.map((code) => (code ? placeWords(code) : '')),
    ...codes.map((code) => (code ? codeWords(code) : '')),
  ]
  return [...new Set(words.filter((text) => text !== ''))]
}

function union(declared: readonly string[], shown: readonly string[] = []): string[] {
  return [...new Set([...declared, ...shown])].sort()
}

function list<T>(json: string): T[] {
  return json === '[]' ? [] : (JSON.parse(json) as T[])
}
