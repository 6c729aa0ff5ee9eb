import type { Db } from '../../db/schema.ts'
import { decisionExpectedAfterWaiting } from '../applications/expected.server.ts'
import { stepApplication } from '../applications/step.server.ts'
import { tellApplicant } from '../applications/tell.server.ts'
import type { Actor } from '../domain/actor.ts'
import { isAnswerLate } from '../domain/application/answer-by.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { answerByProblems } from './queries-answer-by.server.ts'

/**
 * Gives an applicant until a later day to change what it was asked; it is told.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `forbidden`, `invalid_input` for a day that is none,
 *   or not later
 */
export async function extendAnswer(
  db: Db,
  actor: Actor,
  id: string,
  { answerBy, version }: { answerBy: string; version: number },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const application = await stepApplication(trx, actor, id, 'extend', version, now, async (one) => {
      const today = shanghaiDay(now)
      const fields = await answerByProblems(trx, answerBy, { today, before: one.answerBy })
      if (fields.length > 0) throw new Problem('invalid_input', 'no day to give', fields)
      return {
        set: { answer_by: answerBy, asked_on: one.askedOn ?? today },
        detail: { before: one.answerBy, answerBy },
      }
    })
    await tellApplicant(trx, application, 'more_time', now, answerBy)
  })
}

/**
 * Goes on with an application as it stands, since its applicant has not answered in time; it is told, with the day by
 * which a decision is expected now.
 * @throws Problem `not_found`, `illegal_transition` also before the day is over, `stale_state`, `forbidden`
 */
export async function resumeExamination(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  await db.transaction().execute(async (trx) => {
    let dueOn: string | null = null
    const application = await stepApplication(trx, actor, id, 'resume', version, now, async (one) => {
      if (!isAnswerLate(one, today)) {
        throw new Problem('illegal_transition', 'the applicant still has time to answer')
      }
      dueOn = await decisionExpectedAfterWaiting(trx, one, today)
      return { set: { requests: '[]', due_on: dueOn }, detail: { answerBy: one.answerBy } }
    })
    await tellApplicant(trx, application, 'resumed', now, dueOn ?? undefined)
  })
}
