import { whoCaused } from '../../db/audit-names.ts'
import type { Db } from '../../db/schema.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'

/** Something that happened to a dispute or an engagement, as a timeline tells it. */
export type PastEvent<Noun extends string = string> = {
  id: number
  at: string
  noun: Noun
  action: string
  who: string
  /** The centre acted, not the enterprise itself. */
  byStaff: boolean
  note: string
  changed: string[]
}

/** What stands in the ledger of who saw what, and in no timeline: see `readers.server.ts`. */
export const LEDGER_ACTIONS = [
  'read',
  'disclose',
  'hand_on',
  'take_back_file',
] as const satisfies AuditAction[]

type Detail = { byStaff?: boolean; note?: string; changed?: string[] }

/**
 * What happened to the given subjects of one noun, the latest first. Ask only with ids that were read through the
 * actor's own scope: an event does not know to whom it may be told.
 */
export async function listEvents<Noun extends string>(
  db: Db,
  noun: Noun,
  subjectIds: readonly string[],
): Promise<PastEvent<Noun>[]> {
  if (subjectIds.length === 0) return []
  const rows = await db
    .selectFrom('audit_event')
    .select(['id', 'at', 'action', 'detail', whoCaused.as('who')])
    .where('noun', '=', noun)
    .where('subject_id', 'in', subjectIds)
    .where('action', 'not in', LEDGER_ACTIONS)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, at, action, who, detail }) => {
    const { byStaff = false, note = '', changed = [] } = JSON.parse(detail) as Detail
    return { id, at, noun, action, who, byStaff, note, changed }
  })
}

/** The latest first: by when things happened, and what happened at once in the order in which it was recorded. */
export function latestFirst(a: PastEvent, b: PastEvent): number {
  if (a.at === b.at) return b.id - a.id
  return a.at < b.at ? 1 : -1
}

/** When something last happened to a subject, or null. The same care about ids holds as for `listEvents`. */
export async function findLastTime(
  db: Db,
  noun: string,
  subjectId: string,
  action: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('audit_event')
    .select('at')
    .where('noun', '=', noun)
    .where('subject_id', '=', subjectId)
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
