import type { ExpressionBuilder } from 'kysely'
import { isUncontested } from '../../db/contested-engagements.ts'
import type { Db, Schema } from '../../db/schema.ts'
import { addDays, shanghaiDay, shanghaiMidnight } from '../domain/day.ts'
import { titleOf } from '../domain/dispute/title.ts'
import type { FilingRecord } from '../domain/filing/schema.ts'
import type { Counted } from '../domain/report/count.ts'
import type { FigureCode, FigureSource } from '../domain/report/figures.ts'
import { figureOf } from '../domain/report/figures.ts'
import { isDistrict, OWN_CHANNEL } from '../domain/vocabulary/channels.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

/** Both days are counted, as they run in Shanghai. */
export type Period = { from: string; to: string }

type Span = { start: string; end: string }
const spanOf = ({ from, to }: Period): Span => ({
  start: shanghaiMidnight(from).toISOString(),
  end: shanghaiMidnight(addDays(to, 1)).toISOString(),
})

/** Effects of guidance that count as such. */
const EFFECTIVE = ['resolved', 'settled', 'improved']

/**
 * Every line of what a figure's source holds in a period, before any filter, the latest first. For staff alone: it
 * names every enterprise.
 */
export async function listCounted(db: Db, code: FigureCode, period: Period): Promise<Counted[]> {
  const { source, only } = figureOf(code)
  const lines = await SOURCES[source](db, period, spanOf(period), only ?? null)
  return lines.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.key < b.key ? -1 : 1))
}

type Only = 'told' | 'effective' | 'pairs' | 'on_behalf' | null
type Source = (db: Db, period: Period, span: Span, only: Only) => Promise<Counted[]>

const dispute = [
  'dispute.id as dispute_id',
  'dispute.title',
  'dispute.title_en',
  'dispute.district',
  'dispute.channel',
  'dispute.jurisdictions',
  'dispute.ip_types',
  'enterprise.id as enterprise_id',
  'enterprise.name_zh',
  'enterprise.name_en',
  'enterprise.district as home_district',
] as const

type DisputeRow = {
  dispute_id: string
  title: string
  title_en: string | null
  district: string | null
  channel: string | null
  jurisdictions: string
  ip_types: string
  enterprise_id: string
  name_zh: string | null
  name_en: string | null
  home_district: string | null
}

/** A line about a dispute. Where the dispute names no district, its enterprise's counts. */
function ofDispute(row: DisputeRow, key: string, at: string): Counted {
  return {
    key,
    day: at.length === 10 ? at : shanghaiDay(new Date(at)),
    what: titleOf(row),
    names: { zh: row.name_zh, en: row.name_en },
    enterpriseId: row.enterprise_id,
    to: `/disputes/${row.dispute_id}`,
    weight: 1,
    district: districtOf(row.district) ?? districtOf(row.home_district),
    channel: row.channel,
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
  }
}

const districtOf = (code: string | null) => (code !== null && isDistrict(code) ? code : null)

const disputes = (db: Db) =>
  db.selectFrom('dispute').innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id').select(dispute)

const within =
  <T extends keyof Schema>(column: Parameters<ExpressionBuilder<Schema, T>>[0], { start, end }: Span) =>
  (eb: ExpressionBuilder<Schema, T>) =>
    eb.and([eb(column as never, '>=', start as never), eb(column as never, '<', end as never)])

const submissions: Source = async (db, _period, span, only) => {
  const query = disputes(db).select('submitted_at').where(within<'dispute'>('dispute.submitted_at', span))
  const rows = await query.execute()
  return rows
    .filter(({ channel }) => only !== 'on_behalf' || (channel !== null && channel !== OWN_CHANNEL))
    .map((row) => ofDispute(row, row.dispute_id, row.submitted_at!))
}

const decisions =
  (decision: 'accepted' | 'not_accepted'): Source =>
  async (db, _period, span) => {
    const rows = await disputes(db)
      .select('decided_at')
      .where('dispute.decision', '=', decision)
      .where(within<'dispute'>('dispute.decided_at', span))
      .execute()
    return rows.map((row) => ofDispute(row, row.dispute_id, row.decided_at!))
  }

