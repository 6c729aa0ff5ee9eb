import type { Db } from '../../db/schema.ts'
import { isOldRate, type Rate } from '../domain/quote/compare.ts'

export type RateLine = {
  currency: string
  day: string
  cny: number
  setBy: string
  /** True of the rate in force where it is old: a new one is due. */
  old: boolean
}

/** Every rate that was set, by currency, the latest first. For staff alone. */
export async function listAllRates(db: Db, today: string): Promise<RateLine[]> {
  const rows = await db
    .selectFrom('exchange_rate')
    .select(['currency', 'day', 'cny', 'set_by'])
    .orderBy('currency')
    .orderBy('day', 'desc')
    .execute()
  return rows.map(({ set_by: setBy, ...row }, index) => ({
    ...row,
    setBy,
    old: rows[index - 1]?.currency !== row.currency && isOldRate(row, today),
  }))
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
