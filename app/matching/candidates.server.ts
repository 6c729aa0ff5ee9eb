import type { Db } from '../../db/schema.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem } from '../domain/errors.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { type Candidates, candidatesFromDatabase, readWindows } from './candidates-database.server.ts'
import { candidatesFromSearch, type FoundWindows } from './candidates-search.server.ts'
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
      candidates: await fromIndex(db, search, question, conflicted, policy, state.watermark),
      degraded: false,
    }
  } catch (error) {
    if (!isProblem(error) || error.code !== 'search_unavailable') throw error
    return { candidates: await fromDatabase(), degraded: true }
  }
}

async function fromIndex(
  db: Db,
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
  watermark: number,
): Promise<Candidates> {
  const found = await candidatesFromSearch(search, question, conflicted, policy)
  const read = async ({ windows, whole }: FoundWindows) =>
    whole ? windows : readWindows(db, windows, question, policy, watermark)
  return { ...found, windows: await read(found), sidesInFull: async () => read(await found.sidesInFull()) }
}
