import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { GroupBasis } from '../domain/defence-group/in-common.ts'
import { isOver } from '../domain/dispute/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { endPlansOf } from './end-plans.server.ts'
import { findCommon } from './queries.server.ts'
import { tellGroup } from './tell.server.ts'

/**
 * Asks the enterprises whose disputes share something whether they would defend together; whoever was asked before is
 * not asked again. Nobody is told who the others are.
 * @throws Problem `not_found` for anybody but staff, and when nothing is shared any more
 */
export async function askForGroup(
  db: Db,
  actor: Actor,
  { basis, key }: { basis: GroupBasis; key: string },
  now: Date,
): Promise<void> {
  if (!isStaff(actor)) throw new Problem('not_found', 'there is no such group')
  await db.transaction().execute(async (trx) => {
    const common = await findCommon(trx, basis, key)
    if (!common) throw new Problem('not_found', 'these disputes have nothing in common any more')
    const groupId = await groupFor(trx, actor, basis, key, now)
    const asked = await trx
      .insertInto('defence_group_member')
      .values(
        common.disputeIds.map((dispute_id) => ({ group_id: groupId, dispute_id, consent: 'asked' as const })),
      )
      .onConflict((oc) => oc.doNothing())
      .returning('dispute_id')
      .execute()
    const detail = { basis, disputes: asked.length }
    await recordEvent(trx, actor, { action: 'ask', noun: 'defence_group', subjectId: groupId, detail }, now)
    for (const { dispute_id } of asked) await tellGroup(trx, dispute_id, 'question', now)
  })
}

async function groupFor(trx: Trx, actor: Actor, basis: GroupBasis, key: string, now: Date): Promise<string> {
  const known = await trx
    .selectFrom('defence_group')
    .select('id')
    .where('basis', '=', basis)
    .where('basis_key', '=', key)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId(now)
  await trx
    .insertInto('defence_group')
    .values({ id, basis, basis_key: key, created_by: actor.name, created_at: now.toISOString() })
    .execute()
  return id
}

/**
 * An enterprise’s own answer, which nobody gives for it; it may be changed, and consent be taken back, at any time.
 * @throws Problem `not_found` for another's dispute, a group that never asked, and for staff; `illegal_transition` once the
 *   dispute is over
 */
export async function answerGroup(
  db: Db,
  actor: Actor,
  disputeId: string,
  { groupId, agrees }: { groupId: string; agrees: boolean },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status } = await getDispute(trx, actor, disputeId)
    if (isStaff(actor)) throw new Problem('not_found', 'an enterprise consents for itself')
    if (isOver(status)) throw new Problem('illegal_transition', 'the dispute is over')
    const answered = await trx
      .updateTable('defence_group_member')
      .set({
        consent: agrees ? 'given' : 'refused',
        answered_by: actor.id,
        answered_at: now.toISOString(),
      })
      .where('group_id', '=', groupId)
      .where('dispute_id', '=', disputeId)
      .executeTakeFirst()
    if (answered.numUpdatedRows === 0n) throw new Problem('not_found', 'there is no such question')
    if (!agrees) await endPlansOf(trx, groupId, disputeId, now)
    const detail = { disputeId, agrees }
    await recordEvent(
      trx,
      actor,
      { action: 'answer', noun: 'defence_group', subjectId: groupId, detail },
      now,
    )
  })
}
