import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { keepConflictNames } from '../../db/conflict-names.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type FieldIssue, fieldIssues } from '../domain/application/read-fields.ts'
import { linesOf, type Values } from '../domain/application/values.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import {
  CONFLICT_ADDITIONS,
  CONFLICT_FIELDS,
  conflictOf,
  keepsNames,
  type OwnConflict,
  stageOfConflict,
} from '../domain/conflict/own-record.ts'
import { shanghaiDay } from '../domain/day.ts'
import { nameKey } from '../domain/name.ts'
import { getOwnProfile } from './queries.server.ts'
import { getConflictOf, listConflictsOf } from './queries-conflicts.server.ts'

/** How many an entry may hold. */
const MOST = 2_000

/**
 * Puts on record whom the actor's own entry must stay away from; it counts from the next check on. One that has ended
 * begins anew with all the names that were known.
 * @returns what must be mended; nothing is kept then
 * @throws Problem `not_found` for whoever keeps no entry
 */
export async function recordConflict(db: Db, actor: Actor, values: Values, now: Date): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    const { partyId } = await getOwnProfile(trx, actor)
    const { issues, said, same } = await checked(trx, partyId, values, shanghaiDay(now))
    if (issues.length > 0) return issues
    const id = same?.id ?? newId(now)
    if (same) await keep(trx, { ...said, id, ...withAll(same, said) }, now)
    else {
      const at = now.toISOString()
      const row = { id, party_id: partyId, ...rowOf({ ...said, id }), created_at: at, updated_at: at }
      await trx.insertInto('conflict').values(row).execute()
      await keepConflictNames(trx, id, namesOf(said))
    }
    await record(trx, actor, 'record_conflict', partyId, { conflictId: id, kind: said.kind }, now)
    return []
  })
}

/**
 * Looks at what the actor would put on record, and keeps nothing.
 * @returns what must be mended
 * @throws Problem `not_found` for whoever keeps no entry
 */
export async function checkConflict(db: Db, actor: Actor, values: Values, now: Date): Promise<FieldIssue[]> {
  const { partyId } = await getOwnProfile(db, actor)
  return (await checked(db, partyId, values, shanghaiDay(now))).issues
}

/** What is wrong with a record, what it says, and the one of the same name that it would begin anew. */
async function checked(db: Db, partyId: string, values: Values, today: string) {
  const said = conflictOf(values)
  const all = await listConflictsOf(db, partyId)
  const same = all.find(({ name, kind }) => nameKey(name) === nameKey(said.name) && kind === said.kind)
  const issues = fieldIssues(CONFLICT_FIELDS, values, today)
  if (issues.length > 0) return { issues, said, same }
  if (same && stageOfConflict(same, today) !== 'over') issues.push({ field: 'against', code: 'known' })
  if (!same && all.length >= MOST) issues.push({ field: 'against', code: 'many' })
  return { issues, said, same }
}

/**
 * Adds names to a record of the actor's own entry, or says until when it counts.
 * @param version of the entry, as the actor saw it
 * @returns what must be mended; nothing is changed then
 * @throws Problem `not_found`, `stale_state` when somebody changed the entry meanwhile
 */
export async function addToConflict(
  db: Db,
  actor: Actor,
  { id, values, version }: { id: string; values: Values; version: number },
  now: Date,
): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    const { partyId } = await getOwnProfile(trx, actor)
    const before = await getConflictOf(trx, partyId, id)
    const after = { ...before, ...additionsOf(values) }
    const issues = additionIssues(before, after, values, shanghaiDay(now))
    if (issues.length > 0) return issues
    await compareAndSet(trx, 'party', partyId, version, {}, now)
    await keep(trx, after, now)
    const detail = { conflictId: id, kind: before.kind, until: after.validTo }
    await record(trx, actor, 'edit_conflict', partyId, detail, now)
    return []
  })
}

const additionsOf = (values: Values) => {
  const { aliases, affiliates, validTo } = conflictOf(values)
  return { aliases, affiliates, validTo }
}

function additionIssues(
  before: OwnConflict,
  after: OwnConflict,
  values: Values,
  today: string,
): FieldIssue[] {
  // A day that stands already may lie in the past; only a new one may not.
  const fields =
    after.validTo === before.validTo
      ? CONFLICT_ADDITIONS.filter(({ name }) => name !== 'validTo')
      : CONFLICT_ADDITIONS
  const issues = fieldIssues(fields, values, today)
  if (!keepsNames(before.aliases, linesOf(values, 'otherNames'))) {
    issues.push({ field: 'otherNames', code: 'kept' })
  }
  if (!keepsNames(before.affiliates, linesOf(values, 'itsAffiliates'))) {
    issues.push({ field: 'itsAffiliates', code: 'kept' })
  }
  const { validFrom, validTo } = after
  const isBackwards = validFrom !== null && validTo !== null && validTo < validFrom
  return isBackwards && issues.every(({ field }) => field !== 'validTo')
    ? [...issues, { field: 'validTo', code: 'order' }]
    : issues
}

type Names = Pick<OwnConflict, 'aliases' | 'affiliates'>

const withAll = (before: Names, more: Names): Names => ({
  aliases: [...new Set([...before.aliases, ...more.aliases])],
  affiliates: [...new Set([...before.affiliates, ...more.affiliates])],
})

const namesOf = ({ name, aliases, affiliates }: Pick<OwnConflict, 'name' | 'aliases' | 'affiliates'>) => [
  name,
  ...aliases,
  ...affiliates,
]

const rowOf = ({ name, aliases, affiliates, kind, validFrom, validTo }: OwnConflict) => ({
  name,
  aliases: JSON.stringify(aliases),
  affiliates: JSON.stringify(affiliates),
  kind,
  valid_from: validFrom,
  valid_to: validTo,
})

async function keep(trx: Trx, conflict: OwnConflict, now: Date): Promise<void> {
  await trx
    .updateTable('conflict')
    .set({ ...rowOf(conflict), updated_at: now.toISOString() })
    .where('id', '=', conflict.id)
    .execute()
  await keepConflictNames(trx, conflict.id, namesOf(conflict))
}

/** The audit says that and by whom, never against whom: that stands in the record alone. */
function record(
  trx: Trx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  detail: Record<string, unknown>,
  now: Date,
) {
  return recordEvent(trx, actor, { action, noun: 'listing', subjectId, detail }, now)
}
