import { TODAY_KINDS, TODAY_WHOSE, type TodayKind, type TodayWhose } from '../domain/desk/today.ts'

export const TODAY_PATH = '/staff'

/** What is asked of the page: all of it stands in the address. */
export type TodayQuery = { whose: TodayWhose; kind: TodayKind | '' }

/** Reads an address; what does not belong there is left out, never an error. */
export function readTodayQuery(params: URLSearchParams): TodayQuery {
  return {
    whose: TODAY_WHOSE.find((one) => one === params.get('whose')) ?? 'all',
    kind: TODAY_KINDS.find((one) => one === params.get('kind')) ?? '',
  }
}

/** The address of a query. */
export function todayHref({ whose, kind }: TodayQuery): string {
  const params = new URLSearchParams({ ...(whose !== 'all' && { whose }), ...(kind && { kind }) })
  return params.size > 0 ? `${TODAY_PATH}?${params}` : TODAY_PATH
}