const supplements: Source = async (db, _period, { start, end }) => {
  const rows = await disputes(db)
    .innerJoin('supplement_request', 'supplement_request.dispute_id', 'dispute.id')
    .select(['supplement_request.id', 'asked_at'])
    .where('asked_at', '>=', start)
    .where('asked_at', '<', end)
    .execute()
  return rows.map((row) => ofDispute(row, row.id, row.asked_at))
}

/** The first opinion on a dispute; later versions correct it. */
const opinions: Source = async (db, _period, { start, end }) => {
  const rows = await disputes(db)
    .innerJoin('document', 'document.dispute_id', 'dispute.id')
    .select((eb) => eb.fn.min('document.made_at').as('at'))
    .where('document.kind', '=', 'F')
    .groupBy(['dispute.id', 'enterprise.id'])
    .execute()
  return rows.filter(({ at }) => at >= start && at < end).map((row) => ofDispute(row, row.dispute_id, row.at))
}

/** The first result of a dispute. */
const matches: Source = async (db, _period, { start, end }) => {
  const rows = await disputes(db)
    .innerJoin('match_run', 'match_run.dispute_id', 'dispute.id')
    .select((eb) => eb.fn.min('match_run.created_at').as('at'))
    .groupBy(['dispute.id', 'enterprise.id'])
    .execute()
  return rows.filter(({ at }) => at >= start && at < end).map((row) => ofDispute(row, row.dispute_id, row.at))
}

const closures: Source = async (db, _period, { start, end }) => {
  const rows = await disputes(db)
    .innerJoin('audit_event', 'audit_event.subject_id', 'dispute.id')
    .select((eb) => eb.fn.max('audit_event.at').as('at'))
    .where('audit_event.noun', '=', 'dispute')
    .where('audit_event.action', '=', 'close')
    .where('audit_event.at', '>=', start)
    .where('audit_event.at', '<', end)
    .groupBy(['dispute.id', 'enterprise.id'])
    .execute()
  return rows.map((row) => ofDispute(row, row.dispute_id, row.at))
}

const invitationsTo =
  (experts: boolean): Source =>
  async (db, _period, { start, end }) => {
    const rows = await disputes(db)
      .innerJoin('invitation', 'invitation.dispute_id', 'dispute.id')
      .select(['invitation.id', 'invitation.created_at as at'])
      .where('invitation.section', experts ? '=' : '<>', 'experts')
      .where('invitation.created_at', '>=', start)
      .where('invitation.created_at', '<', end)
      .execute()
    return rows.map((row) => ({
      ...ofDispute(row, row.id, row.at),
      to: `/disputes/${row.dispute_id}/invitations`,
    }))
  }

const expertOpinions: Source = async (db, _period, { start, end }) => {
  const rows = await disputes(db)
    .innerJoin('invitation', 'invitation.dispute_id', 'dispute.id')
    .innerJoin('opinion', 'opinion.invitation_id', 'invitation.id')
    .select(['invitation.id', 'opinion.created_at as at'])
    .where('invitation.section', '=', 'experts')
    .where('opinion.created_at', '>=', start)
    .where('opinion.created_at', '<', end)
    .execute()
  return rows.map((row) => ({
    ...ofDispute(row, row.id, row.at),
    to: `/disputes/${row.dispute_id}/invitations`,
  }))
}

const engagements =
  (column: 'started_on' | 'concluded_on'): Source =>
  async (db, { from, to }, _span, only) => {
    const rows = await disputes(db)
      .innerJoin('engagement', 'engagement.dispute_id', 'dispute.id')
      .select(['engagement.id', 'engagement.domestic_id', `engagement.${column} as at`])
      .where(`engagement.${column}`, '>=', from)
      .where(`engagement.${column}`, '<=', to)
      // Whom the enterprise named and who says that it does not act was connected with nobody.
      .where(isUncontested)
      .execute()
    return rows
      .filter(({ domestic_id }) => only !== 'pairs' || domestic_id !== null)
      .map((row) => ({ ...ofDispute(row, row.id, row.at!), to: `/engagements/${row.id}` }))
  }

