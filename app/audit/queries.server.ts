import { type SqlBool, sql } from 'kysely'
import { causedFrom, whoCaused } from '../../db/audit-names.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { seesAudit } from '../domain/audit/policy.ts'
import { addDays, shanghaiMidnight } from '../domain/day.ts'
import type { AuditLine } from './audit-line.ts'
import type { AuditQuery } from './audit-query.ts'

export const AUDIT_A_PAGE = 50
const EXPORTED_AT_ONCE = 1_000

const chosen = (db: Db, { who, kind, action, about, from, to }: AuditQuery) =>
  db
    .selectFrom('audit_event')
    .$if(kind !== '', (query) => query.where('noun', '=', kind))
    .$if(action !== '', (query) => query.where('action', '=', action))
    .$if(about !== '', (query) => query.where('subject_id', '=', about))
    .$if(from !== '', (query) => query.where('at', '>=', shanghaiMidnight(from).toISOString()))
    .$if(to !== '', (query) => query.where('at', '<', shanghaiMidnight(addDays(to, 1)).toISOString()))
    .$if(who !== '', (query) => query.where(isCausedBy(who)))

/** By the name as it was then, or by the account's identifier. */
function isCausedBy(who: string) {
  const like = `%${who.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<SqlBool>`(${whoCaused} like ${like} escape '\\' or audit_event.actor_id = ${who})`
}

const columns = [
  'id',
  'at',
  'action',
  'noun',
  'subject_id as subjectId',
  'detail',
  whoCaused.as('who'),
  causedFrom.as('address'),
] as const

/** A page of the audit, the latest first, and how many rows the query chooses; for staff alone, nothing to others. */
export async function listAudit(
  db: Db,
  actor: Actor,
  query: AuditQuery,
): Promise<{ lines: AuditLine[]; total: number }> {
  if (!seesAudit(actor)) return { lines: [], total: 0 }
  const { total } = await chosen(db, query)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const lines = await chosen(db, query)
    .select(columns)
    .orderBy('id', 'desc')
    .limit(AUDIT_A_PAGE)
    .offset((query.page - 1) * AUDIT_A_PAGE)
    .execute()
  return { lines, total: Number(total) }
}

/** Every row that the query chooses, the latest first, a thousand at a time: the audit may be long. */
export async function* eachAuditLine(db: Db, actor: Actor, query: AuditQuery): AsyncGenerator<AuditLine[]> {
  if (!seesAudit(actor)) return
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const lines = await chosen(db, query)
      .select(columns)
      .where('id', '<', before)
      .orderBy('id', 'desc')
      .limit(EXPORTED_AT_ONCE)
      .execute()
    const last = lines.at(-1)
    if (!last) return
    yield lines
    before = last.id
  }
}
