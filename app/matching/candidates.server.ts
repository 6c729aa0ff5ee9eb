import type { Db } from '../../db/schema.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem } from '../domain/errors.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Constraint } from '../domain/matching/response.ts'
import { survey, withoutRoom } from '../domain/matching/survey.ts'
import { type Candidates, candidatesFromDatabase } from './candidates-database.server.ts'
import { candidatesFromSearch } from './candidates-search.server.ts'
import { type IndexState, isCurrent } from './index-state.server.ts'
import { idsOf, type LeftOut } from './left-out.server.ts'
import { recounted } from './recounted.server.ts'

/** What ranking works with; without `search`, or while it is down, the database answers alone. */
export type MatchContext = { db: Db; search: SearchClient | null }

/**
 * From the index where it says what the database says, else from the database by the same rules: while changes
 * are pending, for another day than today or another policy, and while the search server is down (then the answer is `degraded`).
 */
export async function findCandidates(
  { db, search }: MatchContext,
  question: Question,
  leftOut: LeftOut,
  day: string,
  now: Date,
  state: IndexState,
  policy: Policy,
): Promise<{ candidates: Candidates; degraded: boolean }> {
  const fromDatabase = () => candidatesFromDatabase(db, question, leftOut, policy)
  if (search === null || search.state() === 'degraded')
    return { candidates: await fromDatabase(), degraded: true }
  if (policy.version !== POLICY.version || day !== shanghaiDay(now) || !isCurrent(state, day)) {
    return { candidates: await fromDatabase(), degraded: false }
  }
  try {
    const found = await candidatesFromSearch(search, question, idsOf(leftOut), policy)
    const excluded = await withFull(db, found.excluded, question, leftOut, policy)
    return { candidates: { ...found, excluded }, degraded: false }
  } catch (error) {
    if (!isProblem(error) || error.code !== 'search_unavailable') throw error
    return { candidates: await fromDatabase(), degraded: true }
  }
}

/**
 * The counts of the engine, which knows nobody's room for one dispute and has counted all that are left out as in
 * conflict: those without room go where they belong.
 */
async function withFull(
  db: Db,
  counted: Record<Constraint, number>,
  question: Question,
  { conflicted, full }: LeftOut,
  policy: Policy,
): Promise<Record<Constraint, number>> {
  if (full.size === 0) return counted
  return recounted(db, counted, question, full, (dossiers) => ({
    was: survey(dossiers, question, full, policy),
    is: survey(withoutRoom(dossiers, full), question, conflicted, policy),
  }))
}
