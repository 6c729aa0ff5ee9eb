import type { Trx } from '../../db/schema.ts'
import type { PlanState } from '../domain/defence-group/plan.ts'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import { tellGroup } from './tell.server.ts'

/** Plans that ask for an answer, or hold. */
const RUNNING = ['proposed', 'agreed'] as const satisfies readonly PlanState[]

/**
 * Whoever does not defend together any more ends the plan in which it has a share, for all: its cost is shared by
 * nobody any more, and all are told. A plan without it goes on.
 */
export async function endPlansOf(trx: Trx, groupId: string, disputeId: string, now: Date): Promise<void> {
  const plans = await plansWith(trx, disputeId, RUNNING).where('group_id', '=', groupId).execute()
  await endPlans(trx, plans, now)
}

/**
 * A dispute that is over ends the plans in which it has a share, of whichever group; all are told, and nobody why. Where
 * it was closed, what is in force was agreed on and stays.
 */
export async function endPlansAfter(
  trx: Trx,
  { disputeId, status }: { disputeId: string; status: DisputeState },
  now: Date,
): Promise<void> {
  const ended = status === 'closed' ? (['proposed'] as const) : RUNNING
  await endPlans(trx, await plansWith(trx, disputeId, ended).execute(), now)
}

function plansWith(trx: Trx, disputeId: string, states: readonly PlanState[]) {
  return trx
    .selectFrom('defence_plan')
    .innerJoin('defence_share', 'defence_share.plan_id', 'defence_plan.id')
    .select('defence_plan.id')
    .where('dispute_id', '=', disputeId)
    .where('status', 'in', states)
}

async function endPlans(trx: Trx, plans: readonly { id: string }[], now: Date): Promise<void> {
  for (const { id } of plans) {
    await trx.updateTable('defence_plan').set({ status: 'refused' }).where('id', '=', id).execute()
    const shares = await trx
      .selectFrom('defence_share')
      .select('dispute_id')
      .where('plan_id', '=', id)
      .execute()
    for (const { dispute_id } of shares) await tellGroup(trx, dispute_id, 'plan_refused', now)
  }
}
