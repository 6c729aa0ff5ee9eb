import type { Db, Trx } from '../../db/schema.ts'
import { type Application, type Claim, getApplication, listClaims } from '../applications/queries.server.ts'
import { recordStep, stepApplication } from '../applications/step.server.ts'
import { tellApplicant } from '../applications/tell.server.ts'
import { getCriteria } from '../criteria/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { type Basis, type GivenBasis, readBasis } from '../domain/application/basis.ts'
import { type ChangeRequest, namesWhatThereIs } from '../domain/application/change-request.ts'
import { canExamineApplication } from '../domain/application/policy.ts'
import { answers, type CriterionAnswer, unanswered } from '../domain/criteria/criterion.ts'
import { isDay, shanghaiDay } from '../domain/day.ts'
import { type FieldProblem, Problem } from '../domain/errors.ts'
import { saysSomething } from '../domain/name.ts'
import { wordsLong } from '../domain/words-long.ts'
import { listFiles } from '../files/queries.server.ts'
import { listParty } from '../listings/list-party.server.ts'
import { answersOf } from './queries.server.ts'
import { answerByProblems } from './queries-answer-by.server.ts'
import { findDuplicates } from './queries-duplicates.server.ts'
import { WORDS_LIMIT } from './words-limit.ts'

/** Takes an application to examine it; a colleague who takes it over becomes its handler. */
export async function takeApplication(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute((trx) =>
    stepApplication(trx, actor, id, 'take', version, now, async ({ handler }) => ({
      set: { handler_id: actor.id, handler_name: actor.name, handler_role: actor.role },
      detail: { before: handler?.name ?? null },
    })),
  )
}

export type Verdict = {
  status: 'open' | 'verified' | 'rejected'
  /** The last day on which what was seen holds; null is without an end. */
  expiresOn: string | null
  note: string
  /** What was seen; nothing is verified without it. */
  seen?: GivenBasis
}

/**
 * Verifies or rejects one claim, or opens it again.
 * @throws Problem `not_found`, `illegal_transition`, `invalid_input` for an expiry that has passed, a rejection
 *   without a reason, or a verification that does not say what was seen
 */
export async function judgeClaim(
  db: Db,
  actor: Actor,
  id: string,
  { claimId, verdict }: { claimId: string; verdict: Verdict },
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  refuseVerdict(verdict, today)
  await db.transaction().execute(async (trx) => {
    await getExamined(trx, actor, id)
    const isOpen = verdict.status === 'open'
    const basis = verdict.status === 'verified' ? await basisOf(trx, actor, id, verdict, today) : null
    const result = await trx
      .updateTable('application_claim')
      .set({
        status: verdict.status,
        verified_by: isOpen ? null : actor.id,
        verifier_name: isOpen ? null : actor.name,
        verified_on: isOpen ? null : today,
        expires_on: verdict.status === 'verified' ? verdict.expiresOn : null,
        basis: basis && JSON.stringify(basis),
        note: verdict.note,
      })
      .where('id', '=', claimId)
      .where('application_id', '=', id)
      .executeTakeFirst()
    if (result.numUpdatedRows === 0n) throw new Problem('not_found', 'there is no such claim')
    const { status, expiresOn, note } = verdict
    await recordStep(trx, actor, id, 'judge_claim', { claimId, status, expiresOn, note, basis }, now)
  })
}

const NOTHING_SEEN: GivenBasis = { basis: '', source: '', presentedOn: '' }

async function basisOf(trx: Trx, actor: Actor, id: string, { seen }: Verdict, today: string): Promise<Basis> {
  const { files } = await listFiles(trx, actor, 'application', id)
  const basis = readBasis(seen ?? NOTHING_SEEN, files, today)
  if ('missing' in basis) throw invalid(basis.missing, basis.missing, 'say what was seen')
  return basis
}

function refuseVerdict({ status, expiresOn, note }: Verdict, today: string): void {
  if (status === 'rejected' && note === '') throw invalid('note', 'note', 'a rejection needs its reason')
  if (expiresOn === null) return
  if (!isDay(expiresOn)) throw invalid('expiresOn', 'expiresOn', 'no such day')
  if (expiresOn < today) throw invalid('expiresOn', 'expiresOn', 'what has expired cannot be verified')
}

