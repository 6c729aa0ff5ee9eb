import type { Db } from '../../db/schema.ts'
import { listOpenDays } from '../deadlines/queries.server.ts'
import { listWaiting } from '../disputes/queries-intake.server.ts'
import type { Calendar } from '../domain/calendar/calendar.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { type TodayItem, WITHOUT_LIMIT } from '../domain/desk/today.ts'
import { disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { dueAfter, isLate, type TimeLimits } from '../domain/dispute/time-limits.ts'
import { titleOf } from '../domain/dispute/title.ts'
import { terminalStates } from '../domain/lifecycle.ts'

/** Days before a legal last day from which it stands on the centre's desk. */
const LAST_DAYS_AHEAD = 3
/** Days after a dispute was closed from which a follow-up is due. */
const FOLLOW_UP_AFTER = 30
/** Items of one kind that are looked at; more than anybody does in a day. */
const MOST = 500

const OVER = terminalStates(disputeLifecycle)

type Handler = { id: string; name: string } | null
const handlerOf = (row: { handler_id: string | null; handler_name: string | null }): Handler =>
  row.handler_id === null ? null : { id: row.handler_id, name: row.handler_name ?? '' }

/** Who looks after each dispute. */
async function findHandlers(db: Db): Promise<Map<string, Handler>> {
  const rows = await db.selectFrom('dispute_handler').select(['dispute_id', 'account_id', 'name']).execute()
  return new Map(rows.map((row) => [row.dispute_id, { id: row.account_id, name: row.name }]))
}

/** Disputes that wait for the centre's decision on acceptance. */
export async function todayIntake(db: Db, now: Date): Promise<TodayItem[]> {
  const handlers = await findHandlers(db)
  return (await listWaiting(db, now))
    .filter(({ status }) => status !== 'supplement_requested')
    .map((row) => ({
      ...WITHOUT_LIMIT,
      kind: 'intake',
      key: row.id,
      what: row.title,
      names: row.enterprise,
      to: `/disputes/${row.id}`,
      since: shanghaiDay(new Date(row.submittedAt)),
      due: row.due,
      answerBy: row.respondBy,
      late: row.late,
      urgent: row.urgent,
      handler: handlers.get(row.id) ?? null,
    }))
}

function disputesWithHandlers(db: Db) {
  return db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .leftJoin('dispute_handler', 'dispute_handler.dispute_id', 'dispute.id')
    .select([
      'dispute.id',
      'dispute.title',
      'dispute.title_en',
      'dispute.decided_at',
      'dispute.updated_at',
      'enterprise.name_zh',
      'enterprise.name_en',
      'dispute_handler.account_id as handler_id',
      'dispute_handler.name as handler_name',
    ])
    .limit(MOST)
}

type Row = Awaited<ReturnType<ReturnType<typeof disputesWithHandlers>['execute']>>[number]

const ofDispute = (row: Row) => ({
  ...WITHOUT_LIMIT,
  key: row.id,
  what: titleOf(row),
  names: { zh: row.name_zh, en: row.name_en },
  to: `/disputes/${row.id}`,
  handler: handlerOf(row),
})

/** Disputes whose enterprises were asked to add something, and have not. */
export async function todaySupplements(db: Db, now: Date): Promise<TodayItem[]> {
  const rows = await disputesWithHandlers(db)
    .innerJoin('supplement_request', 'supplement_request.dispute_id', 'dispute.id')
    .select(['asked_at', 'due_on'])
    .where('supplement_request.answers', 'is', null)
    .where('dispute.status', '=', 'supplement_requested')
    .execute()
  return rows.map((row) => {
    const due =
      row.due_on === null ? ({ unit: 'unknown' } as const) : ({ unit: 'day', day: row.due_on } as const)
    return {
      ...ofDispute(row),
      kind: 'supplements',
      since: shanghaiDay(new Date(row.asked_at)),
      due,
      late: isLate(due, now),
    }
  })
}

/** Accepted disputes on which the centre has not given its opinion. */
export async function todayOpinions(
  db: Db,
  calendar: Calendar,
  limits: TimeLimits,
  now: Date,
): Promise<TodayItem[]> {
  const rows = await disputesWithHandlers(db)
    .where('dispute.decision', '=', 'accepted')
    .where('dispute.status', 'not in', OVER)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document')
            .select('document.id')
            .whereRef('document.dispute_id', '=', 'dispute.id')
            .where('document.kind', '=', 'F'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => {
    const from = new Date(row.decided_at!)
    const due = dueAfter(from, calendar, limits.opinionDays)
    return {
      ...ofDispute(row),
      kind: 'opinions',
      to: `/disputes/${row.id}/opinion`,
      since: shanghaiDay(from),
      due,
      late: isLate(due, now),
    }
  })
}

/** Legal last days of enterprises that the centre guides within three days, and those that have just passed open. */
export async function todayDeadlines(db: Db, now: Date): Promise<TodayItem[]> {
  const today = shanghaiDay(now)
  const span = { first: addDays(today, -LAST_DAYS_AHEAD), last: addDays(today, LAST_DAYS_AHEAD) }
  const all = await listOpenDays(db, { scope: 'centre', ...span })
  // What was asked to be added stands under a kind of its own.
  const days = all.filter(({ noun }) => noun !== 'supplement')
  const enterprises = await db.selectFrom('enterprise').select(['id', 'name_zh', 'name_en']).execute()
  const named = new Map(enterprises.map(({ id, name_zh, name_en }) => [id, { zh: name_zh, en: name_en }]))
  const disputes = new Map((await disputesWithHandlers(db).execute()).map((row) => [row.id, row]))
  return days.slice(0, MOST).map(({ noun, id, title, day, path, enterpriseId }) => {
    const dispute = disputes.get(path.split('/')[2] ?? '')
    const due = { unit: 'day', day } as const
    return {
      ...WITHOUT_LIMIT,
      kind: 'deadlines',
      key: `${noun} ${id}`,
      what: title || (dispute ? titleOf(dispute) : ''),
      names: named.get(enterpriseId) ?? null,
      to: path,
      since: null,
      due,
      late: day < today,
      handler: dispute ? handlerOf(dispute) : null,
    }
  })
}

/** Closed disputes at which nobody has looked again. */
export async function todayFollowUps(db: Db, now: Date): Promise<TodayItem[]> {
  const before = new Date(now.getTime() - FOLLOW_UP_AFTER * 86_400_000).toISOString()
  const rows = await disputesWithHandlers(db)
    .where('dispute.status', '=', 'closed')
    .where('dispute.decision', '=', 'accepted')
    .where('dispute.updated_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('centre_record')
            .select('centre_record.id')
            .whereRef('centre_record.dispute_id', '=', 'dispute.id')
            .where('centre_record.kind', '=', 'follow_up'),
        ),
      ),
    )
    .orderBy('dispute.updated_at')
    .execute()
  return rows.map((row) => ({
    ...ofDispute(row),
    kind: 'follow_ups',
    to: `/staff/records/new?kind=follow_up&dispute=${row.id}`,
    since: shanghaiDay(new Date(row.updated_at)),
  }))
}
