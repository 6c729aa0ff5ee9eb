import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { takeBackInvitations } from '../disputes/take-back.server.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { becomesEvidence } from '../domain/engagement/policy.ts'
import type { Conclusion } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { engagementReference } from '../domain/matter/reference.ts'
import { clientKey } from '../domain/name.ts'
import { advance } from './advance.server.ts'
import { type Engagement, getEngagement } from './queries.server.ts'
import { record } from './record.server.ts'
import { tellActing, tellEnterprise } from './tell.server.ts'

/**
 * Concludes an engagement: how it ended, what was learned. If those who acted had accepted or confirmed it, it is
 * evidence of theirs from then on, verified by the platform itself, and counts among the joint matters of a 1+1. With the
 * last one of a dispute nobody else is asked anything in it any more.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, and `invalid_input` while a milestone is open
 */
export async function concludeEngagement(
  db: Db,
  actor: Actor,
  engagementId: string,
  { version, ...conclusion }: Conclusion & { version: number },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const today = shanghaiDay(now)
    const ending = { ...conclusion, concluded_on: today }
    const status = await advance(trx, actor, engagement, 'conclude', version, now, ending)
    await refuseOpenMilestones(trx, engagementId)
    if (becomesEvidence(engagement)) {
      await keepAsEvidence(trx, engagement, now)
      await countJointMatter(trx, engagement, now)
    }
    const detail = { from: engagement.status, to: status, outcome: conclusion.outcome }
    await record(trx, actor, 'conclude', engagementId, detail, now)
    await tellEnterprise(trx, actor, engagement, 'concluded', now)
    await tellActing(trx, engagement, 'concluded_for_party', now)
    await takeBackAfterLast(trx, actor, engagement.disputeId, now)
  })
}

async function takeBackAfterLast(trx: Trx, actor: Actor, disputeId: string, now: Date): Promise<void> {
  const other = await trx
    .selectFrom('engagement')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('status', 'in', OPEN_ENGAGEMENT_STATES)
    .executeTakeFirst()
  if (!other) await takeBackInvitations(trx, actor, { disputeId }, now)
}

async function refuseOpenMilestones(trx: Trx, engagementId: string): Promise<void> {
  const open = await trx
    .selectFrom('milestone')
    .select('id')
    .where('engagement_id', '=', engagementId)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  if (open) {
    throw new Problem('invalid_input', 'the engagement has open milestones', [
      { field: 'open-milestones', message: 'milestones_open' },
    ])
  }
}

/**
 * One matter for each of those who acted and each place of the dispute. The client is the enterprise, so that more
 * engagements for the same one are repeats; how it ended is left out, because it never counts.
 */
async function keepAsEvidence(trx: Trx, engagement: Engagement, now: Date): Promise<void> {
  const dispute = await trx
    .selectFrom('dispute')
    .select(['jurisdictions', 'ip_types', 'procedure', 'role', 'industry'])
    .where('id', '=', engagement.disputeId)
    .executeTakeFirstOrThrow()
  const client = engagement.enterprise.zh ?? engagement.enterprise.en
  const at = now.toISOString()
  const places = (JSON.parse(dispute.jurisdictions) as string[]).flatMap((jurisdiction) =>
    (JSON.parse(dispute.ip_types) as string[]).map((ip_type) => ({ jurisdiction, ip_type })),
  )
  for (const [side, { id: party_id }] of engagement.parties.entries()) {
    for (const place of places) {
      await trx
        .insertInto('matter')
        .values({
          id: newId(now),
          ref: engagementReference(engagement.id, side, {
            jurisdiction: place.jurisdiction,
            ipType: place.ip_type,
          }),
          party_id,
          ...place,
          procedure: dispute.procedure,
          role: dispute.role,
          client,
          client_key: clientKey(client),
          opponent: null,
          forum: null,
          docket: null,
          filed_on: engagement.startedOn,
          closed_on: shanghaiDay(now),
          outcome: null,
          industry: dispute.industry,
          expires_on: null,
          verification: 'platform',
          source: null,
          created_at: at,
          updated_at: at,
        })
        .execute()
    }
  }
}

/** A matter done together counts for the two sides, under whichever agreement between them, or without one. */
async function countJointMatter(trx: Trx, { pair, parties }: Engagement, now: Date): Promise<void> {
  const [domestic, overseas] = parties
  if (!pair || !domestic || !overseas) return
  await trx
    .updateTable('pairing')
    .set((eb) => ({
      joint_matters: eb('joint_matters', '+', 1),
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('domestic_id', '=', domestic.id)
    .where('overseas_id', '=', overseas.id)
    .execute()
}