const invalid = (field: string, message: string, why: string) =>
  new Problem('invalid_input', why, [{ field, message }])

/** An application that the actor may examine now. @throws Problem `not_found`, `illegal_transition` */
async function getExamined(trx: Trx, actor: Actor, id: string): Promise<Application> {
  const application = await getApplication(trx, actor, id)
  if (!canExamineApplication(actor, application)) {
    throw new Problem('illegal_transition', `application: not to be examined in "${application.status}"`)
  }
  return application
}

export type GivenAnswer = { code: string; answer: string; evidence: string }

/** What is wrong with what an answer rests on: that it needs something and names nothing, or that it says too much. */
export function evidenceProblems({ code, answer, evidence }: GivenAnswer): FieldProblem[] {
  const field = `evidence-${code}`
  const isBare = answer !== 'not_applicable' && !saysSomething(evidence)
  return [...(isBare ? [{ field, message: 'evidence' }] : []), ...wordsLong(field, evidence, WORDS_LIMIT)]
}

/**
 * Answers questions of the checklist; what is not named stays as it was. Only that a question does not apply needs
 * nothing to rest on.
 * @throws Problem `not_found`, `illegal_transition`, `invalid_input` for a question or an answer that there is not,
 *   and by question for answers that rest on nothing or say too much of it
 */
export async function answerCriteria(
  db: Db,
  actor: Actor,
  id: string,
  given: readonly GivenAnswer[],
  now: Date,
): Promise<void> {
  const fields = given.flatMap(evidenceProblems)
  if (fields.length > 0) throw new Problem('invalid_input', 'say shortly what the answer rests on', fields)
  await db.transaction().execute(async (trx) => {
    const application = await getExamined(trx, actor, id)
    const { items } = await getCriteria(trx, application.kind, application.criteriaVersion!)
    for (const { code, answer, evidence } of given) {
      const criterion = items.find((one) => one.code === code)
      if (!criterion || !answers(criterion, answer)) throw invalid(code, 'choice', 'no such answer')
      const row = {
        answer: answer as CriterionAnswer,
        evidence,
        answered_by: actor.id,
        answered_name: actor.name,
        answered_at: now.toISOString(),
      }
      await trx
        .insertInto('application_criterion')
        .values({ application_id: id, code, ...row })
        .onConflict((conflict) => conflict.columns(['application_id', 'code']).doUpdateSet(row))
        .execute()
    }
    await recordStep(trx, actor, id, 'answer_criteria', { given }, now)
  })
}

/**
 * Sends an application back with what is to be changed: fields, claims or sections, each with its note, and until when.
 * The time in which the centre decides stands still meanwhile.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `invalid_input` when nothing is asked for, or for a
 *   day on which nobody can be asked to have answered
 */
export async function requestChanges(
  db: Db,
  actor: Actor,
  id: string,
  { requests, answerBy, version }: { requests: readonly ChangeRequest[]; answerBy: string; version: number },
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  const nothing = { field: 'request', message: 'request' }
  await db.transaction().execute(async (trx) => {
    const day = await answerByProblems(trx, answerBy, { today, before: null })
    const fields = [...(requests.length === 0 ? [nothing] : []), ...day]
    if (fields.length > 0)
      throw new Problem('invalid_input', 'say what is to be changed, and by when', fields)
    const application = await stepApplication(
      trx,
      actor,
      id,
      'request_changes',
      version,
      now,
      async ({ kind }) => {
        const claims = await listClaims(trx, id)
        if (!requests.every((request) => namesWhatThereIs(kind, claims, request))) {
          throw invalid('request', 'choice', 'there is no such field')
        }
        return {
          set: {
            requests: JSON.stringify(requests),
            asked_on: today,
            answer_by: answerBy,
            recommended_by: null,
            recommended_name: null,
            recommended_at: null,
            recommendation: null,
            recommendation_note: '',
          },
          detail: { requests, answerBy },
        }
      },
    )
    await tellApplicant(trx, application, 'changes', now, answerBy)
  })
}

