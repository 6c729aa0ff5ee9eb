import type { Db } from '../../db/schema.ts'

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
