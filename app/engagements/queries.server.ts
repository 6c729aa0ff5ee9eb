import type { Db } from '../../db/schema.ts'
import { matchesCase } from '../disputes/queries-case.server.ts'
import { enterpriseScope } from '../disputes/scope.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { CaseQuery } from '../domain/dispute/case-query.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { type EngagementState, OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import type { Outcome } from '../domain/engagement/outcome.ts'
import { type SidedSubject, sideIn } from '../domain/engagement/policy.ts'
import { type EngagementTitle, engagementTitle } from '../domain/engagement/title.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** Somebody who acts: the party of an engagement, or one side of its 1+1. */
export type EngagedParty = {
  id: string
  ref: string
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  capacity: number | null
}

export type EngagementLine = {
  id: string
  status: EngagementState
  startedOn: string
  disputeId: string
  disputeTitle: Title
  enterprise: EnterpriseNames
  /** One, or the domestic and the overseas side. */
  parties: EngagedParty[]
  /** Whoever acts accepted or confirmed it. */
  confirmed: boolean
}

export type Engagement = EngagementLine & {
  enterpriseId: string
  runId: string | null
  /** A 1+1; its agreement is null where none exists yet. */
  pair: { ref: string | null } | null
  note: string
  version: number
  invitationId: string | null
  /** Since when whoever acts has accepted or confirmed it. */
  confirmedAt: string | null
  outcome: Outcome | null
  lessons: string | null
  concludedOn: string | null
  /** By when the dispute has to be answered, an instant, and where that clock runs. */
  respondBy: string | null
  respondZone: string | null
  /** The engagement that it took over, and what was written for it. */
  replaces: string | null
  handover: string
}

/** An engagement as its policy reads it. */
export function sided(engagement: Engagement): SidedSubject {
  const { enterpriseId, status, parties, pair, confirmed } = engagement
  return {
    enterpriseId,
    status,
    partyIds: parties.map(({ id }) => id),
    pair: pair !== null,
    confirmed,
  }
}

/** By what its reader knows an engagement. */
export function engagementTitleFor(actor: Actor, engagement: Engagement): EngagementTitle {
  return engagementTitle(engagement, sideIn(actor, sided(engagement)))
}

export const ENGAGEMENTS_A_PAGE = 20

/**
 * The engagements that exist for an actor: its own enterprise's, all of them for staff, and those in which its party
 * acts since it accepted an invitation or confirmed, or a party acted that was joined into it.
 */
function engagementsOf(db: Db, actor: Actor) {
  const all = db
    .selectFrom('engagement')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .innerJoin('enterprise', 'enterprise.id', 'engagement.enterprise_id')
    .leftJoin('pairing', 'pairing.id', 'engagement.pairing_id')
  if (getsInvitations(actor)) {
    return all.where('engagement.confirmed_at', 'is not', null).where((eb) => {
      const sides = ['engagement.party_id', 'engagement.domestic_id', 'engagement.overseas_id'] as const
      const joined = actor.joinedPartyIds ?? []
      const over = eb('engagement.status', 'not in', OPEN_ENGAGEMENT_STATES)
      return eb.or([
        ...sides.map((side) => eb(side, '=', actor.partyId)),
        ...(joined.length > 0 ? [over.and(eb.or(sides.map((side) => eb(side, 'in', joined))))] : []),
      ])
    })
  }
  const scope = enterpriseScope(actor)
  return scope === null ? all : all.where('engagement.enterprise_id', '=', scope)
}

function rowsOf(db: Db, actor: Actor) {
  return engagementsOf(db, actor)
    .selectAll('engagement')
    .select(['dispute.title', 'dispute.title_en', 'dispute.respond_by', 'dispute.respond_zone'])
    .select(['enterprise.name_zh', 'enterprise.name_en', 'pairing.ref as pairing_ref'])
    .orderBy('engagement.created_at', 'desc')
    .orderBy('engagement.id', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

async function withParties(db: Db, rows: readonly Row[]): Promise<Engagement[]> {
  const ids = rows.flatMap((row) =>
    [row.party_id, row.domestic_id, row.overseas_id].filter((id) => id !== null),
  )
  const parties = new Map((await findParties(db, ids)).map((party) => [party.id, party]))
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    startedOn: row.started_on,
    disputeId: row.dispute_id,
    disputeTitle: titleOf(row),
    enterprise: { zh: row.name_zh, en: row.name_en },
    parties: [row.party_id, row.domestic_id, row.overseas_id].flatMap((id) => (id && parties.get(id)) || []),
    confirmed: row.confirmed_at !== null,
    enterpriseId: row.enterprise_id,
    runId: row.run_id,
    pair: row.domestic_id === null ? null : { ref: row.pairing_ref },
    note: row.note,
    version: row.version,
    invitationId: row.invitation_id,
    confirmedAt: row.confirmed_at,
    outcome: row.outcome,
    lessons: row.lessons,
    concludedOn: row.concluded_on,
    respondBy: row.respond_by,
    respondZone: row.respond_zone,
    replaces: row.replaces,
    handover: row.handover,
  }))
}

