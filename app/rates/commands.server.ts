import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { canSetRates } from '../domain/quote/rate-policy.ts'
import type { RateInput } from '../domain/quote/rate-schema.ts'

/**
 * Sets what one unit of a currency is worth in yuan from a day on; the same day again corrects it.
 * @throws Problem `forbidden`, and `invalid_input` for a day that has not come
 */
export async function setRate(
  db: Db,
  actor: Actor,
  { currency, day, cny }: RateInput,
  now: Date,
): Promise<void> {
  if (!canSetRates(actor)) throw new Problem('forbidden', 'rates are set by managers')
  if (day > shanghaiDay(now)) {
    throw new Problem('invalid_input', 'the day has not come', [{ field: 'day', message: 'day_future' }])
  }
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('exchange_rate')
      .select('cny')
      .where('currency', '=', currency)
      .where('day', '=', day)
      .executeTakeFirst()
    const set = { cny, set_by: actor.name, created_at: now.toISOString() }
    await trx
      .insertInto('exchange_rate')
      .values({ currency, day, ...set })
      .onConflict((oc) => oc.columns(['currency', 'day']).doUpdateSet(set))
      .execute()
    const detail = { day, before: before?.cny ?? null, after: cny }
    await recordEvent(trx, actor, { action: 'set', noun: 'exchange_rate', subjectId: currency, detail }, now)
  })
}
