import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import type { EnterpriseMatchResponse, MatchResponse } from '../domain/matching/response.ts'
import type { AnyCandidate } from '../domain/matching/separation.ts'
import { enterpriseView } from './enterprise-view.ts'
import { getMatchRun, type MatchRun } from './queries.server.ts'
import { findCitedMatters, findShownParties, partyRefs } from './queries-shown.server.ts'
import type { CitedMatter, ShownParty } from './shown.ts'

/** A run of a dispute with its response as the reader may see it. */
export type ShownRun = Omit<MatchRun, 'response' | 'told'> & {
  response: MatchResponse | EnterpriseMatchResponse
}

/**
 * A run of a dispute as the actor may see it: only staff learn of conflicts.
 * @throws Problem `not_found` also for a run of another dispute
 */
export async function getShownRun(db: Db, actor: Actor, disputeId: string, runId: string): Promise<ShownRun> {
  const { told, ...run } = await getMatchRun(db, actor, runId)
  if (run.disputeId !== disputeId) throw new Problem('not_found', 'there is no such run')
  return isStaff(actor) ? run : { ...run, response: enterpriseView(run.response, told) }
}

/** What showing candidates takes besides the run: the directory's entries, and the matters that reasons cite. */
export async function findWhatIsShown(
  db: Db,
  candidates: readonly AnyCandidate[],
): Promise<{ parties: Record<string, ShownParty>; matters: Record<string, CitedMatter> }> {
  const cited = candidates.flatMap((candidate) => candidate.reasons.flatMap((reason) => reason.evidence))
  const [parties, matters] = await Promise.all([
    findShownParties(db, candidates.flatMap(partyRefs)),
    findCitedMatters(db, cited),
  ])
  return { parties, matters }
}