/**
 * Recommends a decision to a manager: every admission verified or rejected, every question answered, and every
 * likeness looked into. Who is somebody of the directory already is not recommended for approval.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `invalid_input` naming what is missing
 */
export async function recommendDecision(
  db: Db,
  actor: Actor,
  id: string,
  { advice, note, version }: { advice: 'approve' | 'reject'; note: string; version: number },
  now: Date,
): Promise<void> {
  if (note === '')
    throw invalid('recommendationNote', 'recommendationNote', 'a recommendation needs its reason')
  await db.transaction().execute((trx) =>
    stepApplication(trx, actor, id, 'recommend', version, now, async (application) => {
      await refuseUnexamined(trx, application, advice)
      return {
        set: {
          recommended_by: actor.id,
          recommended_name: actor.name,
          recommended_at: now.toISOString(),
          recommendation: advice,
          recommendation_note: note,
        },
        detail: { advice, note },
      }
    }),
  )
}

async function refuseUnexamined(
  trx: Trx,
  application: Application,
  advice: 'approve' | 'reject',
): Promise<void> {
  const { id, kind, criteriaVersion } = application
  const claims = await listClaims(trx, id)
  const open = claims.filter((claim) => claim.kind === 'admission' && claim.status === 'open')
  const alike = await findDuplicates(trx, application, claims)
  const { items } = await getCriteria(trx, kind, criteriaVersion!)
  const left = unanswered(items, await answersOf(trx, id))
  const fields = [
    ...(open.length > 0 ? [{ field: 'advice', message: 'claim_open' }] : []),
    ...(left.length > 0 ? [{ field: 'advice', message: 'criterion_open' }] : []),
    ...(alike.some(({ finding }) => finding === null)
      ? [{ field: 'advice', message: 'duplicate_open' }]
      : []),
    ...(advice === 'approve' && alike.some(({ finding }) => finding?.finding === 'same')
      ? [{ field: 'advice', message: 'duplicate_same' }]
      : []),
  ]
  if (fields.length > 0) throw new Problem('invalid_input', 'not everything is examined', fields)
}

/** Somebody like the applicant may have come since the recommendation: that is looked into first. */
async function refuseUnseenLikeness(
  trx: Trx,
  application: Application,
  claims: readonly Claim[],
): Promise<void> {
  const alike = await findDuplicates(trx, application, claims)
  if (alike.every(({ finding }) => finding !== null)) return
  throw invalid('decision', 'duplicate_open', 'a likeness was not looked into')
}

/** Ten years from today: a later year is a slip of the hand. */
const latestTermEnd = (today: string) => `${Number(today.slice(0, 4)) + 10}${today.slice(4)}`

type Decision = { approve: boolean; reason: string; termEnd: string | null; version: number }

/**
 * Decides on a recommendation of somebody else. Approved is listed in the same transaction.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `forbidden` for whoever recommended,
 *   `invalid_input` for a rejection without a reason, or a term that does not end in the future
 */
export async function decideApplication(
  db: Db,
  actor: Actor,
  id: string,
  { approve, reason, termEnd, version }: Decision,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  if (!approve && reason === '') throw invalid('reason', 'reason', 'a rejection needs its reason')
  if (approve && !(termEnd && isDay(termEnd) && termEnd > today && termEnd <= latestTermEnd(today))) {
    throw invalid('termEnd', 'termEnd', 'the term must end after today and within ten years')
  }
  await db.transaction().execute(async (trx) => {
    const event = approve ? 'approve' : 'reject'
    const application = await stepApplication(trx, actor, id, event, version, now, async (one) => {
      const term = { start: today, end: termEnd! }
      const claims = approve ? await listClaims(trx, id) : []
      if (approve) await refuseUnseenLikeness(trx, one, claims)
      const listed = approve ? await listParty(trx, actor, { application: one, claims, term }, now) : null
      return {
        set: {
          decided_by: actor.id,
          decided_name: actor.name,
          decided_at: now.toISOString(),
          decision_reason: reason,
          ...(listed && { party_id: listed, term_start: term.start, term_end: term.end }),
        },
        detail: { reason, termEnd: approve ? termEnd : null, partyId: listed },
      }
    })
    await tellApplicant(trx, application, 'decided', now)
  })
}
