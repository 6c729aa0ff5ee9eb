import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type Consent, isFormed } from '../domain/defence-group/formed.ts'
import { COMPARED_STATES, type GroupBasis } from '../domain/defence-group/in-common.ts'
import type { PlanState } from '../domain/defence-group/plan.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { Problem } from '../domain/errors.ts'

/** Somebody who agreed to defend together, whose dispute is under way, and who acts for it now; for staff alone. */
export type GroupMember = {
  disputeId: string
  title: Title
  enterprise: EnterpriseNames
  counsel: { engagementId: string; name: string }[]
}

export type Group = { id: string; basis: GroupBasis; formed: boolean; members: GroupMember[] }

/**
 * A group with those who agreed; for staff alone, because it names everybody.
 * @throws Problem `not_found`
 */
export async function getGroup(db: Db, actor: Actor, groupId: string): Promise<Group> {
  const row = await db
    .selectFrom('defence_group')
    .select(['id', 'basis'])
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (!row || !isStaff(actor)) throw new Problem('not_found', 'there is no such group')
  const asked = await db
    .selectFrom('defence_group_member')
    .innerJoin('dispute', 'dispute.id', 'defence_group_member.dispute_id')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .select([
      'dispute.id',
      'dispute.title',
      'dispute.title_en',
      'dispute.enterprise_id as enterpriseId',
      'consent',
      'enterprise.name_zh',
      'enterprise.name_en',
    ])
    .where('group_id', '=', groupId)
    .where('dispute.status', 'in', COMPARED_STATES)
    .orderBy('enterprise.ref')
    .orderBy('dispute.id')
    .execute()
  const given = asked.filter(({ consent }) => consent === 'given')
  const counsel = await counselOf(
    db,
    given.map(({ id }) => id),
  )
  return {
    id: row.id,
    basis: row.basis,
    formed: isFormed(asked),
    members: given.map(({ id, name_zh, name_en, ...row }) => ({
      disputeId: id,
      title: titleOf(row),
      enterprise: { zh: name_zh, en: name_en },
      counsel: counsel.get(id) ?? [],
    })),
  }
}

/** Who acts in each of these disputes now, a 1+1 as one name. */
async function counselOf(db: Db, disputeIds: readonly string[]) {
  const found = new Map<string, { engagementId: string; name: string }[]>()
  if (disputeIds.length === 0) return found
  const rows = await db
    .selectFrom('engagement')
    .select(['id', 'dispute_id'])
    .where('dispute_id', 'in', disputeIds)
    .where('status', 'in', OPEN_ENGAGEMENT_STATES)
    .orderBy('created_at')
    .execute()
  const names = await namesOfCounsel(
    db,
    rows.map(({ id }) => id),
  )
  for (const { id, dispute_id } of rows) {
    const one = {
      engagementId: id,
      name: names
        .get(id)!
        .map(({ name }) => name)
        .join(' + '),
    }
    found.set(dispute_id, [...(found.get(dispute_id) ?? []), one])
  }
  return found
}

type Named = { ref: string; type: 'expert' | 'provider' | 'think_tank'; name: string }

async function namesOfCounsel(db: Db, engagementIds: readonly string[]): Promise<Map<string, Named[]>> {
  const names = new Map<string, Named[]>()
  if (engagementIds.length === 0) return names
  const rows = await db
    .selectFrom('engagement')
    .innerJoin('party', (join) =>
      join.on((eb) =>
        eb.or(
          (['party_id', 'domestic_id', 'overseas_id'] as const).map((side) =>
            eb('party.id', '=', eb.ref(`engagement.${side}`)),
          ),
        ),
      ),
    )
    .select(['engagement.id', 'party.ref', 'party.type', 'party.name_zh', 'party.name_en'])
    .where('engagement.id', 'in', engagementIds)
    .orderBy('party.ref')
    .execute()
  for (const { id, ref, type, name_zh, name_en } of rows) {
    names.set(id, [...(names.get(id) ?? []), { ref, type, name: name_zh ?? name_en ?? ref }])
  }
  return names
}

/** A plan as the centre sees it: with everybody's share and answer. */
export type PlanLine = {
  id: string
  subject: string
  currency: string
  total: number
  status: PlanState
  createdAt: string
  shares: { disputeId: string; points: number; amount: number; answer: Consent }[]
}

/** The plans of a group, the latest first. Staff only. @throws Problem `not_found` */
export async function listPlans(db: Db, actor: Actor, groupId: string): Promise<PlanLine[]> {
  const { id } = await getGroup(db, actor, groupId)
  const plans = await db
    .selectFrom('defence_plan')
    .select(['id', 'subject', 'currency', 'total', 'status', 'created_at'])
    .where('group_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const shares = await db
    .selectFrom('defence_share')
    .innerJoin('defence_plan', 'defence_plan.id', 'defence_share.plan_id')
    .select(['plan_id', 'dispute_id', 'points', 'amount', 'answer'])
    .where('defence_plan.group_id', '=', id)
    .execute()
  return plans.map(({ created_at: createdAt, ...plan }) => ({
    ...plan,
    createdAt,
    shares: shares
      .filter(({ plan_id }) => plan_id === plan.id)
      .map(({ dispute_id, points, amount, answer }) => ({ disputeId: dispute_id, points, amount, answer })),
  }))
}

/** A plan as one enterprise sees it: the whole, the shared counsel, and its own share; nothing of the others'. */
export type OwnPlan = {
  id: string
  groupId: string
  subject: string
  currency: string
  total: number
  status: PlanState
  counsel: Named[]
  points: number
  amount: number
  answer: Consent
}

/**
 * The plans that ask about a dispute and still matter: proposed, in force, or refused. Ask only with an id that was
 * read through the actor's own scope.
 */
export async function listPlansOf(db: Db, disputeId: string): Promise<OwnPlan[]> {
  const rows = await db
    .selectFrom('defence_share')
    .innerJoin('defence_plan', 'defence_plan.id', 'defence_share.plan_id')
    .select(['defence_plan.id', 'group_id', 'subject', 'engagement_id', 'currency', 'total', 'status'])
    .select(['points', 'amount', 'answer'])
    .where('dispute_id', '=', disputeId)
    .where('status', '<>', 'superseded')
    .orderBy('defence_plan.created_at', 'desc')
    .execute()
  const names = await namesOfCounsel(
    db,
    rows.flatMap(({ engagement_id }) => engagement_id ?? []),
  )
  return rows.map(({ group_id: groupId, engagement_id, ...row }) => ({
    ...row,
    groupId,
    counsel: (engagement_id && names.get(engagement_id)) || [],
  }))
}
