import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import { type ApplicationState, PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import type { QueueQuery, QueueSort, QueueStage, QueueWhose } from './queue-query.ts'

/** An application as the queue shows it. */
export type QueueLine = {
  id: string
  kind: PartyType
  name: { zh: string | null; en: string | null }
  status: ApplicationState
  handler: { name: string; role: ActorRole } | null
  submittedAt: string
  dueOn: string | null
  /** Until when its applicant may answer, while it waits for that; null where no day was set. */
  answerBy: string | null
  /** How many of its claims nobody has looked at. */
  openClaims: number
}

export const QUEUE_A_PAGE = 50

type Where = (
  eb: ExpressionBuilder<Schema, 'application'>,
) => ReturnType<ExpressionBuilder<Schema, 'application'>['and']>

/** A page of the queue, and how many lines it has. @param today the Shanghai day @param size lines of a page */
export async function listQueue(
  db: Db,
  actor: Actor,
  query: QueueQuery,
  today: string,
  size: number = QUEUE_A_PAGE,
): Promise<{ lines: QueueLine[]; total: number }> {
  const where = conditions(actor, query, today)
  const { total } = await db
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow()
  const order = query.descending ? 'desc' : 'asc'
  const rows = await db
    .selectFrom('application')
    .select([
      'id',
      'kind',
      'name_zh',
      'name_en',
      'status',
      'handler_name',
      'handler_role',
      'submitted_at',
      'due_on',
      'answer_by',
    ])
    .select((eb) =>
      eb
        .selectFrom('application_claim')
        .whereRef('application_claim.application_id', '=', 'application.id')
        .where('application_claim.status', '=', 'open')
        .select((e) => e.fn.countAll<number>().as('count'))
        .as('open_claims'),
    )
    .where(where)
    .orderBy(sortedBy(query.sort), (by) => (query.descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy('id', order)
    .limit(size)
    .offset((query.page - 1) * size)
    .execute()
  const lines = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    status: row.status,
    handler: row.handler_name ? { name: row.handler_name, role: row.handler_role! } : null,
    submittedAt: row.submitted_at!,
    dueOn: row.due_on,
    answerBy: row.answer_by,
    openClaims: Number(row.open_claims),
  }))
  return { lines, total: Number(total) }
}

/** Whose turn it is decides which day presses: the applicant's to answer, or the centre's to decide. */
const DUE = sql<string | null>`coalesce(answer_by, due_on)`

const SORTED_BY = {
  submitted: 'submitted_at',
  name: 'name_zh',
  stage: 'status',
  handler: 'handler_name',
} as const satisfies Record<Exclude<QueueSort, 'due'>, string>

const sortedBy = (sort: QueueSort) => (sort === 'due' ? DUE : SORTED_BY[sort])

/**
 * Past its day: the one to decide, which does not run while it waits for the applicant, or the one to answer.
 */
const isOverdue = (today: string) =>
  sql<SqlBool>`(case status when 'changes_requested' then answer_by else due_on end) < ${today}`

const STATES: Record<QueueStage, readonly ApplicationState[]> = {
  pending: PENDING_APPLICATION_STATES,
  submitted: ['submitted'],
  under_review: ['under_review'],
  changes_requested: ['changes_requested'],
  recommended: ['recommended'],
  decided: ['approved', 'rejected'],
}

function conditions(actor: Actor, query: QueueQuery, today: string): Where {
  const like = `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return (eb) =>
    eb.and([
      eb('status', 'in', STATES[query.stage]),
      ...(query.kind ? [eb('kind', '=', query.kind)] : []),
      ...(query.whose === 'mine' ? [eb('handler_id', '=', actor.id)] : []),
      ...(query.whose === 'unassigned' ? [eb('handler_id', 'is', null)] : []),
      ...(query.whose === 'overdue'
        ? [isOverdue(today), eb('status', 'in', PENDING_APPLICATION_STATES)]
        : []),
      ...(query.q
        ? [
            eb.or([
              sql<SqlBool>`name_zh like ${like} escape '\\'`,
              sql<SqlBool>`name_en like ${like} escape '\\'`,
            ]),
          ]
        : []),
    ])
}

/** How many are pending: by stage, by whose they are, and by how long they have waited. */
export type QueueCounts = {
  stages: Record<(typeof PENDING_APPLICATION_STATES)[number], number>
  whose: Record<QueueWhose, number>
  /** In the order of the bounds given, and after them the older ones. */
  ages: number[]
}

/**
 * Counts of what is pending, in one pass over an index.
 * @param bounds Shanghai midnights as instants, the latest first: what came in since each, and not since the one before
 */
export async function countQueue(
  db: Db,
  actor: Actor,
  today: string,
  bounds: readonly string[],
): Promise<QueueCounts> {
  const rows = await db
    .selectFrom('application')
    .select('status')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      sql<number>`coalesce(sum(handler_id = ${actor.id}), 0)`.as('mine'),
      sql<number>`coalesce(sum(handler_id is null), 0)`.as('unassigned'),
      sql<number>`coalesce(sum(${isOverdue(today)}), 0)`.as('overdue'),
      ...bounds.map((bound, index) =>
        sql<number>`coalesce(sum(submitted_at >= ${bound}), 0)`.as(`since_${index}`),
      ),
    ])
    .where('status', 'in', PENDING_APPLICATION_STATES)
    .groupBy('status')
    .execute()
  const sum = (column: string) =>
    rows.reduce((total, row) => total + Number((row as Record<string, unknown>)[column]), 0)
  const since = bounds.map((_, index) => sum(`since_${index}`))
  const all = sum('all')
  return {
    stages: Object.fromEntries(
      PENDING_APPLICATION_STATES.map((state) => [
        state,
        Number(rows.find((row) => row.status === state)?.all ?? 0),
      ]),
    ) as QueueCounts['stages'],
    whose: { all, mine: sum('mine'), unassigned: sum('unassigned'), overdue: sum('overdue') },
    ages: [...since, all].map((count, index) => count - (index === 0 ? 0 : since[index - 1]!)),
  }
}
