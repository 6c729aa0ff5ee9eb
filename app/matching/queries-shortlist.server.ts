import type { Db } from '../../db/schema.ts'

/** A candidate that was picked out: by its key in the run, at which place, by whom and when. */
export type Shortlisted = { section: string; candidate: string; place: number; who: string; at: string }

/** What was picked out of a run, in order of places. Ask only with a run read through the actor's own scope. */
export async function listShortlisted(db: Db, runId: string): Promise<Shortlisted[]> {
  const rows = await db
    .selectFrom('shortlisted')
    .select(['section', 'candidate', 'place', 'added_name', 'added_at'])
    .where('run_id', '=', runId)
    .orderBy('section')
    .orderBy('place')
    .execute()
  return rows.map(({ added_name: who, added_at: at, ...row }) => ({ ...row, who, at }))
}
