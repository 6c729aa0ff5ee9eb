import { AUDIT_ACTIONS, AUDIT_NOUNS, type AuditAction, type AuditNoun } from '../domain/audit/vocabulary.ts'
import { isDay } from '../domain/day.ts'

export const AUDIT_PATH = '/staff/audit'

/** What is asked of the audit: all of it stands in the address. `from` and `to` are Shanghai days, both counted in. */
export type AuditQuery = {
  who: string
  kind: AuditNoun | ''
  action: AuditAction | ''
  /** The identifier of the one thing that it is about. */
  about: string
  from: string
  to: string
  page: number
}

/** Reads an address; what does not belong there is left out, never an error. */
export function readAuditQuery(params: URLSearchParams): AuditQuery {
  const text = (name: string) => (params.get(name) ?? '').trim().slice(0, 100)
  const day = (name: string) => (isDay(text(name)) ? text(name) : '')
  const page = Number(params.get('page'))
  return {
    who: text('who'),
    kind: AUDIT_NOUNS.find((noun) => noun === params.get('kind')) ?? '',
    action: AUDIT_ACTIONS.find((action) => action === params.get('action')) ?? '',
    about: text('about'),
    from: day('from'),
    to: day('to'),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The query of an address, without the page: what the file with the same rows is asked by. */
export function auditParams({ page: _page, ...filter }: AuditQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
}

/** The address of a query. */
export function auditHref(query: AuditQuery): string {
  const params = auditParams(query)
  if (query.page > 1) params.set('page', String(query.page))
  return params.size > 0 ? `${AUDIT_PATH}?${params}` : AUDIT_PATH
}
