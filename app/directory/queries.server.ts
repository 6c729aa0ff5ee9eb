import { countInDirectory, type DirectorySource, findInDirectory } from '../../search/directory.server.ts'
import type { DirectoryHit, DirectoryRequest } from '../../search/directory-request.ts'
import type { FacetName } from '../../search/indexes/facets.ts'
import { allChosen, type DirectoryQuery, toggled } from './directory-query.ts'
import type { Found } from './found.ts'
import type { FilterName } from './lists.ts'

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

/** Searches one list of the directory; where nothing is found, also what giving up each condition would find. */
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
    relaxations: total === 0 ? await relaxationsOf(source, query) : [],
    ids: hits.map((hit) => hit.id),
    marks: query.q ? Object.fromEntries(hits.map((hit) => [hit.id, hit.names])) : {},
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

async function relaxationsOf(source: DirectorySource, query: DirectoryQuery): Promise<Found['relaxations']> {
  const conditions = [
    ...(query.q ? [{ name: null, value: query.q, without: { ...query, q: '' } }] : []),
    ...allChosen(query).map((one) => ({ ...one, without: toggled(query, one.name, one.value) })),
  ]
  if (conditions.length < 2) return []
  const requests = conditions.map(({ without }) => requestOf(without, 0))
  const counts = await countInDirectory(source, requests)
  return conditions.map(({ name, value }, index) => ({ name, value, count: counts[index] ?? 0 }))
}
