import type { Db } from '../../db/schema.ts'
import type { Dispute } from '../disputes/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { SECTIONS } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey, isPair } from '../domain/matching/separation.ts'
import { boundBy } from '../engagements/candidate.server.ts'
import { findRefusal } from '../engagements/standing.server.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { askedAmong } from './asked.server.ts'
import type { Invitation, InvitedSide } from './invitation.server.ts'
import type { NextSuggested, ShownInvitation, Suggestion } from './shown.ts'

/** In these an invitation came to nothing, so that somebody else may be asked. */
const CAME_TO_NOTHING = ['conflicted', 'declined', 'lapsed']

/** In these somebody has been found. */
const FOUND = ['accepted', 'engaged']

/** The invitations of a dispute, the latest first, and the same as the reader may see them. */
type InvitationsRead = { kept: readonly Invitation[]; shown: readonly ShownInvitation[] }

/**
 * Whom to ask next, for each section in which an invitation came to nothing and nobody was asked since: the first of
 * the same frozen list who was not asked and whom today's records do not refuse. Nothing once somebody has accepted.
 */
export async function suggestNext(
  db: Db,
  actor: Actor,
  dispute: Dispute,
  { kept, shown }: InvitationsRead,
  now: Date,
): Promise<Suggestion[]> {
  if (kept.some(({ status, ended }) => FOUND.includes(status) && !ended)) return []
  const suggestions: Suggestion[] = []
  for (const section of SECTIONS) {
    const failed = lastFailed(kept.filter((one) => one.section === section))
    if (!failed) continue
    const { parties } = shown.find(({ id }) => id === failed.id)!
    const run = await getMatchRun(db, actor, failed.runId)
    const candidates = run.response[section]
    const asked = askedAmong(shown, candidates)
    const gone = notAvailable(kept)
    const rest = candidates.flatMap((candidate: AnyCandidate, index) =>
      asked[candidateKey(candidate)] ? [] : [{ candidate, place: index + 1 }],
    )
    const next = await firstOf(rest, async (candidate) => {
      const bound = await boundBy(db, candidate)
      if (!bound || bound.partyIds.some((id) => gone.has(id))) return false
      return (await findRefusal(db, dispute, bound, isStaff(actor), now)) === null
    })
    suggestions.push({
      runId: failed.runId,
      section,
      failed: {
        id: failed.id,
        parties: parties.map(({ ref, type, nameZh, nameEn }) => ({ ref, type, nameZh, nameEn })),
      },
      next,
    })
  }
  return suggestions
}

/** The invitation that came to nothing last, unless somebody was asked since. */
function lastFailed(invitations: readonly Invitation[]): Invitation | null {
  const failed = invitations
    .filter(({ status }) => CAME_TO_NOTHING.includes(status))
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0]
  if (!failed) return null
  return invitations.some(({ createdAt }) => createdAt > endOf(failed)) ? null : failed
}

/** When it was over: a lapse that nobody wrote down yet, when the first clock ran out. */
function endOf({ updatedAt, sides }: Invitation): string {
  return sides.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? updatedAt
}

/** Parties that found a conflict or have no room; it is one word to an enterprise, so it is one here. */
function notAvailable(invitations: readonly Invitation[]): Set<string> {
  const isOut = (one: Invitation, side: InvitedSide) =>
    side.status === 'conflicted' || (side.status === 'declined' && one.declineReason === 'no_room')
  return new Set(
    invitations.flatMap((one) => one.sides.filter((side) => isOut(one, side)).map(({ partyId }) => partyId)),
  )
}

type Placed = { candidate: AnyCandidate; place: number }

async function firstOf(
  rest: readonly Placed[],
  canBeAsked: (candidate: AnyCandidate) => Promise<boolean>,
): Promise<NextSuggested | null> {
  for (const { candidate, place } of rest) {
    if (!(await canBeAsked(candidate))) continue
    const name = isPair(candidate)
      ? `${candidate.domestic.name} + ${candidate.overseas.name}`
      : candidate.name
    return { key: candidateKey(candidate), place, name }
  }
  return null
}
