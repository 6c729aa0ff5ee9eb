import type { Db } from '../../db/schema.ts'
import type { ChangeRequest } from '../domain/application/change-request.ts'
import { type ApplicantEdit, isDealtWith } from '../domain/application/dealt-with.ts'

const EDITS = ['save', 'add_claims', 'change_claim', 'remove_claim'] as const

/** Requests with whether the applicant has done something of each since. The caller has seen the application. */
export async function markDealtWith(
  db: Db,
  applicationId: string,
  requests: readonly ChangeRequest[],
): Promise<(ChangeRequest & { done: boolean })[]> {
  if (requests.length === 0) return []
  const ofApplication = db
    .selectFrom('audit_event')
    .where('noun', '=', 'application')
    .where('subject_id', '=', applicationId)
  const asked = await ofApplication
    .select((eb) => eb.fn.max('id').as('last'))
    .where('action', '=', 'request_changes')
    .executeTakeFirst()
  const rows = await ofApplication
    .select(['action', 'detail'])
    .where('action', 'in', EDITS)
    .where('id', '>', asked?.last ?? 0)
    .execute()
  const edits = rows.map(
    (row) => ({ changed: null, ...JSON.parse(row.detail), action: row.action }) as ApplicantEdit,
  )
  return requests.map((request) => ({ ...request, done: isDealtWith(request, edits) }))
}
