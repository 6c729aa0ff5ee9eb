import type { Db } from '../../db/schema.ts'
import type { Dispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { mayBeAskedAgain } from '../domain/invitation/decline.ts'
import { SECTIONS } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { findShortlistedRun, listShortlisted } from '../matching/queries-shortlist.server.ts'
import { findShownParties, partyRefs } from '../matching/queries-shown.server.ts'
import type { Invitation } from './invitation.server.ts'
import type { ShownInvitation, ShownShortlist, ShownShortlisted } from './shown.ts'

/**
 * Whom somebody picked out of the latest run of a dispute that anybody was picked from, with what became of asking them
 * and whether they may be asked now; null where nobody was picked.
 * @param invitations those of the dispute, the latest first, and the same as the actor sees them
 */
export async function showShortlist(
  db: Db,
  actor: Actor,
  dispute: Dispute,
  invitations: { kept: readonly Invitation[]; shown: readonly ShownInvitation[] },
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
      const asked = askedOf(invitations, section, key)
      return [
        {
          key,
          place,
          who,
          at,
          parties: partyRefs(candidate).flatMap((ref) => parties[ref] ?? []),
          asked: asked && { id: asked.id, status: asked.status, ended: asked.ended },
          mayAsk: mayEngage && (asked === null || mayBeAskedAgain(asked)),
        },
      ]
    })
    if (entries.length > 0) sections.push({ section, entries })
  }
  return { runId, matchedAt: run.createdAt, sections }
}

function askedOf(
  { kept, shown }: { kept: readonly Invitation[]; shown: readonly ShownInvitation[] },
  section: string,
  key: string,
): ShownInvitation | null {
  const last = kept.find((one) => one.section === section && one.subjectKey === key)
  return shown.find(({ id }) => id === last?.id) ?? null
}
