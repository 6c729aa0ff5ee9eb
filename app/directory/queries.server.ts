import { countInDirectory, type DirectorySource, findInDirectory } from '../../search/directory.server.ts'
import type { DirectoryHit, DirectoryRequest } from '../../search/directory-request.ts'
import type { FacetName } from '../../search/indexes/facets.ts'
import { correctionsOf } from './corrections.server.ts'
import type { DirectoryQuery } from './directory-query.ts'
import type { Found } from './found.ts'
import type { FilterName } from './lists.ts'
import { relaxationsOf } from './relaxations.ts'

/** Results on one page of a list. */
const PER_PAGE = 20

/** How the index calls what the address says. */
const FIELD_OF: Record<FilterName, FacetName> = {
  jurisdiction: 'jurisdictions',
  ipType: 'ipTypes',
  procedure: 'procedures',
  industry: 'industries',
  language: 'languages',
  category: 'categories',
  country: 'country',
  kind: 'kind',
  origin: 'origin',
  feeModel: 'feeModels',
}

/** One page of a list: ids in their order, names with what was searched for marked, and what the page says around them. */
export type DirectorySearchResult = Found & {
  ids: string[]
  marks: Record<string, DirectoryHit['names']>
  /** True when the database answered alone. */
  degraded: boolean
}

/** Searches one list of the directory; where nothing is found, also what giving up a condition or one letter would find. */
export async function searchDirectory(
  source: DirectorySource,
  query: DirectoryQuery,
): Promise<DirectorySearchResult> {
  const { hits, total, facets, degraded } = await findInDirectory(source, requestOf(query, PER_PAGE))
  return {
    total,
    degraded,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    facets: Object.fromEntries(
      (Object.keys(FIELD_OF) as FilterName[]).map((name) => [name, facets[FIELD_OF[name]] ?? []]),
    ),
    ...(total === 0 ? await wayOut(source, query) : { relaxations: [], corrections: [] }),
    ids: hits.map((hit) => hit.id),
    marks: query.q ? Object.fromEntries(hits.map((hit) => [hit.id, hit.names])) : {},
  }
}

/** What to ask instead of a query that finds nothing. */
async function wayOut(
  source: DirectorySource,
  query: DirectoryQuery,
): Promise<Pick<Found, 'relaxations' | 'corrections'>> {
  const given = relaxationsOf(query)
  const corrected = await correctionsOf(source.db, query.q)
  const asked = [...given.map((one) => one.without), ...corrected.map((q) => ({ ...query, q }))]
  const counts = await countInDirectory(
    source,
    asked.map((one) => requestOf({ ...one, page: 1 }, 0)),
  )
  return {
    relaxations: given.map((one, index) => ({ ...one, count: counts[index] ?? 0 })),
    corrections: corrected.map((q, index) => ({ q, count: counts[given.length + index] ?? 0 })),
  }
}

function requestOf(query: DirectoryQuery, perPage: number): DirectoryRequest {
  const filters = (Object.keys(query.chosen) as FilterName[]).map((name) => [
    FIELD_OF[name],
    query.chosen[name],
  ])
  return {
    directory: query.list,
    q: query.q,
    filters: Object.fromEntries(filters),
    page: query.page,
    perPage,
  }
}
