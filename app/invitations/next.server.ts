import type { Db } from '../../db/schema.ts'
import type { Dispute } from '../disputes/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { WAITING_STATES } from '../domain/invitation/lifecycle.ts'
import { candidateKey, isPair } from '../domain/matching/separation.ts'
import { boundBy } from '../engagements/candidate.server.ts'
import { findRefusal } from '../engagements/standing.server.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import type { Invitation } from './invitation.server.ts'
import type { NextSuggested } from './shown.ts'

/** In these an invitation came to nothing, so that somebody else may be asked. */
const CAME_TO_NOTHING = ['conflicted', 'declined', 'lapsed']

/** Where an invitation came to nothing: the next of the same frozen list who can be asked, or nobody. */
export type Suggestion = { wanted: boolean; next: NextSuggested | null }

/**
 * Whom to ask next after the latest invitation that came to nothing, unless somebody is still being waited for: the
 * first of the same section of the same run that was not asked and that today's records do not refuse.
 */
export async function suggestNext(
  db: Db,
  actor: Actor,
  dispute: Dispute,
  invitations: readonly Invitation[],
  now: Date,
): Promise<Suggestion> {
  const none = { wanted: false, next: null }
  const live: readonly string[] = [...WAITING_STATES, 'accepted', 'engaged']
  if (invitations.some(({ status }) => live.includes(status))) return none
  const last = invitations.find(({ status }) => CAME_TO_NOTHING.includes(status))
  if (!last) return none
  const run = await getMatchRun(db, actor, last.runId)
  const asked = new Set(invitations.flatMap(({ subjectKey }) => subjectKey))
  const gone = new Set(
    invitations
      .filter(({ status }) => status === 'conflicted')
      .flatMap(({ sides }) => sides.filter((side) => side.status === 'conflicted'))
      .map(({ partyId }) => partyId),
  )
  for (const [index, candidate] of run.response[last.section].entries()) {
    const key = candidateKey(candidate)
    if (asked.has(key)) continue
    const bound = await boundBy(db, candidate)
    if (!bound || bound.partyIds.some((id) => gone.has(id))) continue
    if (await findRefusal(db, dispute, bound, isStaff(actor), now)) continue
    const name = isPair(candidate)
      ? `${candidate.domestic.name} + ${candidate.overseas.name}`
      : candidate.name
    return {
      wanted: true,
      next: { runId: last.runId, section: last.section, key, place: index + 1, name },
    }
  }
  return { wanted: true, next: null }
}
