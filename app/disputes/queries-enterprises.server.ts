import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { DONE_STATES } from '../domain/deadline/policy.ts'
import { DISPUTE_STATES, type DisputeState, isOver, UNDER_WAY_STATES } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Title } from '../domain/dispute/title.ts'
import { disputesOf } from './scope.server.ts'

export type EnterpriseLine = {
  id: string
  ref: string
  names: EnterpriseNames
  industry: string | null
  languages: string[]
}

const COLUMNS = ['id', 'ref', 'name_zh', 'name_en', 'industry', 'languages'] as const

type Row = {
  id: string
  ref: string
  name_zh: string | null
  name_en: string | null
  industry: string | null
  languages: string
}

const lineOf = (row: Row): EnterpriseLine => ({
  id: row.id,
  ref: row.ref,
  names: { zh: row.name_zh, en: row.name_en },
  industry: row.industry,
  languages: JSON.parse(row.languages),
})

/** The actor's own enterprise, or null for somebody who belongs to none. */
export async function findOwnEnterprise(db: Db, actor: Actor): Promise<EnterpriseLine | null> {
  if (actor.enterpriseId === null) return null
  const row = await db
    .selectFrom('enterprise')
    .select(COLUMNS)
    .where('id', '=', actor.enterpriseId)
    .executeTakeFirst()
  return row ? lineOf(row) : null
}

/** The one enterprise that staff name by reference, credit code or full name; null where it is none or several. */
export async function findEnterpriseNamed(
  db: Db,
  actor: Actor,
  text: string,
): Promise<EnterpriseLine | null> {
  const name = text.trim()
  if (!isStaff(actor) || name === '') return null
  const rows = await db
    .selectFrom('enterprise')
    .select(COLUMNS)
    .where((eb) =>
      eb.or([
        eb('ref', '=', name),
        eb('credit_code', '=', name.toUpperCase()),
        eb('name_zh', '=', name),
        eb('name_en', '=', name),
      ]),
    )
    .limit(2)
    .execute()
  return rows.length === 1 ? lineOf(rows[0]!) : null
}

/** Names that a field for staff suggests; more can be typed than are suggested. */
export async function listEnterpriseNames(db: Db, actor: Actor): Promise<string[]> {
  if (!isStaff(actor)) return []
  const rows = await db
    .selectFrom('enterprise')
    .select(['ref', 'name_zh', 'name_en'])
    .orderBy('ref')
    .limit(100)
    .execute()
  return rows.map((row) => row.name_zh ?? row.name_en ?? row.ref)
}

/** Those disputes of one enterprise that the actor sees, the latest first, at most `most`, and how many there are. */
export async function listDisputesOfEnterprise(
  db: Db,
  actor: Actor,
  enterpriseId: string,
  most: number,
): Promise<{
  disputes: { id: string; title: Title; status: DisputeState; createdAt: string }[]
  total: number
}> {
  const own = disputesOf(db, actor).where('enterprise.id', '=', enterpriseId)
  const { total } = await own.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const disputes = await own
    .select([
      'dispute.id',
      'dispute.title',
      'dispute.title_en',
      'dispute.status',
      'dispute.created_at as createdAt',
    ])
    .orderBy('dispute.created_at', 'desc')
    .orderBy('dispute.id', 'desc')
    .limit(most)
    .execute()
  return { disputes, total: Number(total) }
}

/** Over for the centre, but its enterprise is not done with it. */
const OVER_FOR_CENTRE = DISPUTE_STATES.filter((status) => isOver(status) && !DONE_STATES.includes(status))

/**
 * The condition of a query over `dispute`: somebody of its enterprise has to be there for it. It was handed in and is
 * not over, or it is over for the centre alone and has a last day to come.
 */
export function needsItsEnterprise(now: Date): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'dispute'>()
  const deadlines = eb
    .selectFrom('deadline')
    .select('deadline.id')
    .whereRef('deadline.dispute_id', '=', 'dispute.id')
    .where('deadline.done_at', 'is', null)
    .where('deadline.day', '>=', shanghaiDay(now))
  return eb.or([
    eb('dispute.status', 'in', UNDER_WAY_STATES),
    eb.and([
      eb.or([eb('dispute.status', 'in', OVER_FOR_CENTRE), eb('dispute.lapsed_at', 'is not', null)]),
      eb.or([eb('dispute.respond_by', '>=', now.toISOString()), eb.exists(deadlines)]),
    ]),
  ])
}

/** The actor's own disputes that somebody of its enterprise has to be there for, the oldest first. */
export async function listUnderWay(db: Db, actor: Actor, now: Date): Promise<{ id: string; title: Title }[]> {
  return disputesOf(db, actor)
    .select(['dispute.id', 'dispute.title', 'dispute.title_en'])
    .where(needsItsEnterprise(now))
    .orderBy('dispute.created_at')
    .orderBy('dispute.id')
    .execute()
}
