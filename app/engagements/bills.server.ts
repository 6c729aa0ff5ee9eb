import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { billAuthor, canCorrectBill } from '../domain/engagement/policy.ts'
import type { BillInput } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { plainMoney } from '../domain/money.ts'
import { type Engagement, getEngagement, sided } from './queries.server.ts'
import { record } from './record.server.ts'
import { refuseOther } from './sent-again.server.ts'
import { tellSides } from './tell.server.ts'
import { workable } from './work.server.ts'

/**
 * Records what was billed, and for how many hours.
 * @param id made by the form: the same bill twice is one
 * @throws Problem `not_found`, `illegal_transition`, `duplicate` where the form has recorded another bill before, or the
 *   same was taken back since, and `invalid_input` (field `replaces`) for a bill that was not taken back by the actor's
 *   side, or that another one replaces already
 */
export async function addBill(
  db: Db,
  actor: Actor,
  engagementId: string,
  { id, ...bill }: BillInput & { id: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await workable(trx, actor, engagementId, 'bill')
    if (bill.replaces !== undefined) await refuseReplacing(trx, actor, engagement, bill.replaces, id)
    const { side, partyId } = billAuthor(actor, sided(engagement))!
    const said = {
      engagement_id: engagementId,
      billed_on: bill.billedOn,
      stage: bill.stage,
      hours: bill.hours,
      currency: bill.currency,
      amount: bill.amount,
      note: bill.note,
      replaces: bill.replaces ?? null,
    }
    const known = await findSent(trx, id)
    if (known) return refuseOther(known, { ...said, taken_back_at: null })
    await trx
      .insertInto('bill')
      .values({
        ...{ id, side, party_id: partyId, ...said },
        ...{ created_by: actor.id, created_at: now.toISOString() },
      })
      .execute()
    const { currency, amount, replaces } = bill
    await record(trx, actor, 'bill', engagementId, { currency, amount, ...(replaces && { replaces }) }, now)
    await tellSides(trx, actor, engagement, 'bill', now)
  })
}

/** The bill that a form has recorded before. */
function findSent(trx: Trx, id: string) {
  return trx
    .selectFrom('bill')
    .leftJoin('bill_taken_back', 'bill_taken_back.bill_id', 'bill.id')
    .select(['bill.engagement_id', 'bill.billed_on', 'bill.stage', 'bill.hours', 'bill.currency'])
    .select(['bill.amount', 'bill.note', 'bill.replaces', 'bill_taken_back.created_at as taken_back_at'])
    .where('bill.id', '=', id)
    .executeTakeFirst()
}

/** Only what the own side took back is replaced, by one bill; by `id` itself where the form is sent again. */
async function refuseReplacing(
  trx: Trx,
  actor: Actor,
  engagement: Engagement,
  replaced: string,
  id: string,
): Promise<void> {
  const bill = await findBill(trx, engagement.id, replaced)
  const by = await trx.selectFrom('bill').select('id').where('replaces', '=', replaced).executeTakeFirst()
  const free = by === undefined || by.id === id
  if (bill && bill.takenBackBy !== null && free && canCorrectBill(actor, sided(engagement), bill)) return
  throw new Problem('invalid_input', 'there is no such bill to replace', [
    { field: 'replaces', message: 'replaced_gone' },
  ])
}

/**
 * Takes back a bill that was recorded by mistake: it counts no more, and stays to be read with who took it back, when and
 * why. The same said twice by the same person is once.
 * @throws Problem `not_found`, `illegal_transition` for what another side recorded, `stale_state` for what was taken back
 *   meanwhile
 */
export async function takeBackBill(
  db: Db,
  actor: Actor,
  engagementId: string,
  billId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const bill = await findBill(trx, engagementId, billId)
    if (!bill) throw new Problem('not_found', 'there is no such bill')
    if (!canCorrectBill(actor, sided(engagement), bill)) {
      throw new Problem('illegal_transition', 'only the side that recorded a bill takes it back')
    }
    if (bill.takenBackBy === actor.id && bill.reason === reason) return
    if (bill.takenBackBy !== null) throw new Problem('stale_state', 'the bill was taken back already')
    await trx
      .insertInto('bill_taken_back')
      .values({
        bill_id: billId,
        reason,
        actor_id: actor.id,
        actor_name: actor.name,
        created_at: now.toISOString(),
      })
      .execute()
    const { currency, amount } = bill
    const note = `${currency} ${plainMoney(amount)} · ${reason}`
    await record(trx, actor, 'take_back_bill', engagementId, { billId, currency, amount, note }, now)
    await tellSides(trx, actor, engagement, 'bill_taken_back', now)
  })
}

/** A bill of an engagement, and whether it was taken back. */
function findBill(trx: Trx, engagementId: string, billId: string) {
  return trx
    .selectFrom('bill')
    .leftJoin('bill_taken_back', 'bill_taken_back.bill_id', 'bill.id')
    .select(['bill.side', 'bill.party_id as partyId', 'bill.currency', 'bill.amount'])
    .select(['bill_taken_back.actor_id as takenBackBy', 'bill_taken_back.reason'])
    .where('bill.id', '=', billId)
    .where('bill.engagement_id', '=', engagementId)
    .executeTakeFirst()
}
