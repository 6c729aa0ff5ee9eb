import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { readsSince } from '../domain/engagement/policy.ts'
import type { RatedPoint } from '../domain/engagement/rating.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import type { BillLine } from './bill.ts'
import { getEngagement, sided } from './queries.server.ts'

export type MilestoneLine = {
  id: string
  kind: 'milestone' | 'deadline'
  title: string
  dueOn: string
  doneOn: string | null
}

/** The milestones of an engagement in the order of their days. @throws Problem `not_found` */
export async function listMilestones(db: Db, actor: Actor, engagementId: string): Promise<MilestoneLine[]> {
  const { id } = await getEngagement(db, actor, engagementId)
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'kind', 'title', 'due_on', 'done_on'])
    .where('engagement_id', '=', id)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map(({ due_on: dueOn, done_on: doneOn, ...row }) => ({ ...row, dueOn, doneOn }))
}

export type MessageLine = {
  id: string
  kind: 'message' | 'report_request' | 'report'
  side: 'enterprise' | 'party' | 'centre'
  who: string
  body: string
  at: string
}

/** What was written in an engagement for the actor to read, the latest first. @throws Problem `not_found` */
export async function listMessages(db: Db, actor: Actor, engagementId: string): Promise<MessageLine[]> {
  const engagement = await getEngagement(db, actor, engagementId)
  const since = readsSince(actor, { ...sided(engagement), confirmedAt: engagement.confirmedAt })
  const rows = await db
    .selectFrom('engagement_message')
    .select(['id', 'kind', 'side', 'author_name', 'body', 'created_at'])
    .where('engagement_id', '=', engagement.id)
    .$if(since !== null, (query) => query.where('created_at', '>=', since))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ author_name: who, created_at: at, ...row }) => ({ ...row, who, at }))
}

/** What was billed in an engagement, by day, also what was taken back. @throws Problem `not_found` */
export async function listBills(db: Db, actor: Actor, engagementId: string): Promise<BillLine[]> {
  const { id } = await getEngagement(db, actor, engagementId)
  const rows = await db
    .selectFrom('bill')
    .leftJoin('bill_taken_back', 'bill_taken_back.bill_id', 'bill.id')
    .select(['bill.id', 'bill.side', 'bill.party_id as partyId', 'bill.billed_on as billedOn', 'bill.stage'])
    .select(['bill.hours', 'bill.currency', 'bill.amount', 'bill.note', 'bill.replaces'])
    .select(['bill_taken_back.actor_name as who', 'bill_taken_back.created_at as at'])
    .select('bill_taken_back.reason')
    .where('bill.engagement_id', '=', id)
    .orderBy('bill.billed_on')
    .orderBy('bill.id')
    .execute()
  return rows.map(({ stage, who, at, reason, ...row }) => ({
    ...row,
    stage: stage as QuoteStage,
    takenBack: at === null ? null : { who: who!, at, reason: reason! },
  }))
}

export type RatingLine = Record<RatedPoint, number> & {
  bySide: 'enterprise' | 'party'
  partyId: string
  comment: string
}

/** The ratings of an engagement, which all its sides and the centre may read. @throws Problem `not_found` */
export async function listRatings(db: Db, actor: Actor, engagementId: string): Promise<RatingLine[]> {
  const { id } = await getEngagement(db, actor, engagementId)
  const rows = await db
    .selectFrom('rating')
    .select(['by_side', 'party_id', 'responsiveness', 'communication', 'diligence', 'comment'])
    .where('engagement_id', '=', id)
    .orderBy('by_side')
    .orderBy('party_id')
    .execute()
  return rows.map(({ by_side: bySide, party_id: partyId, ...row }) => ({ ...row, bySide, partyId }))
}

/** True when a party has rated working with the enterprise. */
export async function hasRatedBack(db: Db, engagementId: string, partyId: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('rating')
    .select('party_id')
    .where('engagement_id', '=', engagementId)
    .where('by_side', '=', 'party')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  return row !== undefined
}
