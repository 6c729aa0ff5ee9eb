import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { makeDocument } from '../documents/commands.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { canGiveOpinion } from '../domain/dispute/policy.ts'
import { dueAfter } from '../domain/dispute/time-limits.ts'
import {
  composeAcceptance,
  composeEnding,
  composeNonAcceptance,
  composeOpinion,
  composeSupplementRequest,
  type Opinion,
} from '../domain/document/compose.ts'
import { Problem } from '../domain/errors.ts'
import { makeApplication } from './commands.server.ts'
import { moveDispute } from './move.server.ts'
import { getDispute } from './queries.server.ts'
import { getPaperSubject } from './queries-papers.server.ts'
import { findOpenSupplement } from './queries-supplements.server.ts'
import { tellEnterprise, tellStaffToDecide } from './tell.server.ts'
import { getTimeLimits } from './time-limits.server.ts'

/** The version of the dispute that somebody saw, and what they write. */
type Decision = { version: number; words: string }

/**
 * Accepts a dispute; the notice of acceptance is made. One in which somebody is engaged already stays engaged.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state` (also when two decide at once)
 */
export async function acceptDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  { version, words }: Decision,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status } = await getDispute(trx, actor, disputeId)
    const event = status === 'engaged' ? 'accept_engaged' : 'accept'
    const changes = decided(actor, 'accepted', '', now)
    await moveDispute(trx, actor, disputeId, { event, version, changes, detail: { note: words } }, now)
    const subject = await getPaperSubject(trx, actor, disputeId)
    const { opinionDays } = await getTimeLimits(trx)
    await makeDocument(
      trx,
      actor,
      disputeId,
      'D',
      composeAcceptance(subject, { note: words, opinionDays }),
      now,
    )
    await tellEnterprise(trx, { disputeId, news: 'accepted' }, now)
  })
}

/**
 * Declines to accept a dispute, with the reason; the notice is made.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function declineAcceptance(
  db: Db,
  actor: Actor,
  disputeId: string,
  { version, words }: Decision,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const changes = decided(actor, 'not_accepted', words, now)
    await moveDispute(
      trx,
      actor,
      disputeId,
      { event: 'decline_acceptance', version, changes, detail: { note: words } },
      now,
    )
    const subject = await getPaperSubject(trx, actor, disputeId)
    await makeDocument(trx, actor, disputeId, 'C', composeNonAcceptance(subject, words), now)
    await tellEnterprise(trx, { disputeId, news: 'not_accepted' }, now)
  })
}

/**
 * Ends the guidance of an accepted dispute, with the reason; the notice is made.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function terminateDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  { version, words }: Decision,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await moveDispute(trx, actor, disputeId, { event: 'terminate', version, detail: { note: words } }, now)
    const subject = await getPaperSubject(trx, actor, disputeId)
    await makeDocument(trx, actor, disputeId, 'E', composeEnding(subject, words), now)
    await tellEnterprise(trx, { disputeId, news: 'terminated' }, now)
  })
}

const decided = (actor: Actor, decision: 'accepted' | 'not_accepted', reason: string, now: Date) => ({
  decided_at: now.toISOString(),
  decided_by: actor.name,
  decision,
  decision_reason: reason,
})

/**
 * Asks the enterprise to add what is named, point by point; the notice is made.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `invalid_input` without a point
 */
export async function requestSupplement(
  db: Db,
  actor: Actor,
  disputeId: string,
  { version, points }: { version: number; points: readonly string[] },
  now: Date,
): Promise<void> {
  if (points.length === 0) throw new Problem('invalid_input', 'name at least one point')
  await db.transaction().execute(async (trx) => {
    await moveDispute(trx, actor, disputeId, { event: 'request_supplement', version }, now)
    const { supplementDays } = await getTimeLimits(trx)
    const due = dueAfter(now, await getCalendar(trx, CENTRE_CALENDAR), supplementDays)
    const dueOn = due.unit === 'day' ? due.day : null
    await trx
      .insertInto('supplement_request')
      .values({
        id: newId(now),
        dispute_id: disputeId,
        points: JSON.stringify(points),
        asked_by: actor.name,
        asked_at: now.toISOString(),
        due_on: dueOn,
      })
      .execute()
    const subject = await getPaperSubject(trx, actor, disputeId)
    const content = composeSupplementRequest(subject, points, { days: supplementDays, dueOn })
    await makeDocument(trx, actor, disputeId, 'B', content, now)
    const when = dueOn === null ? { workingDays: supplementDays } : { until: dueOn }
    await tellEnterprise(trx, { disputeId, news: 'supplement_requested', ...when }, now)
  })
}

/**
 * Answers what was asked for; the next version of the application holds it.
 * @param answers one for each point, in their order
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `invalid_input` when points and answers differ
 */
export async function answerSupplement(
  db: Db,
  actor: Actor,
  disputeId: string,
  { version, answers }: { version: number; answers: readonly string[] },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await moveDispute(trx, actor, disputeId, { event: 'supplement', version }, now)
    await keepAnswers(trx, actor, disputeId, answers, now)
    await makeApplication(trx, actor, disputeId, now)
    await tellStaffToDecide(trx, actor, disputeId, 'supplemented', now)
  })
}

async function keepAnswers(trx: Trx, actor: Actor, disputeId: string, answers: readonly string[], now: Date) {
  const open = await findOpenSupplement(trx, disputeId)
  if (!open || open.points.length !== answers.length) {
    throw new Problem('invalid_input', 'answer each of the points that were asked')
  }
  await trx
    .updateTable('supplement_request')
    .set({
      answers: JSON.stringify(answers),
      answered_by: actor.name,
      answered_by_id: actor.id,
      answered_at: now.toISOString(),
    })
    .where('id', '=', open.id)
    .execute()
}

/**
 * Gives an opinion in an accepted dispute, or its next version.
 * @throws Problem `not_found`, and `illegal_transition` where nothing was accepted
 */
export async function giveOpinion(
  db: Db,
  actor: Actor,
  disputeId: string,
  opinion: Opinion,
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    if (!isStaff(actor)) throw new Problem('not_found', 'there is no such dispute')
    if (!canGiveOpinion(actor, dispute)) {
      throw new Problem('illegal_transition', 'dispute: an opinion is given once it is accepted')
    }
    const subject = await getPaperSubject(trx, actor, disputeId)
    await tellEnterprise(trx, { disputeId, news: 'opinion' }, now)
    return makeDocument(trx, actor, disputeId, 'F', composeOpinion(subject, opinion), now)
  })
}