/** Records of the centre; one about a dispute stands where the dispute stands. */
const recordsOf =
  (kind: 'upward_report' | 'publicity' | 'training' | 'transfer' | 'follow_up'): Source =>
  async (db, { from, to }, _span, only) => {
    const rows = await db
      .selectFrom('centre_record')
      .leftJoin('dispute', 'dispute.id', 'centre_record.dispute_id')
      .leftJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
      .select(['centre_record.id', 'centre_record.day', 'centre_record.title as record_title'])
      .select(['centre_record.district as own_district', 'centre_record.count', 'centre_record.effect'])
      .select(['dispute.district', 'dispute.channel', 'dispute.jurisdictions', 'dispute.ip_types'])
      .select(['enterprise.id as enterprise_id', 'enterprise.name_zh', 'enterprise.name_en'])
      .select('enterprise.district as home_district')
      .where('centre_record.kind', '=', kind)
      .where('centre_record.day', '>=', from)
      .where('centre_record.day', '<=', to)
      .execute()
    return rows
      .filter(({ effect }) => only !== 'effective' || (effect !== null && EFFECTIVE.includes(effect)))
      .map((row) => ({
        key: row.id,
        day: row.day,
        what: row.record_title,
        names: row.enterprise_id === null ? null : { zh: row.name_zh, en: row.name_en },
        enterpriseId: row.enterprise_id,
        to: `/staff/records/${row.id}`,
        weight: row.count ?? 0,
        district: districtOf(row.own_district) ?? districtOf(row.district) ?? districtOf(row.home_district),
        channel: row.channel,
        jurisdictions: row.jurisdictions === null ? [] : JSON.parse(row.jurisdictions),
        ipTypes: row.ip_types === null ? [] : JSON.parse(row.ip_types),
      }))
  }

const filings: Source = async (db, _period, { start, end }, only) => {
  const column = only === 'told' ? 'filing_notice.told_at' : 'filing_notice.created_at'
  const rows = await db
    .selectFrom('filing_notice')
    .leftJoin('enterprise', 'enterprise.id', 'filing_notice.enterprise_id')
    .select(['filing_notice.id', 'filing_notice.record', `${column} as at`])
    .select(['enterprise.id as enterprise_id', 'enterprise.name_zh', 'enterprise.name_en'])
    .select('enterprise.district')
    .where(column, '>=', start)
    .where(column, '<', end)
    .execute()
  return rows.map((row) => {
    const record = JSON.parse(row.record) as FilingRecord
    return {
      key: row.id,
      day: shanghaiDay(new Date(row.at!)),
      what: record.defendant.name,
      names: row.enterprise_id === null ? null : { zh: row.name_zh, en: row.name_en },
      enterpriseId: row.enterprise_id,
      to: '/staff/filings',
      weight: 1,
      district: districtOf(row.district),
      channel: null,
      jurisdictions: [record.jurisdiction],
      ipTypes: [record.ipType],
    }
  })
}

/** Who stands in the directory on the last day of the period, as far as today's records say. */
const pool =
  (type: 'expert' | 'provider'): Source =>
  async (db, { to }) => {
    const rows = await db
      .selectFrom('party')
      .select(['id', 'name_zh', 'name_en', 'listed_on', 'created_at', 'term_end'])
      .where('type', '=', type)
      .where('status', 'in', RANKED_STATUSES)
      .execute()
    return rows
      .map((row) => ({ ...row, day: row.listed_on ?? shanghaiDay(new Date(row.created_at)) }))
      .filter(({ day, term_end }) => day <= to && (term_end === null || term_end >= to))
      .map((row) => ({
        key: row.id,
        day: row.day,
        what: '',
        names: { zh: row.name_zh, en: row.name_en },
        enterpriseId: null,
        to: `/staff/listings/${row.id}`,
        weight: 1,
        district: null,
        channel: null,
        jurisdictions: [],
        ipTypes: [],
      }))
  }

const SOURCES: Record<FigureSource, Source> = {
  upward_report: recordsOf('upward_report'),
  publicity: recordsOf('publicity'),
  training: recordsOf('training'),
  transfer: recordsOf('transfer'),
  follow_up: recordsOf('follow_up'),
  filing: filings,
  submission: submissions,
  acceptance: decisions('accepted'),
  non_acceptance: decisions('not_accepted'),
  supplement: supplements,
  opinion: opinions,
  match: matches,
  invitation: invitationsTo(false),
  engagement: engagements('started_on'),
  conclusion: engagements('concluded_on'),
  closure: closures,
  expert_opinion: expertOpinions,
  expert_invitation: invitationsTo(true),
  expert_pool: pool('expert'),
  agency_pool: pool('provider'),
}
