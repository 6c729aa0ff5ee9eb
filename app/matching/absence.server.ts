import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { POLICY, policyOf } from '../domain/matching/policy-version.ts'
import { SECTIONS } from '../domain/matching/response.ts'
import type { ShownRun } from './shown-run.server.ts'
import { explainAbsence } from './why-not.server.ts'
import type { WhyNotShown } from './why-not-answer.tsx'

/**
 * Why a party is not in a recorded result. The frozen result comes first: who stands in it stands in it, whatever
 * the records say today; for the others, today's records are judged by the rules of the run.
 * @param ref the party's reference
 * @throws Problem `not_found` for a reference that the directory does not have
 */
export async function explainAbsenceFrom(
  db: Db,
  actor: Actor,
  { request, response, disputeId }: Pick<ShownRun, 'request' | 'response' | 'disputeId'>,
  ref: string,
  now: Date,
): Promise<WhyNotShown> {
  for (const section of SECTIONS) {
    if (section === 'pairings') continue
    const at = response[section].findIndex((candidate) => candidate.ref === ref)
    if (at >= 0) return { because: 'shown', section, position: at + 1 }
  }
  const policy = policyOf(response.policyVersion) ?? POLICY
  const answer = await explainAbsence(db, actor, request, ref, now, policy, disputeId)
  return answer.because === 'shown' ? { because: 'shownNow', position: answer.position } : answer
}
