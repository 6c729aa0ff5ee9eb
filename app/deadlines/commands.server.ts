import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { FORUM_RULES } from '../domain/calendar/forum-rules.ts'
import { lastDayOf } from '../domain/calendar/period.ts'
import type { Computed } from '../domain/deadline/computed.ts'
import { canKeepDeadlines } from '../domain/deadline/policy.ts'
import type { DeadlineInput } from '../domain/deadline/schema.ts'
import { Problem } from '../domain/errors.ts'

/**
 * Keeps a last day of a dispute, as given or as a forum's rule gives it.
 * @returns the day
 * @throws Problem `not_found`, `illegal_transition` in a dispute whose days run no more, `calendar_unknown`
 */
export async function addDeadline(
  db: Db,
  actor: Actor,
  disputeId: string,
  input: DeadlineInput,
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await mustKeep(trx, actor, disputeId)
    const { day, computed } = await dayOf(trx, input)
    const id = newId(now)
    await trx
      .insertInto('deadline')
      .values({
        id,
        dispute_id: disputeId,
        title: input.title,
        day,
        computed: computed && JSON.stringify(computed),
        created_by: actor.id,
        created_at: now.toISOString(),
      })
      .execute()
    await tell(trx, actor, disputeId, 'add_deadline', { deadlineId: id, note: `${input.title} ${day}` }, now)
    return day
  })
}

async function dayOf(trx: Trx, input: DeadlineInput): Promise<{ day: string; computed: Computed | null }> {
  if (input.how === 'given') return { day: input.day, computed: null }
  const { rule, event, count, unit } = input
  const forum = FORUM_RULES[rule]
  const period = { count, unit }
  const { day, moved } = lastDayOf(forum, await getCalendar(trx, forum.calendar), event, period)
  return { day, computed: { rule, event, period, moved } }
}

/**
 * Notes that a deadline was met, or does not matter any more; noting it twice changes nothing.
 * @throws Problem `not_found`, `illegal_transition`
 */
export async function tickDeadline(
  db: Db,
  actor: Actor,
  disputeId: string,
  deadlineId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await mustKeep(trx, actor, disputeId)
    const ticked = await trx
      .updateTable('deadline')
      .set({ done_at: now.toISOString() })
      .where('id', '=', deadlineId)
      .where('dispute_id', '=', disputeId)
      .where('done_at', 'is', null)
      .returning(['title', 'day'])
      .executeTakeFirst()
    if (!ticked) return mustBeDone(trx, disputeId, deadlineId)
    const detail = { deadlineId, note: `${ticked.title} ${ticked.day}` }
    await tell(trx, actor, disputeId, 'tick_deadline', detail, now)
  })
}

async function mustBeDone(trx: Trx, disputeId: string, deadlineId: string): Promise<void> {
  const done = await trx
    .selectFrom('deadline')
    .select('id')
    .where('id', '=', deadlineId)
    .where('dispute_id', '=', disputeId)
    .executeTakeFirst()
  if (!done) throw new Problem('not_found', 'there is no such deadline')
}

async function mustKeep(trx: Trx, actor: Actor, disputeId: string): Promise<void> {
  const dispute = await getDispute(trx, actor, disputeId)
  if (canKeepDeadlines(actor, dispute)) return
  throw new Problem('illegal_transition', `dispute: its days run no more, in state "${dispute.status}"`)
}

function tell(
  trx: Trx,
  actor: Actor,
  disputeId: string,
  action: AuditAction,
  detail: Record<string, unknown>,
  now: Date,
) {
  const byStaff = isStaff(actor)
  return recordEvent(
    trx,
    actor,
    { action, noun: 'dispute', subjectId: disputeId, detail: { ...detail, byStaff } },
    now,
  )
}
