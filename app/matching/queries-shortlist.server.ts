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

/**
 * The latest run of a dispute out of which somebody was picked; null where there is none. Ask only with a dispute read
 * through the actor's own scope.
 */
export async function findShortlistedRun(db: Db, disputeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('match_run')
    .select('match_run.id')
    .where('match_run.dispute_id', '=', disputeId)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('shortlisted').select('run_id').whereRef('shortlisted.run_id', '=', 'match_run.id'),
      ),
    )
    .orderBy('match_run.created_at', 'desc')
    .orderBy('match_run.id', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}
