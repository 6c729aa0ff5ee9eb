import { dayNumber } from '../app/domain/day.ts'
import { multiSearch, type NamedQuery, type SearchClient } from './client.server.ts'
import {
  chosenFacets,
  type DirectoryHit,
  type DirectoryRequest,
  type DirectoryResult,
  NAME_FIELDS,
  queryWords,
  type Segment,
  sortedCounts,
} from './directory-request.ts'
import { and, anyOf, atLeast, atMost, type Filter } from './filter.server.ts'
import { MARK_END, MARK_START, ontoOriginal, segmentsOf } from './highlight.ts'
import { DIRECTORY_FACETS, type FacetName } from './indexes/facets.ts'

type Stored = Record<string, unknown> & { id: string; ref: string }
type Formatted = Stored & { _formatted?: Record<string, unknown> }

/** The field in simplified script in which a Chinese name is searched. */
const SEARCHED_AS: Readonly<Record<string, string>> = {
  nameZh: 'nameSimplified',
  domesticZh: 'domesticSimplified',
  overseasZh: 'overseasSimplified',
}
const SEARCHED_NAMES = NAME_FIELDS.map((field) => SEARCHED_AS[field] ?? field)

const SORTS = { name: ['sortName:asc', 'id:asc'], newest: ['listedOn:desc', 'sortName:asc', 'id:asc'] }

/**
 * Asks the search engine, in one round trip: the page of results, and for each facet under which something is
 * chosen its counts without that choice.
 * @param today `YYYY-MM-DD` in Shanghai: whose term does not include it is left out
 * @throws Problem `search_unavailable`
 */
export async function searchDirectory(
  client: SearchClient,
  request: DirectoryRequest,
  today: string,
): Promise<DirectoryResult> {
  const own = chosenFacets(request.filters)
  const free = DIRECTORY_FACETS[request.directory].filter((name) => !own.includes(name))
  const [page, ...alternatives] = await multiSearch<Stored>(client, [
    {
      ...question(request),
      filter: filterOf(request, today),
      facets: free,
      page: request.page,
      hitsPerPage: request.perPage,
      sort: request.sort && request.sort !== 'relevance' ? SORTS[request.sort] : undefined,
      attributesToRetrieve: ['id', 'ref', ...NAME_FIELDS],
      attributesToHighlight: SEARCHED_NAMES,
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
    },
    ...own.map((name) => ({
      ...question(request),
      filter: filterOf(request, today, name),
      facets: [name],
      limit: 0,
    })),
  ])
  const distributions = [page, ...alternatives].map((result) => result?.facetDistribution ?? {})
  const facets = distributions.flatMap((distribution) => Object.entries(distribution))
  return {
    hits: (page?.hits ?? []).map(hitOf),
    total: page && 'totalHits' in page ? Number(page.totalHits) : 0,
    facets: Object.fromEntries(facets.map(([name, counts]) => [name, sortedCounts(Object.entries(counts))])),
    degraded: false,
  }
}

/**
 * How many results each of `requests` would give, in one round trip.
 * @throws Problem `search_unavailable`
 */
export async function countBySearch(
  client: SearchClient,
  requests: readonly DirectoryRequest[],
  today: string,
): Promise<number[]> {
  if (requests.length === 0) return []
  const results = await multiSearch(
    client,
    requests.map((request) => ({
      ...question(request),
      filter: filterOf(request, today),
      page: 1,
      hitsPerPage: 0,
    })),
  )
  return results.map((result) => ('totalHits' in result ? Number(result.totalHits) : 0))
}

function question(request: DirectoryRequest): NamedQuery {
  return { index: request.directory, q: queryWords(request.q).join(' '), matchingStrategy: 'all' }
}

function filterOf({ directory, filters }: DirectoryRequest, today: string, without?: FacetName): Filter {
  const day = dayNumber(today)
  const known: readonly FacetName[] = DIRECTORY_FACETS[directory]
  const chosen = chosenFacets(filters).filter((name) => name !== without && known.includes(name))
  return and(
    atMost('termStart', day),
    atLeast('termEnd', day),
    ...chosen.map((name) => anyOf(name, filters[name] ?? [])),
  )
}

function hitOf(hit: Formatted): DirectoryHit {
  const names: DirectoryHit['names'] = {}
  for (const field of NAME_FIELDS) {
    const name = hit[field]
    if (typeof name === 'string') names[field] = pieces(hit, field, name)
  }
  return { id: hit.id, ref: hit.ref, names }
}

function pieces(hit: Formatted, field: string, name: string): Segment[] {
  const marked = hit._formatted?.[SEARCHED_AS[field] ?? field]
  return typeof marked === 'string' ? ontoOriginal(segmentsOf(marked), name) : [{ text: name, marked: false }]
}
