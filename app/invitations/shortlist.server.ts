import type { Db } from '../../db/schema.ts'
import type { Dispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { SECTIONS } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { findShortlistedRun, listShortlisted } from '../matching/queries-shortlist.server.ts'
import { findShownParties, partyRefs } from '../matching/queries-shown.server.ts'
import { askedBefore } from './asked.server.ts'
import type { ShownInvitation, ShownShortlist, ShownShortlisted } from './shown.ts'

/**
 * Whom somebody picked out of the latest run of a dispute that anybody was picked from, with what became of asking them
 * and whether they may be asked now; null where nobody was picked.
 * @param invitations those of the dispute as the actor sees them, the latest first
 */
export async function showShortlist(
  db: Db,
  actor: Actor,
  dispute: Dispute,
  invitations: readonly ShownInvitation[],
): Promise<ShownShortlist | null> {
  const runId = await findShortlistedRun(db, dispute.id)
  if (runId === null) return null
  const run = await getMatchRun(db, actor, runId)
  const picked = await listShortlisted(db, runId)
  const mayEngage = canCause(actor, dispute, 'engage')
  const sections = []
  for (const section of SECTIONS) {
    const here = picked.filter((one) => one.section === section)
    const candidates: AnyCandidate[] = run.response[section]
    const chosen = here.flatMap((entry) => candidates.filter((one) => candidateKey(one) === entry.candidate))
    const parties = await findShownParties(db, chosen.flatMap(partyRefs))
    const entries = here.flatMap(({ candidate: key, place, who, at }): ShownShortlisted[] => {
      const candidate = chosen.find((one) => candidateKey(one) === key)
      if (!candidate) return []
      const asked = askedBefore(invitations, partyRefs(candidate))
      return [
        {
          key,
          place,
          who,
          at,
          parties: partyRefs(candidate).flatMap((ref) => parties[ref] ?? []),
          asked,
          mayAsk: mayEngage && (asked?.mayAsk ?? true),
        },
      ]
    })
    if (entries.length > 0) sections.push({ section, entries })
  }
  return { runId, matchedAt: run.createdAt, sections }
}
