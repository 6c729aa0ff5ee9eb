import { CHANNELS, DISTRICTS } from '../vocabulary/channels.ts'
import { IP_TYPES } from '../vocabulary/ip-types.ts'
import { isJurisdiction } from '../vocabulary/jurisdictions.ts'

export const URGENCIES = ['urgent', 'week'] as const
/** Handler of a dispute that nobody at the centre looks after. */
export const NOBODY = 'nobody'

/** What a list of disputes or of engagements is narrowed to: all of it stands in the address, '' is everything. */
export type CaseQuery = {
  stage: string
  jurisdiction: string
  ipType: string
  district: string
  channel: string
  /** Marked urgent, or due within a week. */
  urgency: (typeof URGENCIES)[number] | ''
  /** The account that looks after it, or `NOBODY`. */
  handler: string
  q: string
  page: number
}
export type CaseFilter = Exclude<keyof CaseQuery, 'page'>

/** Who reads the list. */
export type CaseReader = 'staff' | 'enterprise' | 'party'

/**
 * By what each reader may narrow. Whoever acts filters by what its list shows anyway: by anything else it could ask
 * after what it was not told.
 */
export const FILTERS_OF: Record<CaseReader, readonly CaseFilter[]> = {
  staff: ['q', 'stage', 'jurisdiction', 'ipType', 'district', 'channel', 'urgency', 'handler'],
  enterprise: ['q', 'stage', 'jurisdiction', 'ipType', 'urgency'],
  party: ['q', 'stage'],
}

export const EVERY_CASE: CaseQuery = {
  stage: '',
  jurisdiction: '',
  ipType: '',
  district: '',
  channel: '',
  urgency: '',
  handler: '',
  q: '',
  page: 1,
}

const oneOf = <T extends string>(values: readonly T[], given: string): T | '' =>
  values.find((value) => value === given) ?? ''

/** Reads an address; what does not belong there, or is not the reader's to ask, is left out, never an error. */
export function readCaseQuery(
  params: URLSearchParams,
  stages: readonly string[],
  reader: CaseReader,
): CaseQuery {
  const page = Number(params.get('page'))
  const given = (name: CaseFilter) =>
    FILTERS_OF[reader].includes(name) ? (params.get(name) ?? '').trim().slice(0, 100) : ''
  const place = given('jurisdiction')
  return {
    stage: oneOf(stages, given('stage')),
    jurisdiction: isJurisdiction(place) ? place : '',
    ipType: oneOf(IP_TYPES, given('ipType')),
    district: oneOf(DISTRICTS, given('district')),
    channel: oneOf(CHANNELS, given('channel')),
    urgency: oneOf(URGENCIES, given('urgency')),
    handler: /^[\w-]+$/.test(given('handler')) ? given('handler') : '',
    q: given('q'),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a query under `path`. */
export function caseHref(query: CaseQuery, path: string): string {
  const params = new URLSearchParams()
  for (const name of FILTERS_OF.staff) if (query[name]) params.set(name, query[name])
  if (query.page > 1) params.set('page', String(query.page))
  return params.size > 0 ? `${path}?${params}` : path
}

/** The filters that a query sets. */
export const chosenIn = (query: CaseQuery): CaseFilter[] =>
  FILTERS_OF.staff.filter((name) => query[name] !== '')
