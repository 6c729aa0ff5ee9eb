import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findCosts } from '../../../app/costs/queries.server.ts'
import { addBill } from '../../../app/engagements/bills.server.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { contestEngagement } from '../../../app/engagements/confirm.server.ts'
import type { Db } from '../../../db/schema.ts'
import { later, matched, NOW } from '../disputes/acting.ts'
import { engagedPair } from '../engagements/engaged.ts'
import { memberOf } from '../invitations/inviting.ts'

const ALL = { jurisdiction: '', ipType: '', procedure: '' }
const TODAY = '2026-12-31'

const billOf = (amount: number, billedOn: string, currency = 'USD' as 'USD' | 'CNY') => ({
  id: randomUUID(),
  ...{ billedOn, stage: 'response' as const, hours: null, currency, amount, note: '' },
})

/** The first rate of the dollar. */
const setRate = (db: Db, day: string) =>
  db
    .insertInto('exchange_rate')
    .values({ currency: 'USD', day, cny: 7, set_by: 'manager', created_at: NOW.toISOString() })
    .execute()

const mostBilled = (rows: readonly { billed: { count: number } }[]) =>
  Math.max(0, ...rows.map((row) => row.billed.count))

describe('a cost from before the first rate of its currency', () => {
  it('is named as left out, with how many there are', async () => {
    const { db, overseas, id } = await engagedPair()
    await addBill(db, overseas, id, billOf(100_000, '2026-11-23'), later(6))
    await addBill(db, overseas, id, billOf(50_000, '2026-11-24'), later(6))
    await addBill(db, overseas, id, billOf(50_000, '2026-11-24', 'CNY'), later(6))
    const told = async (filter = ALL) => (await findCosts(db, filter, TODAY)).withoutRate
    const one = { currencies: ['USD'], count: 1 }
    expect(await told(), 'no rate at all').toEqual({ quoted: one, billed: one })
    await setRate(db, '2026-11-24')
    expect(await told(), 'one from the day after the quote and the first bill').toEqual({
      quoted: one,
      billed: one,
    })
    const none = { currencies: [], count: 0 }
    expect(await told({ ...ALL, jurisdiction: 'jp' }), 'of another kind').toEqual({
      quoted: none,
      billed: none,
    })
    await db.updateTable('exchange_rate').set({ day: '2026-11-01' }).execute()
    expect(await told()).toEqual({ quoted: none, billed: none })
    expect(mostBilled((await findCosts(db, ALL, TODAY)).rows)).toBe(1)
  })
})

describe('what was billed in an engagement that the firm says is not its own', () => {
  it('is no cost, as the engagement is no connection', async () => {
    const { db, owner, disputeId, runId } = await matched()
    const input = {
      ...{ runId, section: 'overseas' as const, ref: 'o-1', note: '' },
      idempotencyKey: randomUUID(),
    }
    const { id } = await recordEngagement(db, owner, disputeId, input, later(1))
    await addBill(db, owner, id!, billOf(100_000, '2026-11-23', 'CNY'), later(2))
    const counted = async () => mostBilled((await findCosts(db, ALL, TODAY)).rows)
    expect(await counted()).toBe(1)
    await contestEngagement(db, await memberOf(db, 'o-1'), id!, { version: 1, reason: '不是我所' }, later(3))
    expect(await counted()).toBe(0)
  })
})
