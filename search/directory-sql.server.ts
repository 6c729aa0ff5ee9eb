import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { type Relation, relationOf } from './directory-relations.ts'
import {
  chosenFacets,
  type DirectoryFilters,
  type DirectoryHit,
  type DirectoryRequest,
  type DirectoryResult,
  type FacetCount,
  queryWords,
  sortedCounts,
} from './directory-request.ts'
import { markWords } from './highlight.ts'
import { DIRECTORY_FACETS, type FacetName } from './indexes/facets.ts'
import { countFacet, isChosen } from './sql-facets.server.ts'
import { all, type Condition } from './sql-match.server.ts'

/**
 * The directory answered by the database, for when search is down: same filters, same counts, same shape.
 * Words are looked for as parts of names, city, unit and title, in either script; pinyin, synonyms and
 * misspellings are not understood. `today` is `YYYY-MM-DD` in Shanghai.
 */
export async function directoryFromDatabase(
  db: Db,
  request: DirectoryRequest,
  today: string,
): Promise<DirectoryResult> {
  const relation = relationOf(request.directory)
  const words = queryWords(request.q)
  const facets: Partial<Record<FacetName, FacetCount[]>> = {}
  for (const facet of DIRECTORY_FACETS[request.directory]) {
    const source = relation.facets[facet]
    if (!source) continue
    const others = conditionOf(relation, request, today, facet)
    facets[facet] = sortedCounts(await countFacet(db, relation, source, others, today))
  }
  return {
    hits: (await page(db, relation, request, today)).map((row) => hitOf(row, words)),
    total: await countInDatabase(db, request, today),
    facets,
    degraded: true,
  }
}

/** How many results a request would give. */
export async function countInDatabase(db: Db, request: DirectoryRequest, today: string): Promise<number> {
  const relation = relationOf(request.directory)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${relation.from} where ${conditionOf(relation, request, today)}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

type Row = { id: string; ref: string } & Record<string, string | null>

async function page(db: Db, relation: Relation, request: DirectoryRequest, today: string): Promise<Row[]> {
  const { names, id, newest } = relation
  const columns = Object.entries(names).map(([name, column]) => sql`${sql.ref(column)} as ${sql.ref(name)}`)
  const called = Object.entries(names).flatMap(([name, column]) => (name === 'ref' ? [] : [sql.ref(column)]))
  const byName = sql`lower(coalesce(${sql.join(called)})), ${sql.ref(id)}`
  const { rows } = await sql<Row>`
    select ${sql.ref(id)} as id, ${sql.join(columns)} from ${relation.from}
    where ${conditionOf(relation, request, today)}
    order by ${request.sort === 'newest' ? sql`${newest} desc, ${byName}` : byName}
    limit ${request.perPage} offset ${(request.page - 1) * request.perPage}`.execute(db)
  return rows
}

function conditionOf(
  relation: Relation,
  { directory, q, filters }: DirectoryRequest,
  today: string,
  without?: FacetName,
): Condition {
  return all([
    relation.listed(today),
    ...queryWords(q).map((word) => relation.tells(word)),
    ...applicable(directory, filters, without).flatMap((facet) => {
      const source = relation.facets[facet]
      return source ? [isChosen(source, filters[facet] ?? [], today)] : []
    }),
  ])
}

function applicable(
  directory: DirectoryRequest['directory'],
  filters: DirectoryFilters,
  without?: FacetName,
): FacetName[] {
  const known: readonly FacetName[] = DIRECTORY_FACETS[directory]
  return chosenFacets(filters).filter((facet) => facet !== without && known.includes(facet))
}

function hitOf({ id, ref, ...names }: Row, words: readonly string[]): DirectoryHit {
  const shown = Object.entries(names).flatMap(([field, name]) =>
    name ? [[field, markWords(name, words)] as const] : [],
  )
  return { id, ref, names: Object.fromEntries(shown) }
}
