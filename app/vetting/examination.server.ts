import type { Db } from '../../db/schema.ts'
import { getApplication, lastRequests, listClaims, listSteps } from '../applications/queries.server.ts'
import { countComplaints } from '../complaints/queries.server.ts'
import { getCriteria } from '../criteria/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { isAnswerLate } from '../domain/application/answer-by.ts'
import { expiringSoon } from '../domain/application/expiring.ts'
import { type ApplicationState, PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { applicationAbilities } from '../domain/application/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { listAnswers } from './queries.server.ts'
import { findDuplicates } from './queries-duplicates.server.ts'

/** Everything that the examiner's page shows of an application but its documents. */
export async function readExamination(db: Db, actor: Actor, id: string, now: Date) {
  const application = await getApplication(db, actor, id)
  const { submittedAt, recommendation, decision } = application
  const today = shanghaiDay(now)
  const claims = await listClaims(db, id)
  const dayOf = (instant: string) => shanghaiDay(new Date(instant))
  return {
    application: {
      ...application,
      submittedOn: submittedAt && dayOf(submittedAt),
      recommendation: recommendation && { ...recommendation, day: dayOf(recommendation.at) },
      decision: decision && { ...decision, day: dayOf(decision.at) },
    },
    claims,
    criteria: await getCriteria(db, application.kind, application.criteriaVersion!),
    answers: await listAnswers(db, id),
    duplicates: await findDuplicates(db, application, claims),
    complaints: application.partyId ? await countComplaints(db, application.partyId, today) : null,
    expiring: isPending(application.status) ? expiringSoon({ form: application.form, claims }, today) : [],
    asked: await lastRequests(db, id),
    steps: await listSteps(db, id),
    abilities: applicationAbilities(actor, application),
    isHandler: application.handler?.id === actor.id,
    ownAdvice: recommendation?.by === actor.id,
    answerLate: isAnswerLate(application, today),
    today,
  }
}

const isPending = (status: ApplicationState) =>
  (PENDING_APPLICATION_STATES as readonly ApplicationState[]).includes(status)
