import type { Db } from '../../db/schema.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem } from '../domain/errors.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { type Candidates, candidatesFromDatabase } from './candidates-database.server.ts'
import { candidatesFromSearch } from './candidates-search.server.ts'
import { type IndexState, isCurrent } from './index-state.server.ts'

/** What ranking works with; without `search`, or while it is down, the database answers alone. */
export type MatchContext = { db: Db; search: SearchClient | null }

/**
 * From the index where it says what the database says, else from the database by the same rules: while changes
 * are pending, for another day than today or another policy, and while the search server is down (then the answer is `degraded`).
 */
export async function findCandidates(
  { db, search }: MatchContext,
  question: Question,
  conflicted: ReadonlySet<string>,
  day: string,
  now: Date,
  state: IndexState,
  policy: Policy,
): Promise<{ candidates: Candidates; degraded: boolean }> {
  const fromDatabase = () => candidatesFromDatabase(db, question, conflicted, policy)
  if (search === null || search.state() === 'degraded')
    return { candidates: await fromDatabase(), degraded: true }
  if (policy.version !== POLICY.version || day !== shanghaiDay(now) || !isCurrent(state, day)) {
    return { candidates: await fromDatabase(), degraded: false }
  }
  try {
    return {
      candidates: await candidatesFromSearch(search, question, conflicted, policy),
      degraded: false,
    }
  } catch (error) {
    if (!isProblem(error) || error.code !== 'search_unavailable') throw error
    return { candidates: await fromDatabase(), degraded: true }
  }
}
