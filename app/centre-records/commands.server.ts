import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { RecordInput } from '../domain/centre-record/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'

/**
 * Adds a record of the centre's work; the same `id` again adds nothing.
 * @throws Problem `not_found` for anybody but staff, `invalid_input` for a day that has not come and for a dispute
 *   that is not there
 */
export async function addRecord(
  db: Db,
  actor: Actor,
  id: string,
  input: RecordInput,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await check(trx, actor, input, now)
    const at = now.toISOString()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('centre_record')
      .values({
        id,
        ...columns(input),
        created_by: actor.id,
        created_by_name: actor.name,
        created_at: at,
        updated_at: at,
      })
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) return
    await note(trx, actor, 'add', id, input, now)
  })
}

/**
 * Corrects a record.
 * @throws Problem as `addRecord` does, and `stale_state` when somebody else has changed it meanwhile
 */
export async function editRecord(
  db: Db,
  actor: Actor,
  { id, version }: { id: string; version: number },
  input: RecordInput,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await check(trx, actor, input, now)
    const { numUpdatedRows } = await trx
      .updateTable('centre_record')
      .set({ ...columns(input), updated_at: now.toISOString(), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw await missing(trx, id)
    await note(trx, actor, 'edit', id, input, now)
  })
}

/** Takes a record away that should not be there. @throws Problem `not_found`, `stale_state` */
export async function removeRecord(
  db: Db,
  actor: Actor,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<void> {
  if (!isStaff(actor)) throw new Problem('not_found', 'there is no such record')
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('centre_record')
      .where('id', '=', id)
      .where('version', '=', version)
      .returning(['kind', 'day', 'count'])
      .executeTakeFirst()
    if (!row) throw await missing(trx, id)
    await recordEvent(
      trx,
      actor,
      { action: 'remove', noun: 'centre_record', subjectId: id, detail: row },
      now,
    )
  })
}

async function missing(trx: Trx, id: string): Promise<Problem> {
  const there = await trx.selectFrom('centre_record').select('id').where('id', '=', id).executeTakeFirst()
  return there
    ? new Problem('stale_state', 'somebody else has changed this record')
    : new Problem('not_found', 'there is no such record')
}

async function check(trx: Trx, actor: Actor, { day, disputeId }: RecordInput, now: Date): Promise<void> {
  if (!isStaff(actor)) throw new Problem('not_found', 'there are no records for this account')
  if (day > shanghaiDay(now)) {
    throw new Problem('invalid_input', 'the day has not come', [{ field: 'day', message: 'day_future' }])
  }
  if (disputeId === null) return
  const dispute = await trx.selectFrom('dispute').select('id').where('id', '=', disputeId).executeTakeFirst()
  if (dispute) return
  const fields = [{ field: 'disputeId', message: 'dispute_missing' }]
  throw new Problem('invalid_input', 'there is no such dispute', fields)
}

const columns = ({ disputeId, ...input }: RecordInput) => ({ ...input, dispute_id: disputeId })

function note(trx: Trx, actor: Actor, action: 'add' | 'edit', id: string, input: RecordInput, now: Date) {
  const { kind, day, count, effect } = input
  const detail = { kind, day, count, effect }
  return recordEvent(trx, actor, { action, noun: 'centre_record', subjectId: id, detail }, now)
}
