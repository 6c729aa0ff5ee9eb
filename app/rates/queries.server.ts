import type { Db } from '../../db/schema.ts'
import type { Rate } from '../domain/quote/compare.ts'

export type RateLine = { currency: string; day: string; cny: number; setBy: string }

/** Every rate that was set, by currency, the latest first. For staff alone. */
export async function listAllRates(db: Db): Promise<RateLine[]> {
  const rows = await db
    .selectFrom('exchange_rate')
    .select(['currency', 'day', 'cny', 'set_by'])
    .orderBy('currency')
    .orderBy('day', 'desc')
    .execute()
  return rows.map(({ set_by: setBy, ...row }) => ({ ...row, setBy }))
}

/** Every rate that the centre set for the currencies asked about. */
export async function listRates(db: Db, currencies: readonly string[]): Promise<Rate[]> {
  if (currencies.length === 0) return []
  return db
    .selectFrom('exchange_rate')
    .select(['currency', 'day', 'cny'])
    .where('currency', 'in', currencies)
    .execute()
}
