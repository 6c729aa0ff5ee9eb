import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { DONE_STATES } from '../domain/deadline/policy.ts'
import { type CaseQuery, NOBODY } from '../domain/dispute/case-query.ts'

const WEEK_MS = 7 * 86_400_000

/** Where a list keeps what a query asks after: its state, and the columns in which text is looked for. */
type Columns = { stage: 'dispute.status' | 'engagement.status'; text: readonly string[] }

/** A pattern for `like … escape '\'` that finds `text` as it is written. */
const within = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Names of opponents and nothing else of the JSON that holds them. */
export const OPPONENTS = `replace(replace(replace(dispute.opponents, '"name":', ''), '"aliases":', ''), '"affiliates":', '')`

/**
 * The condition of a query over `dispute` joined with `enterprise`.
 * @param parties also looks for the text in the names of whoever acts in the engagement
 */
export function matchesCase(
  query: CaseQuery,
  { stage, text }: Columns,
  now: Date,
  parties = false,
): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'dispute' | 'enterprise'>()
  const conditions: Expression<SqlBool>[] = []
  if (query.stage) conditions.push(sql<SqlBool>`${sql.ref(stage)} = ${query.stage}`)
  if (query.jurisdiction) conditions.push(eb('dispute.jurisdictions', 'like', `%"${query.jurisdiction}"%`))
  if (query.ipType) conditions.push(eb('dispute.ip_types', 'like', `%"${query.ipType}"%`))
  if (query.channel) conditions.push(eb('dispute.channel', '=', query.channel))
  if (query.district) {
    conditions.push(eb(eb.fn.coalesce('dispute.district', 'enterprise.district'), '=', query.district))
  }
  if (query.urgency === 'urgent') conditions.push(eb('dispute.urgent', '=', 1))
  if (query.urgency === 'week') {
    conditions.push(
      eb('dispute.respond_by', '>=', now.toISOString()),
      eb('dispute.respond_by', '<=', new Date(now.getTime() + WEEK_MS).toISOString()),
      eb.or([eb('dispute.status', 'not in', DONE_STATES), eb('dispute.lapsed_at', 'is not', null)]),
    )
  }
  if (query.handler) conditions.push(handledBy(query.handler))
  if (query.q) {
    const like = within(query.q)
    const found = text.map((column) => sql<SqlBool>`${sql.raw(column)} like ${like} escape '\\'`)
    conditions.push(eb.or(parties ? [...found, actsUnder(like)] : found))
  }
  return eb.and(conditions)
}

function handledBy(handler: string): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'dispute'>()
  const handlers = eb
    .selectFrom('dispute_handler')
    .select('dispute_handler.dispute_id')
    .whereRef('dispute_handler.dispute_id', '=', 'dispute.id')
  return handler === NOBODY
    ? eb.not(eb.exists(handlers))
    : eb.exists(handlers.where('dispute_handler.account_id', '=', handler))
}

const actsUnder = (like: string) =>
  sql<SqlBool>`exists (select 1 from party where party.id in (engagement.party_id, engagement.domestic_id, engagement.overseas_id) and (party.name_zh like ${like} escape '\\' or party.name_en like ${like} escape '\\'))`
