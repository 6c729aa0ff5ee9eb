import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canWork, sideIn, type WorkEvent } from '../domain/engagement/policy.ts'
import type { MessageInput, MilestoneInput } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { type Engagement, getEngagement, sided } from './queries.server.ts'
import { record } from './record.server.ts'
import { refuseOther } from './sent-again.server.ts'
import { tellActing, tellSides } from './tell.server.ts'

/**
 * An engagement in which the actor may do this part of the daily work now.
 * @throws Problem `not_found`, `illegal_transition`
 */
export async function workable(
  trx: Trx,
  actor: Actor,
  engagementId: string,
  event: WorkEvent,
): Promise<Engagement> {
  const engagement = await getEngagement(trx, actor, engagementId)
  if (!canWork(actor, sided(engagement), event)) {
    throw new Problem('illegal_transition', `engagement: "${event}" is not possible now`)
  }
  return engagement
}

const EVENT_OF: Record<MessageInput['kind'], WorkEvent> = {
  message: 'write',
  report_request: 'ask_report',
  report: 'report',
}

/**
 * Writes to the other side and the centre, asks for a progress report, or hands one in.
 * @param id made by the form: the same message twice is one
 * @throws Problem `not_found`, `illegal_transition`, `duplicate` where the form has sent another message before
 */
export async function writeMessage(
  db: Db,
  actor: Actor,
  engagementId: string,
  { id, kind, body }: MessageInput & { id: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await workable(trx, actor, engagementId, EVENT_OF[kind])
    const said = { engagement_id: engagementId, kind, body }
    const known = await trx
      .selectFrom('engagement_message')
      .select(['engagement_id', 'kind', 'body'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return refuseOther(known, said)
    await trx
      .insertInto('engagement_message')
      .values({
        ...{ id, ...said, side: sideIn(actor, sided(engagement))! },
        ...{ author_id: actor.id, author_name: actor.name, created_at: now.toISOString() },
      })
      .execute()
    if (kind !== 'message') await record(trx, actor, kind, engagementId, {}, now)
    if (kind === 'report_request') await tellActing(trx, engagement, kind, now)
    else await tellSides(trx, actor, engagement, kind, now)
  })
}

/**
 * Plans something to be reached by a day.
 * @param id made by the form: the same milestone twice is one
 * @throws Problem `not_found`, `illegal_transition`, `duplicate` where the form has planned another milestone before
 */
export async function addMilestone(
  db: Db,
  actor: Actor,
  engagementId: string,
  { id, kind, title, dueOn }: MilestoneInput & { id: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await workable(trx, actor, engagementId, 'plan')
    const said = { engagement_id: engagementId, kind, title, due_on: dueOn }
    const known = await trx
      .selectFrom('milestone')
      .select(['engagement_id', 'kind', 'title', 'due_on'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return refuseOther(known, said)
    await trx
      .insertInto('milestone')
      .values({ id, ...said, created_by: actor.id, created_at: now.toISOString() })
      .execute()
    await record(trx, actor, 'add_milestone', engagementId, { milestoneId: id, dueOn }, now)
    await tellSides(trx, actor, engagement, 'milestone', now)
  })
}

async function milestoneOf(trx: Trx, engagementId: string, milestoneId: string) {
  const milestone = await trx
    .selectFrom('milestone')
    .select(['title', 'due_on', 'done_on'])
    .where('id', '=', milestoneId)
    .where('engagement_id', '=', engagementId)
    .executeTakeFirst()
  if (!milestone) throw new Problem('not_found', 'there is no such milestone')
  return milestone
}

/**
 * Says that a milestone was reached; saying it twice changes nothing.
 * @throws Problem `not_found`, `illegal_transition`
 */
export async function completeMilestone(
  db: Db,
  actor: Actor,
  engagementId: string,
  milestoneId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const milestone = await milestoneOf(trx, engagementId, milestoneId)
    await workable(trx, actor, engagementId, 'plan')
    if (milestone.done_on !== null) return
    await trx
      .updateTable('milestone')
      .set({ done_on: shanghaiDay(now) })
      .where('id', '=', milestoneId)
      .execute()
    await record(trx, actor, 'complete_milestone', engagementId, { milestoneId }, now)
    await tellSides(trx, actor, engagement, 'milestone', now)
  })
}

/**
 * Takes back a milestone that was entered by mistake; who did, what it was and its day stay in the history of the
 * engagement. What was reached stays.
 * @throws Problem `not_found`, `illegal_transition`
 */
export async function withdrawMilestone(
  db: Db,
  actor: Actor,
  engagementId: string,
  milestoneId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const milestone = await milestoneOf(trx, engagementId, milestoneId)
    await workable(trx, actor, engagementId, 'plan')
    if (milestone.done_on !== null) {
      throw new Problem('illegal_transition', 'the milestone was reached')
    }
    await trx.deleteFrom('milestone').where('id', '=', milestoneId).execute()
    const detail = { milestoneId, dueOn: milestone.due_on, note: `${milestone.title} · ${milestone.due_on}` }
    await record(trx, actor, 'withdraw_milestone', engagementId, detail, now)
    await tellSides(trx, actor, engagement, 'milestone', now)
  })
}

/** An identifier for a form that adds something. */
export const newWorkId = (now: Date): string => newId(now)
