import type { AppContext } from '../../../app/context.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { WHOLE } from '../../../app/domain/defence-group/shares.ts'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import { answerGroup, askForGroup } from '../../../app/groups/commands.server.ts'
import { answerPlan, proposePlan } from '../../../app/groups/plans.server.ts'
import { listGroupsOf, listInCommon } from '../../../app/groups/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { CANARY_PLAN, canary } from './canaries.ts'
import type { Tenant } from './roles.ts'

const STAFF: Actor = { id: 'seed-staff', name: 'staff', role: 'manager', enterpriseId: null, partyId: null }
/** What the tenant bears of the cost; the rest is its companion's. */
const OWN_POINTS = 3_700

type Shared = {
  tenant: Tenant
  owner: Actor
  disputeId: string
  facts: DisputeFacts
  /** Another enterprise with a dispute before the same court, which the tenant may know by its name alone. */
  companionId: string
}

/**
 * Two enterprises that defend together, and the plan by which they share: each reads its own share and the subject, and
 * of the other its name; what the other's dispute says is for the centre.
 * @returns the group's id
 */
export async function defendTogether(
  app: AppContext,
  { tenant, owner, disputeId, facts, companionId }: Shared,
): Promise<string> {
  const { db } = app
  const now = app.now()
  const name = canary('s', 'CompanionAuthor')
  const companion: Actor = { ...owner, id: `companion-${tenant}`, name, enterpriseId: companionId }
  const said = (field: string) => canary('s', `Companion${field}`)
  const otherId = newId(now)
  const other = {
    ...{ id: otherId, enterpriseId: companionId },
    facts: {
      ...{ ...facts, budget: null, title: said('Title'), description: said('Description') },
      opponents: [{ name: said('Opponent'), aliases: [] }],
    },
    particulars: { ...NO_PARTICULARS, docket: canary(tenant, 'Docket'), wanted: said('Wanted') },
  }
  await createDispute(db, companion, other, now)
  await submitDispute(db, companion, otherId, 1, now)
  const common = (await listInCommon(db)).find(({ disputes }) => disputes.some(({ id }) => id === otherId))
  if (!common) throw new Error(`${tenant} has nothing in common with its companion`)
  await askForGroup(db, STAFF, common, now)
  const groupId = (await listGroupsOf(db, disputeId)).find(({ basis }) => basis === common.basis)!.id
  const members = [
    [owner, disputeId],
    [companion, otherId],
  ] as const
  for (const [actor, id] of members) await answerGroup(db, actor, id, { groupId, agrees: true }, now)
  const planId = newId(now)
  const plan = {
    ...{ id: planId, subject: canary(tenant, 'PlanSubject'), engagementId: null, currency: 'CNY' as const },
    total: CANARY_PLAN[tenant],
    shares: [
      { disputeId, points: OWN_POINTS },
      { disputeId: otherId, points: WHOLE - OWN_POINTS },
    ],
  }
  await proposePlan(db, STAFF, groupId, plan, now)
  for (const [actor, id] of members) await answerPlan(db, actor, id, { planId, agrees: true }, now)
  return groupId
}
