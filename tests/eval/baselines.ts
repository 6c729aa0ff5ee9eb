import { sql } from 'kysely'
import type { IpType } from '../../app/domain/vocabulary/ip-types.ts'
import { IP_TYPE_LABELS, jurisdictionLabel, PROCEDURE_LABELS } from '../../app/domain/vocabulary/labels.ts'
import type { ListingStatus } from '../../app/domain/vocabulary/parties.ts'
import type { Procedure } from '../../app/domain/vocabulary/procedures.ts'
import type { OpenDatabase } from '../../db/client.server.ts'

/** Where help is asked for, as a plain search or a SQL filter would be told. */
export type Place = { jurisdiction: string; ipType: IpType; procedure: Procedure }
/** Whom a baseline may list. */
export type Among = {
  statuses: readonly ListingStatus[]
  origin?: 'domestic' | 'overseas'
  type: 'provider' | 'expert'
}

/** A baseline: references, best first. */
export type Baseline = { name: string; rank(place: Place, among: Among): Promise<string[]> }

/** The longest list that a baseline answers, as long as a match's longest. */
export const LONGEST = 100

/** The name of the baseline that differences are measured against. */
export const STRONGEST = 'most distinct clients in the country (SQL)'

/** What SQL alone can do: filter by place, then order by name or by a count. */
export function sqlBaselines({ db }: OpenDatabase): Baseline[] {
  const ordered = (name: string, order: ReturnType<typeof sql>): Baseline => ({
    name,
    async rank(place, among) {
      const rows = await db
        .selectFrom('party')
        .innerJoin('matter', 'matter.party_id', 'party.id')
        .select('party.ref')
        .where('matter.jurisdiction', '=', place.jurisdiction)
        .where('matter.ip_type', '=', place.ipType)
        .where('party.status', 'in', among.statuses)
        .where('party.type', '=', among.type)
        .$if(among.origin !== undefined, (query) => query.where('party.origin', '=', among.origin!))
        .groupBy('party.id')
        .orderBy(order)
        .orderBy('party.ref')
        .limit(LONGEST)
        .execute()
      return rows.map((row) => row.ref)
    },
  })
  return [
    ordered('alphabetical (SQL)', sql`lower(coalesce(party.name_en, party.name_zh))`),
    ordered('most matters in the country (SQL)', sql`count(*) desc`),
    ordered(STRONGEST, sql`count(distinct matter.client_key) desc`),
  ]
}

/** A party as a text search sees it: its name, and one line of plain words for each piece of its work. */
export type Page = { id: string; ref: string; name: string; work: string; kind: string; origin: string }

/** The words in which one piece of work, or a question, is written. */
export function wordsOf({
  jurisdiction,
  ipType,
  procedure,
}: {
  jurisdiction: string
  ipType: string
  procedure: string | null
}): string {
  const words = [jurisdictionLabel(jurisdiction).en, IP_TYPE_LABELS[ipType as IpType].en]
  if (procedure) words.push(PROCEDURE_LABELS[procedure as Procedure].en)
  return words.join(' ')
}

/** How parties are told apart in the pages: what stands in the directory together, and who they are. */
export function kindOf(status: string, type: string): string {
  const standing =
    status === 'public_record'
      ? 'record'
      : status === 'listed' || status === 'removal_notified'
        ? 'listed'
        : 'out'
  return `${standing} ${type}`
}

/** Every party with work of its own, as a page of plain words. */
export async function pagesOf({ db }: OpenDatabase): Promise<Page[]> {
  const parties = await db
    .selectFrom('party')
    .select(['id', 'ref', 'name_en', 'name_zh', 'status', 'type', 'origin'])
    .orderBy('ref')
    .execute()
  const matters = await db
    .selectFrom('matter')
    .select(['party_id', 'jurisdiction', 'ip_type', 'procedure', 'client', 'forum'])
    .orderBy('ref')
    .execute()
  const work = new Map<string, string[]>()
  for (const m of matters) {
    const line = `${wordsOf({ jurisdiction: m.jurisdiction, ipType: m.ip_type, procedure: m.procedure })} ${m.client ?? ''} ${m.forum ?? ''}`
    work.set(m.party_id, [...(work.get(m.party_id) ?? []), line])
  }
  return parties.map((party) => ({
    id: party.id,
    ref: party.ref,
    name: party.name_en ?? party.name_zh ?? '',
    work: (work.get(party.id) ?? []).join('\n'),
    kind: kindOf(party.status, party.type),
    origin: party.origin ?? '',
  }))
}

/** SQLite's own full-text search, BM25 over the same pages: any word may match. */
export function fullTextBaseline({ handle }: OpenDatabase, pages: readonly Page[]): Baseline {
  handle.exec(
    'create virtual table temp.page using fts5(ref unindexed, kind unindexed, origin unindexed, name, work)',
  )
  const insert = handle.prepare('insert into temp.page values (?, ?, ?, ?, ?)')
  handle.transaction(() => {
    for (const page of pages) insert.run(page.ref, page.kind, page.origin, page.name, page.work)
  })()
  const find = handle.prepare(
    `select ref from temp.page where page match ? and kind = ? and (? = '' or origin = ?) order by bm25(page), ref limit ${LONGEST}`,
  )
  return {
    name: 'SQLite FTS5, BM25',
    async rank(place, among) {
      const words = wordsOf(place).match(/[\p{L}\p{N}]+/gu) ?? []
      const query = words.map((word) => `"${word}"`).join(' OR ')
      const origin = among.origin ?? ''
      const kind = kindOf(among.statuses[0]!, among.type)
      return (find.all(query, kind, origin, origin) as { ref: string }[]).map((row) => row.ref)
    },
  }
}
