import { SUPPLY_SECTIONS } from '../domain/matching/coverage.ts'
import { placeKey } from '../domain/matching/dossier.ts'
import type { CoverageRow } from './coverage-row.ts'

export const COVERAGE_PATH = '/staff/coverage'

/** What the table can be sorted by. */
export const SORT_KEYS = ['gap', 'requests', 'empties', 'pairs', 'pending', ...SUPPLY_SECTIONS] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** Which rows are of interest: all, those somebody asked for, those with a gap. */
export const SHOWN = ['all', 'asked', 'gaps'] as const
export type Shown = (typeof SHOWN)[number]

/** What is asked of the table: all of it stands in the address. */
export type CoverageQuery = {
  jurisdiction: string
  ipType: string
  shown: Shown
  sort: SortKey
  descending: boolean
  page: number
}

const oneOf = <T extends string>(values: readonly T[], given: string | null, otherwise: T): T =>
  values.find((value) => value === given) ?? otherwise

const code = (given: string | null) => (/^[a-z_]{2,40}$/.test(given ?? '') ? given! : '')

/** Reads an address; what does not belong there is left out, never an error. */
export function readCoverageQuery(params: URLSearchParams): CoverageQuery {
  const page = Number(params.get('page'))
  return {
    jurisdiction: code(params.get('jurisdiction')),
    ipType: code(params.get('ipType')),
    shown: oneOf(SHOWN, params.get('shown'), 'all'),
    sort: oneOf(SORT_KEYS, params.get('sort'), 'gap'),
    descending: params.get('order') !== 'up',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a query under `path`; what is as it is without saying so is left out. */
export function coverageHref(query: CoverageQuery, path: string = COVERAGE_PATH): string {
  const params = new URLSearchParams()
  if (query.jurisdiction) params.set('jurisdiction', query.jurisdiction)
  if (query.ipType) params.set('ipType', query.ipType)
  if (query.shown !== 'all') params.set('shown', query.shown)
  if (query.sort !== 'gap') params.set('sort', query.sort)
  if (!query.descending) params.set('order', 'up')
  if (query.page > 1) params.set('page', String(query.page))
  return params.size > 0 ? `${path}?${params}` : path
}

/** The query sorted by `key`: the largest first, or the other way round when it is sorted so already. */
export function sortedBy(query: CoverageQuery, key: SortKey): CoverageQuery {
  return { ...query, sort: key, descending: query.sort === key ? !query.descending : true, page: 1 }
}

/** The address of the draft of a call for the given places. */
export function callHref(places: readonly Pick<CoverageRow, 'jurisdiction' | 'ipType'>[], path = 'call') {
  const params = new URLSearchParams(places.map((place) => ['place', placeKey(place)]))
  return `${COVERAGE_PATH}/${path}?${params}`
}
