import { entriesOf } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { type Actor, type ActorRole, isStaff } from '../domain/actor.ts'
import {
  ACCEPTED_COMMISSION_STATES,
  type CommissionEvent,
  type CommissionState,
} from '../domain/commission/lifecycle.ts'
import { type CommissionSubject, thinkTanksRead } from '../domain/commission/policy.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'

type Named = { nameZh: string | null; nameEn: string | null }

/** A commission as the centre and its think tank read it: of the dispute only where it is and which right. */
export type Commission = CommissionSubject & {
  id: string
  party: Named
  title: string
  question: string
  dueOn: string
  forEnterprise: boolean
  report: string
  deliveredOn: string | null
  acceptedOn: string | null
  published: { titleZh: string; titleEn: string; textZh: string; textEn: string; on: string } | null
  jurisdictions: string[]
  ipTypes: string[]
  version: number
  createdAt: string
  /** Whose dispute it is: for the centre alone, null to a think tank. */
  dispute: { id: string; enterpriseId: string; title: Title } | null
}

function commissions(db: Db) {
  return db
    .selectFrom('commission')
    .innerJoin('party', 'party.id', 'commission.party_id')
    .innerJoin('dispute', 'dispute.id', 'commission.dispute_id')
    .selectAll('commission')
    .select([
      'party.name_zh',
      'party.name_en',
      'dispute.jurisdictions',
      'dispute.ip_types',
      'dispute.enterprise_id',
      'dispute.title as dispute_title',
      'dispute.title_en as dispute_title_en',
    ])
}

/** What exists for an actor: everything for staff, their own and what was joined into it for a think tank's people, nothing for others. */
function commissionsOf(db: Db, actor: Actor) {
  if (isStaff(actor)) return commissions(db)
  return commissions(db).where('commission.party_id', 'in', thinkTanksRead(actor))
}

type Row = Awaited<ReturnType<ReturnType<typeof commissions>['executeTakeFirstOrThrow']>>

const asCommission = (row: Row, actor: Actor): Commission => ({
  id: row.id,
  partyId: row.party_id,
  party: { nameZh: row.name_zh, nameEn: row.name_en },
  title: row.title,
  question: row.question,
  dueOn: row.due_on,
  forEnterprise: row.for_enterprise === 1,
  status: row.status,
  report: row.report,
  deliveredOn: row.delivered_on,
  acceptedOn: row.accepted_on,
  published: row.published_on
    ? {
        titleZh: row.public_title_zh,
        titleEn: row.public_title_en,
        textZh: row.public_text_zh,
        textEn: row.public_text_en,
        on: row.published_on,
      }
    : null,
  jurisdictions: JSON.parse(row.jurisdictions),
  ipTypes: JSON.parse(row.ip_types),
  version: row.version,
  createdAt: row.created_at,
  dispute: isStaff(actor)
    ? {
        id: row.dispute_id,
        enterpriseId: row.enterprise_id,
        title: titleOf({ title: row.dispute_title, title_en: row.dispute_title_en }),
      }
    : null,
})

/** One commission. @throws Problem `not_found` for one that does not exist or is not the actor's to see */
export async function getCommission(db: Db, actor: Actor, id: string): Promise<Commission> {
  const row = await commissionsOf(db, actor).where('commission.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such commission')
  return asCommission(row, actor)
}

/** The commissions that exist for an actor, the latest first. */
export async function listCommissions(db: Db, actor: Actor): Promise<Commission[]> {
  const rows = await commissionsOf(db, actor).orderBy('commission.id', 'desc').limit(500).execute()
  return rows.map((row) => asCommission(row, actor))
}

/** Titles of those of the given commissions that exist for the actor, by id. */
export async function findCommissionTitles(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await commissionsOf(db, actor).where('commission.id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** One step in the life of a commission. */
export type CommissionStep = {
  event: CommissionEvent | 'commission'
  words: string
  name: string
  role: ActorRole
  at: string
}

/** What happened to a commission, the first first. The caller has seen the commission. */
export async function listCommissionSteps(db: Db, id: string): Promise<CommissionStep[]> {
  const rows = await db
    .selectFrom('commission_step')
    .selectAll()
    .where('commission_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ event, words, actor_name, actor_role, created_at }) => ({
    event,
    words,
    name: actor_name,
    role: actor_role,
    at: created_at,
  }))
}

/** Research on a dispute as its enterprise sees it: the report only when it is accepted, and made for it. */
export type DisputeResearch = {
  id: string
  party: Named
  title: string
  status: CommissionState
  dueOn: string
  acceptedOn: string | null
  report: string | null
}

/**
 * The research on a dispute.
 * @throws Problem `not_found` for a dispute that does not exist or is not the actor's to see
 */
export async function listDisputeResearch(
  db: Db,
  actor: Actor,
  disputeId: string,
): Promise<DisputeResearch[]> {
  await getDispute(db, actor, disputeId)
  const rows = await commissions(db)
    .where('commission.dispute_id', '=', disputeId)
    .where('commission.status', 'not in', ['declined', 'cancelled'])
    .orderBy('commission.id')
    .execute()
  const accepted: readonly CommissionState[] = ACCEPTED_COMMISSION_STATES
  return rows.map((row) => ({
    id: row.id,
    party: { nameZh: row.name_zh, nameEn: row.name_en },
    title: row.title,
    status: row.status,
    dueOn: row.due_on,
    acceptedOn: row.accepted_on,
    report: row.for_enterprise === 1 && accepted.includes(row.status) ? row.report : null,
  }))
}

/** True when the report was made for the enterprise that the actor belongs to, and found good. */
export async function opensResearch(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (actor.enterpriseId === null) return false
  const row = await commissions(db)
    .where('commission.id', '=', id)
    .where('dispute.enterprise_id', '=', actor.enterpriseId)
    .where('commission.for_enterprise', '=', 1)
    .where('commission.status', 'in', ACCEPTED_COMMISSION_STATES)
    .executeTakeFirst()
  return row !== undefined
}

/** Research that a think tank published through the centre, as everybody reads it. */
export type PublishedResearch = {
  id: string
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  publishedOn: string
}

/** What was published of a think tank's research, or of one that was joined into it, the latest first. */
export async function listPublishedResearch(db: Db, partyId: string): Promise<PublishedResearch[]> {
  const rows = await db
    .selectFrom('commission')
    .select(['id', 'public_title_zh', 'public_title_en', 'public_text_zh', 'public_text_en', 'published_on'])
    .where('party_id', 'in', await entriesOf(db, partyId))
    .where('status', '=', 'published')
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    titleZh: row.public_title_zh,
    titleEn: row.public_title_en,
    textZh: row.public_text_zh,
    textEn: row.public_text_en,
    publishedOn: row.published_on!,
  }))
}

/** The think tanks of the directory, to choose one. */
export async function listThinkTanks(db: Db): Promise<(Named & { id: string })[]> {
  return db
    .selectFrom('party')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn'])
    .where('type', '=', 'think_tank')
    .where('status', '=', 'listed')
    .orderBy('ref')
    .execute()
}
