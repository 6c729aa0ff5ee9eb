import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { canHandleDispute } from '../domain/desk/policy.ts'
import { Problem } from '../domain/errors.ts'

/**
 * Makes the actor the one who looks after a dispute, in whoever's place; a second time changes nothing.
 * @throws Problem `not_found` for anybody but staff, and for a dispute that was not handed in
 */
export async function takeDispute(db: Db, actor: Actor, disputeId: string, now: Date): Promise<void> {
  const { id } = await handled(db, actor, disputeId)
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('dispute_handler')
      .select(['account_id', 'name'])
      .where('dispute_id', '=', id)
      .executeTakeFirst()
    if (before?.account_id === actor.id) return
    const set = { account_id: actor.id, name: actor.name, since: now.toISOString() }
    await trx
      .insertInto('dispute_handler')
      .values({ dispute_id: id, ...set })
      .onConflict((oc) => oc.column('dispute_id').doUpdateSet(set))
      .execute()
    const detail = { before: before?.name ?? null }
    await recordEvent(trx, actor, { action: 'take', noun: 'dispute_handler', subjectId: id, detail }, now)
  })
}

/** Gives a dispute back to whoever takes it next. @throws Problem `not_found` as `takeDispute` does */
export async function releaseDispute(db: Db, actor: Actor, disputeId: string, now: Date): Promise<void> {
  const { id } = await handled(db, actor, disputeId)
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .deleteFrom('dispute_handler')
      .where('dispute_id', '=', id)
      .returning('name')
      .executeTakeFirst()
    if (!before) return
    const detail = { before: before.name }
    await recordEvent(trx, actor, { action: 'release', noun: 'dispute_handler', subjectId: id, detail }, now)
  })
}

async function handled(db: Db, actor: Actor, disputeId: string) {
  const dispute = await getDispute(db, actor, disputeId)
  if (!canHandleDispute(actor, dispute))
    throw new Problem('not_found', 'there is no such dispute to look after')
  return dispute
}
