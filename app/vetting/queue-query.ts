import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { PARTY_TYPES, type PartyType } from '../domain/vocabulary/parties.ts'

export const QUEUE_PATH = '/staff/applications'

export const QUEUE_STAGES = ['pending', ...PENDING_APPLICATION_STATES, 'decided'] as const
export type QueueStage = (typeof QUEUE_STAGES)[number]

/** Whose: everybody's, the reader's own, nobody's yet; or whatever is past its day. */
export const QUEUE_WHOSE = ['all', 'mine', 'unassigned', 'overdue'] as const
export type QueueWhose = (typeof QUEUE_WHOSE)[number]

export const QUEUE_SORTS = ['due', 'submitted', 'name', 'stage', 'handler'] as const
export type QueueSort = (typeof QUEUE_SORTS)[number]

/** What is asked of the queue: all of it stands in the address. */
export type QueueQuery = {
  stage: QueueStage
  whose: QueueWhose
  kind: PartyType | ''
  q: string
  sort: QueueSort
  descending: boolean
  page: number
}

const oneOf = <T extends string>(values: readonly T[], given: string | null, otherwise: T): T =>
  values.find((value) => value === given) ?? otherwise

/** Reads an address; what does not belong there is left out, never an error. */
export function readQueueQuery(params: URLSearchParams): QueueQuery {
  const page = Number(params.get('page'))
  return {
    stage: oneOf(QUEUE_STAGES, params.get('stage'), 'pending'),
    whose: oneOf(QUEUE_WHOSE, params.get('whose'), 'all'),
    kind: PARTY_TYPES.find((kind) => kind === params.get('kind')) ?? '',
    q: (params.get('q') ?? '').trim().slice(0, 100),
    sort: oneOf(QUEUE_SORTS, params.get('sort'), 'due'),
    descending: params.get('order') === 'down',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a query under `path`; what is as it is without saying so is left out. */
export function queueHref(query: QueueQuery, path = QUEUE_PATH): string {
  const params = new URLSearchParams()
  if (query.stage !== 'pending') params.set('stage', query.stage)
  if (query.whose !== 'all') params.set('whose', query.whose)
  if (query.kind) params.set('kind', query.kind)
  if (query.q) params.set('q', query.q)
  if (query.sort !== 'due') params.set('sort', query.sort)
  if (query.descending) params.set('order', 'down')
  if (query.page > 1) params.set('page', String(query.page))
  return params.size > 0 ? `${path}?${params}` : path
}

/** The query sorted by `key`, or the other way round when it is sorted so already. */
export function queueSortedBy(query: QueueQuery, key: QueueSort): QueueQuery {
  return { ...query, sort: key, descending: query.sort === key && !query.descending, page: 1 }
}