async function findParties(db: Db, ids: readonly string[]): Promise<EngagedParty[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('party')
    .select(['id', 'ref', 'type', 'name_zh', 'name_en', 'capacity'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(({ name_zh: nameZh, name_en: nameEn, ...party }) => ({ ...party, nameZh, nameEn }))
}

/**
 * One engagement as it stands.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to see
 */
export async function getEngagement(db: Db, actor: Actor, engagementId: string): Promise<Engagement> {
  const row = await rowsOf(db, actor).where('engagement.id', '=', engagementId).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such engagement')
  return (await withParties(db, [row]))[0]!
}

const SEARCHED = ['dispute.title', 'dispute.title_en', 'enterprise.name_zh', 'enterprise.name_en']

/** A page of those of the actor's engagements that a query asks for, the latest first, and how many there are. */
export async function listEngagements(
  db: Db,
  actor: Actor,
  query: CaseQuery,
  now: Date,
  size: number = ENGAGEMENTS_A_PAGE,
): Promise<{ engagements: EngagementLine[]; total: number }> {
  const fits = matchesCase(query, { stage: 'engagement.status', text: SEARCHED }, now, true)
  const { total } = await engagementsOf(db, actor)
    .where(fits)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await rowsOf(db, actor)
    .where(fits)
    .limit(size)
    .offset((query.page - 1) * size)
    .execute()
  return { engagements: (await withParties(db, rows)).map(lineOf), total: Number(total) }
}

/** Those of the given engagements that exist for the actor. */
export async function listEngagementsById(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<EngagementLine[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(db, actor).where('engagement.id', 'in', ids).execute()
  return (await withParties(db, rows)).map(lineOf)
}

/** The engagements in one dispute, the latest first; none for a dispute that the actor may not see. */
export async function listEngagementsIn(db: Db, actor: Actor, disputeId: string): Promise<EngagementLine[]> {
  const rows = await rowsOf(db, actor).where('engagement.dispute_id', '=', disputeId).execute()
  return (await withParties(db, rows)).map(lineOf)
}

/** What a list shows of an engagement, and no more. */
function lineOf(engagement: Engagement): EngagementLine {
  const { id, status, startedOn, disputeId, disputeTitle, enterprise, parties, confirmed } = engagement
  return { id, status, startedOn, disputeId, disputeTitle, enterprise, parties, confirmed }
}

/**
 * Who took an engagement over, for its enterprise and the centre: whoever was let go does not learn of it.
 * @returns null also for whoever acted
 */
export async function findSuccessor(
  db: Db,
  actor: Actor,
  { id }: Pick<Engagement, 'id'>,
): Promise<EngagementLine | null> {
  if (!worksOnDisputes(actor)) return null
  const row = await rowsOf(db, actor).where('engagement.replaces', '=', id).executeTakeFirst()
  return row ? lineOf((await withParties(db, [row]))[0]!) : null
}
