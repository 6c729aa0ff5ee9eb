import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type Plan, planState } from '../domain/defence-group/plan.ts'
import { shareOut } from '../domain/defence-group/shares.ts'
import { Problem } from '../domain/errors.ts'
import { getGroup } from './queries-plans.server.ts'
import { tellGroup } from './tell.server.ts'

/**
 * Proposes to those who defend together what they share and how much of it each bears. An earlier plan of the group
 * is over with it. The same form twice makes one plan.
 * @param plan `id` comes from the form
 * @throws Problem `not_found` for anybody but staff, `illegal_transition` for a group that does not stand,
 *   `invalid_input` for a share of somebody who has not agreed to defend together, or another's counsel
 */
export async function proposePlan(
  db: Db,
  actor: Actor,
  groupId: string,
  { id, ...plan }: Plan & { id: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const group = await getGroup(trx, actor, groupId)
    if (!group.formed) throw new Problem('illegal_transition', 'the group does not stand')
    const known = await trx
      .selectFrom('defence_plan')
      .select('group_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known?.group_id === groupId) return
    if (known) throw new Problem('duplicate', 'this form has made a plan of another group')
    const members = group.members.map(({ disputeId }) => disputeId)
    if (plan.shares.some(({ disputeId }) => !members.includes(disputeId)))
      throw invalid('shares', 'member_unknown')
    const counsel = group.members.flatMap((member) => member.counsel.map(({ engagementId }) => engagementId))
    if (plan.engagementId !== null && !counsel.includes(plan.engagementId)) {
      throw invalid('engagementId', 'counsel_unknown')
    }
    await supersedePlans(trx, groupId)
    await keep(trx, actor, groupId, id, plan, now)
    const detail = { planId: id, disputes: plan.shares.length }
    await recordEvent(
      trx,
      actor,
      { action: 'propose', noun: 'defence_group', subjectId: groupId, detail },
      now,
    )
    for (const { disputeId } of plan.shares) await tellGroup(trx, disputeId, 'plan', now)
  })
}

const invalid = (field: string, message: string) =>
  new Problem('invalid_input', `${field}: ${message}`, [{ field, message }])

async function keep(
  trx: Trx,
  actor: Actor,
  groupId: string,
  id: string,
  plan: Plan,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('defence_plan')
    .values({
      id,
      group_id: groupId,
      subject: plan.subject,
      engagement_id: plan.engagementId,
      currency: plan.currency,
      total: plan.total,
      status: 'proposed',
      created_by: actor.name,
      created_at: now.toISOString(),
    })
    .execute()
  const amounts = shareOut(
    plan.total,
    plan.shares.map(({ points }) => points),
  )
  await trx
    .insertInto('defence_share')
    .values(
      plan.shares.map(({ disputeId, points }, index) => ({
        plan_id: id,
        dispute_id: disputeId,
        points,
        amount: amounts[index]!,
        answer: 'asked' as const,
      })),
    )
    .execute()
}

async function supersedePlans(trx: Trx, groupId: string): Promise<void> {
  await trx
    .updateTable('defence_plan')
    .set({ status: 'superseded' })
    .where('group_id', '=', groupId)
    .where('status', 'in', ['proposed', 'agreed'])
    .execute()
}

/**
 * An enterprise’s own answer to what it would bear. One that refuses ends the plan for all; with the last who agrees
 * it is in force.
 * @throws Problem `not_found` for another's dispute, a plan that does not ask it, and for staff; `illegal_transition`
 *   for a plan that is over or in force
 */
export async function answerPlan(
  db: Db,
  actor: Actor,
  disputeId: string,
  { planId, agrees }: { planId: string; agrees: boolean },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await getDispute(trx, actor, disputeId)
    if (isStaff(actor)) throw new Problem('not_found', 'an enterprise answers for itself')
    const plan = await trx
      .selectFrom('defence_share')
      .innerJoin('defence_plan', 'defence_plan.id', 'defence_share.plan_id')
      .select(['defence_plan.group_id', 'defence_plan.status'])
      .where('plan_id', '=', planId)
      .where('dispute_id', '=', disputeId)
      .executeTakeFirst()
    if (!plan) throw new Problem('not_found', 'there is no such plan')
    if (plan.status !== 'proposed') throw new Problem('illegal_transition', 'the plan asks nobody any more')
    const answer = agrees ? 'given' : 'refused'
    await trx
      .updateTable('defence_share')
      .set({ answer, answered_by: actor.id, answered_at: now.toISOString() })
      .where('plan_id', '=', planId)
      .where('dispute_id', '=', disputeId)
      .execute()
    const shares = await trx
      .selectFrom('defence_share')
      .select(['dispute_id', 'answer'])
      .where('plan_id', '=', planId)
      .execute()
    const status = planState(shares.map((share) => share.answer))
    await trx.updateTable('defence_plan').set({ status }).where('id', '=', planId).execute()
    const detail = { disputeId, planId, agrees }
    const entry: AuditEntry = {
      action: 'answer_plan',
      noun: 'defence_group',
      subjectId: plan.group_id,
      detail,
    }
    await recordEvent(trx, actor, entry, now)
    if (status === 'proposed') return
    for (const { dispute_id } of shares)
      await tellGroup(trx, dispute_id, `plan_${status as 'agreed' | 'refused'}`, now)
  })
}
