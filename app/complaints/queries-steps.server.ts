import type { Db } from '../../db/schema.ts'

/** What happened to a complaint, the first first; `role` is null for the complainant. */
export type ComplaintStep = { at: string; action: string; name: string; role: string | null; words: string }

/** The steps of a complaint from the audit. The caller is staff. */
export async function listComplaintSteps(db: Db, id: string): Promise<ComplaintStep[]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['at', 'action', 'actor_name', 'detail'])
    .where('noun', '=', 'complaint')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const { role = null, words = '' } = JSON.parse(row.detail)
    return { at: row.at, action: row.action, name: row.actor_name, role, words }
  })
}
