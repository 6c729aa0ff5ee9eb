import type { Db } from '../../db/schema.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { type TodayItem, WITHOUT_LIMIT } from '../domain/desk/today.ts'
import { titleOf } from '../domain/dispute/title.ts'
import { WAITING_STATES } from '../domain/invitation/lifecycle.ts'
import { EXPIRING_SHOWN, listExpiring } from '../listings/queries-evidence.server.ts'
import { namesOfParties } from '../listings/queries-parties.server.ts'
import { contestedEngagements } from './contested.server.ts'
import { reportsAwaited } from './reports-awaited.server.ts'

/** Hours before its end from which an invitation stands on the centre's desk. */
const RUNNING_OUT_HOURS = 24
/** Days before an expiry from which evidence does. */
const EXPIRING_DAYS = 30
const MOST = 500

/** Invitations whose time to answer is nearly over. */
export async function todayInvitations(db: Db, now: Date): Promise<TodayItem[]> {
  const soon = new Date(now.getTime() + RUNNING_OUT_HOURS * 3_600_000).toISOString()
  const rows = await db
    .selectFrom('invitation_side as side')
    .innerJoin('invitation', 'invitation.id', 'side.invitation_id')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .innerJoin('party', 'party.id', 'side.party_id')
    .leftJoin('dispute_handler', 'dispute_handler.dispute_id', 'dispute.id')
    .select(['side.invitation_id', 'side.party_id', 'side.asked_at', 'side.due_at'])
    .select([
      'dispute.id as dispute_id',
      'dispute.title',
      'dispute.title_en',
      'party.name_zh',
      'party.name_en',
    ])
    .select(['dispute_handler.account_id', 'dispute_handler.name'])
    .where('side.due_at', '<=', soon)
    .where('invitation.status', 'in', WAITING_STATES)
    .orderBy('side.due_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'invitations',
    key: `${row.invitation_id} ${row.party_id}`,
    what: titleOf(row),
    names: { zh: row.name_zh, en: row.name_en },
    to: `/disputes/${row.dispute_id}/invitations`,
    since: shanghaiDay(new Date(row.asked_at)),
    due: { unit: 'instant', at: row.due_at! },
    late: row.due_at! < now.toISOString(),
    handler: row.account_id === null ? null : { id: row.account_id, name: row.name ?? '' },
  }))
}

/** Reports that were asked of who acts, and have not come. */
export async function todayReports(db: Db): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('engagement_message as asked')
    .innerJoin('engagement', 'engagement.id', 'asked.engagement_id')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .innerJoin('enterprise', 'enterprise.id', 'engagement.enterprise_id')
    .leftJoin('dispute_handler', 'dispute_handler.dispute_id', 'dispute.id')
    .select([
      'asked.id',
      'asked.created_at',
      'engagement.id as engagement_id',
      'dispute.title',
      'dispute.title_en',
    ])
    .select([
      'enterprise.name_zh',
      'enterprise.name_en',
      'dispute_handler.account_id',
      'dispute_handler.name',
    ])
    .where('asked.id', 'in', reportsAwaited(db))
    .where('engagement.status', 'in', ['active', 'paused'])
    .orderBy('asked.created_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'reports',
    key: row.id,
    what: titleOf(row),
    names: { zh: row.name_zh, en: row.name_en },
    to: `/engagements/${row.engagement_id}/messages`,
    since: shanghaiDay(new Date(row.created_at)),
    handler: row.account_id === null ? null : { id: row.account_id, name: row.name ?? '' },
  }))
}

/** Engagements of two sides that no 1+1 agreement joins yet: whoever recorded them asked the centre to connect them. */
export async function todayConnections(db: Db): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('engagement')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .innerJoin('enterprise', 'enterprise.id', 'engagement.enterprise_id')
    .leftJoin('dispute_handler', 'dispute_handler.dispute_id', 'dispute.id')
    .select(['engagement.id', 'engagement.started_on', 'dispute.title', 'dispute.title_en'])
    .select([
      'enterprise.name_zh',
      'enterprise.name_en',
      'dispute_handler.account_id',
      'dispute_handler.name',
    ])
    .where('engagement.status', 'in', ['active', 'paused'])
    .where('engagement.domestic_id', 'is not', null)
    .where('engagement.pairing_id', 'is', null)
    .orderBy('engagement.started_on')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'connections',
    key: row.id,
    what: titleOf(row),
    names: { zh: row.name_zh, en: row.name_en },
    to: `/engagements/${row.id}`,
    since: row.started_on,
    handler: row.account_id === null ? null : { id: row.account_id, name: row.name ?? '' },
  }))
}

/** Engagements that who was named in them says are not its own: their enterprise or the centre corrects or ends them. */
export async function todayContested(db: Db): Promise<TodayItem[]> {
  const rows = await contestedEngagements(db)
    .innerJoin('enterprise', 'enterprise.id', 'engagement.enterprise_id')
    .leftJoin('dispute_handler', 'dispute_handler.dispute_id', 'dispute.id')
    .select([
      'enterprise.name_zh',
      'enterprise.name_en',
      'dispute_handler.account_id',
      'dispute_handler.name',
    ])
    .groupBy([
      'enterprise.name_zh',
      'enterprise.name_en',
      'dispute_handler.account_id',
      'dispute_handler.name',
    ])
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'contested',
    key: row.id,
    what: titleOf(row),
    names: { zh: row.name_zh, en: row.name_en },
    to: `/engagements/${row.id}`,
    since: shanghaiDay(new Date(row.since)),
    handler: row.account_id === null ? null : { id: row.account_id, name: row.name ?? '' },
  }))
}

/** Parties that were told of their removal: they may reply, then somebody decides. */
export async function todayNotices(db: Db, today: string): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('party')
    .innerJoin('listing_step', 'listing_step.party_id', 'party.id')
    .select(['party.id', 'party.name_zh', 'party.name_en'])
    .select((eb) => [eb.fn.max('reply_by').as('reply_by'), eb.fn.max('listing_step.created_at').as('at')])
    .where('party.status', '=', 'removal_notified')
    .where('listing_step.event', '=', 'give_notice')
    .groupBy(['party.id', 'party.name_zh', 'party.name_en'])
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'notices',
    key: row.id,
    names: { zh: row.name_zh, en: row.name_en },
    to: `/staff/listings/${row.id}`,
    since: shanghaiDay(new Date(row.at)),
    due: row.reply_by === null ? null : { unit: 'day', day: row.reply_by },
    late: row.reply_by !== null && row.reply_by < today,
  }))
}

/** Parties with evidence that expires within thirty days, each once, by its first day. */
export async function todayEvidence(db: Db, today: string): Promise<TodayItem[]> {
  const first = new Map<string, string>()
  const last = addDays(today, EXPIRING_DAYS)
  for (const { partyId, expiresOn } of await listExpiring(db, today, last, EXPIRING_SHOWN)) {
    if (!first.has(partyId)) first.set(partyId, expiresOn!)
  }
  const names = await namesOfParties(db, [...first.keys()])
  return names.map(({ id, nameZh, nameEn }) => ({
    ...WITHOUT_LIMIT,
    kind: 'evidence',
    key: id,
    names: { zh: nameZh, en: nameEn },
    to: `/staff/listings/${id}`,
    since: null,
    due: { unit: 'day', day: first.get(id)! },
  }))
}
