import type { Db } from '../../db/schema.ts'
import { loadDossiers } from '../../search/dossiers.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { inPool } from '../domain/matching/constraints.ts'
import { sectionOf } from '../domain/matching/dossier.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import { questionOf } from '../domain/matching/question.ts'
import { rankSection } from '../domain/matching/rank.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import type { Constraint, PublicConstraint } from '../domain/matching/response.ts'
import { survey, withoutRoom } from '../domain/matching/survey.ts'
import { publicConstraints } from '../domain/matching/told.ts'
import { type WhyNot, whyNot } from '../domain/matching/why-not.ts'
import { candidatesFromDatabase } from './candidates-database.server.ts'
import { leftOutOf } from './left-out.server.ts'
import { offersOf } from './offers.server.ts'
import { evidenceScope } from './survey.server.ts'

/** A constraint as somebody may read it: outside the centre, a conflict reads like missing capacity. */
export type ReadableConstraint = Constraint | PublicConstraint

export type WhyNotAnswer =
  | Exclude<WhyNot, { because: 'constraint' }>
  | { because: 'constraint'; constraints: ReadableConstraint[] }

/**
 * Why a party of the directory is not among those shown for a request, by today's records and the request's own
 * instant. To anybody but staff a conflict and missing capacity are one word: who acts for the opponent is the
 * firm's secret.
 * @param ref the party's reference
 * @param policy the version to answer by
 * @param disputeId the dispute that asks; null where none does
 * @throws Problem `not_found` for a reference that the directory does not have
 */
export async function explainAbsence(
  db: Db,
  actor: Pick<Actor, 'role'>,
  request: MatchRequest,
  ref: string,
  now: Date,
  policy: Policy = POLICY,
  disputeId: string | null = null,
): Promise<WhyNotAnswer> {
  const question = questionOf(request, now)
  const party = await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirst()
  const [dossier] = party ? await loadDossiers(db, [party.id], evidenceScope(question)) : []
  if (!dossier || !inPool(dossier, question.pool))
    throw new Problem('not_found', 'there is no such party in the directory')

  const leftOut = await leftOutOf(db, request, shanghaiDay(question.asOf), disputeId)
  const [surveyed] = survey(withoutRoom([dossier], leftOut.full), question, leftOut.conflicted, policy)
  const section = sectionOf(dossier)
  const { windows } = await candidatesFromDatabase(db, question, leftOut, policy)
  const everybody = windows[section].map((entry) => entry.id)
  const offers = await offersOf(db, question.rotation ? everybody : [], question, policy)
  const order = rankSection(windows[section], question, offers, policy).map((one) => one.id)
  return readable(whyNot(dossier.id, surveyed ?? null, order, question), actor)
}

function readable(answer: WhyNot, actor: Pick<Actor, 'role'>): WhyNotAnswer {
  if (answer.because !== 'constraint' || isStaff(actor)) return answer
  return { because: 'constraint', constraints: publicConstraints(answer.constraints) }
}
