import { type ExpressionBuilder, sql } from 'kysely'
import { entriesOf } from '../../db/joinings.server.ts'
import type { Db, Schema } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { ComplaintGround } from '../domain/complaint/grounds.ts'
import { type ComplaintState, OPEN_COMPLAINT_STATES } from '../domain/complaint/lifecycle.ts'
import type { ComplaintQuery, ComplaintStage, ComplaintWhose } from './queue-query.ts'

/** A complaint as the list of staff shows it. */
export type ComplaintLine = {
  id: string
  number: string
  nameZh: string | null
  nameEn: string | null
  ground: ComplaintGround
  status: ComplaintState
  handlerName: string | null
  createdAt: string
  dueOn: string | null
}

export const COMPLAINTS_A_PAGE = 50

const STATES: Record<ComplaintStage, readonly ComplaintState[]> = {
  open: OPEN_COMPLAINT_STATES,
  received: ['received'],
  examining: ['examining'],
  examined: ['examined'],
  decided: ['upheld', 'not_upheld', 'referred', 'withdrawn'],
}

/** The parties whose complaints are asked for; null for everybody's. */
const partiesIn = async (db: Db, { party }: ComplaintQuery) => (party ? entriesOf(db, party) : null)

const ofParties = (eb: ExpressionBuilder<Schema, 'complaint'>, parties: string[] | null) =>
  parties ? [eb('complaint.party_id', 'in', parties)] : []

function conditions(actor: Actor, query: ComplaintQuery, parties: string[] | null, today: string) {
  return (eb: ExpressionBuilder<Schema, 'complaint'>) =>
    eb.and([
      eb('complaint.status', 'in', STATES[query.stage]),
      ...ofParties(eb, parties),
      ...(query.whose === 'mine' ? [eb('complaint.handler_id', '=', actor.id)] : []),
      ...(query.whose === 'unassigned' ? [eb('complaint.handler_id', 'is', null)] : []),
      ...(query.whose === 'overdue'
        ? [eb('complaint.due_on', '<', today), eb('complaint.status', 'in', OPEN_COMPLAINT_STATES)]
        : []),
    ])
}

/** A page of the list, the most urgent first, and how many lines it has. The caller is staff. */
export async function listComplaints(
  db: Db,
  actor: Actor,
  query: ComplaintQuery,
  today: string,
): Promise<{ lines: ComplaintLine[]; total: number }> {
  const where = conditions(actor, query, await partiesIn(db, query), today)
  const { total } = await db
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow()
  const lines = await db
    .selectFrom('complaint')
    .innerJoin('party', 'party.id', 'complaint.party_id')
    .select([
      'complaint.id',
      'complaint.number',
      'party.name_zh as nameZh',
      'party.name_en as nameEn',
      'complaint.ground',
      'complaint.status',
      'complaint.handler_name as handlerName',
      'complaint.created_at as createdAt',
      'complaint.due_on as dueOn',
    ])
    .where(where as never)
    .orderBy('complaint.due_on', (by) => by.asc().nullsLast())
    .orderBy('complaint.id')
    .limit(COMPLAINTS_A_PAGE)
    .offset((query.page - 1) * COMPLAINTS_A_PAGE)
    .execute()
  return { lines, total: Number(total) }
}

/** How many wait, of everybody or of the party that is asked for, by stage and by whose they are. The caller is staff. */
export async function countOpenComplaints(
  db: Db,
  actor: Actor,
  query: ComplaintQuery,
  today: string,
): Promise<{
  stages: Record<(typeof OPEN_COMPLAINT_STATES)[number], number>
  whose: Record<ComplaintWhose, number>
}> {
  const parties = await partiesIn(db, query)
  const rows = await db
    .selectFrom('complaint')
    .select('status')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      sql<number>`coalesce(sum(handler_id = ${actor.id}), 0)`.as('mine'),
      sql<number>`coalesce(sum(handler_id is null), 0)`.as('unassigned'),
      sql<number>`coalesce(sum(due_on < ${today}), 0)`.as('overdue'),
    ])
    .where((eb) => eb.and([eb('status', 'in', OPEN_COMPLAINT_STATES), ...ofParties(eb, parties)]))
    .groupBy('status')
    .execute()
  const sum = (column: ComplaintWhose) => rows.reduce((total, row) => total + Number(row[column]), 0)
  const of = (state: ComplaintState) => Number(rows.find(({ status }) => status === state)?.all ?? 0)
  return {
    stages: { received: of('received'), examining: of('examining'), examined: of('examined') },
    whose: {
      all: sum('all'),
      mine: sum('mine'),
      unassigned: sum('unassigned'),
      overdue: sum('overdue'),
    },
  }
}
