import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { findCosts } from '../../../app/costs/queries.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import type { BillInput } from '../../../app/domain/engagement/schema.ts'
import { addBill, takeBackBill } from '../../../app/engagements/bills.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { findMoney } from '../../../app/engagements/overview.server.ts'
import { listBills } from '../../../app/engagements/queries-work.server.ts'
import { listInvitations } from '../../../app/invitations/queries.server.ts'
import { showInvitations } from '../../../app/invitations/shown.server.ts'
import { later } from '../disputes/acting.ts'
import { memberOf } from '../invitations/inviting.ts'
import { engagedPair, tellable } from './engaged.ts'

const MISTAKE = '金额多写了一个零'

/** A 1+1 at work, with one bill that its overseas side recorded by mistake: over the quote and over its cap. */
async function billed() {
  const world = await engagedPair()
  const { db, overseas, id } = world
  const wrong = randomUUID()
  await addBill(db, overseas, id, { id: wrong, ...bill(5_000_000) }, later(6))
  return { ...world, wrong }
}

const bill = (amount: number, change: Partial<BillInput> = {}): BillInput => ({
  billedOn: '2026-11-23',
  stage: 'response',
  hours: null,
  currency: 'USD',
  amount,
  note: '',
  ...change,
})

const TODAY = '2026-11-23'
const ALL = { jurisdiction: '', ipType: '', procedure: '' }

describe('a bill that was recorded by mistake', () => {
  it('is taken back by who recorded it, counts in no sum any more, and stays to be read with the reason', async () => {
    const { db, owner, overseas, disputeId, id, wrong } = await billed()
    await addBill(db, overseas, id, { id: randomUUID(), ...bill(100_000) }, later(7))
    const sums = async () => {
      const shown = await showInvitations(
        db,
        owner,
        await listInvitations(db, owner, disputeId, later(10)),
        later(10),
      )
      const { billed } = await findMoney(db, owner, id, later(60))
      return { engagement: billed.total, comparison: shown[0]?.quote?.billed.total }
    }
    expect(await sums()).toEqual({ engagement: 5_100_000, comparison: 5_100_000 })
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(8))
    expect(await sums()).toEqual({ engagement: 100_000, comparison: 100_000 })
    const { recorded, bills } = await findMoney(db, owner, id, later(60))
    expect(bills.map(({ amount }) => amount)).toEqual([100_000])
    expect(recorded.find((one) => one.id === wrong)).toMatchObject({
      amount: 5_000_000,
      side: 'party',
      takenBack: { who: '律师 o-1', at: later(8).toISOString(), reason: MISTAKE },
    })
    const [latest] = await listEvents(db, 'engagement', [id])
    expect(latest).toMatchObject({ action: 'take_back_bill', note: `USD 50000 · ${MISTAKE}` })
  })

  it('is no cost of a kind of dispute either', async () => {
    const { db, staff, overseas, id, wrong } = await billed()
    const usd = { currency: 'USD', day: '2026-11-01', cny: 7, set_by: staff.id, created_at: '2026-11-01' }
    await db.insertInto('exchange_rate').values(usd).execute()
    const counted = async () => (await findCosts(db, ALL, TODAY)).rows.map((row) => row.billed.count)
    expect(Math.max(...(await counted()))).toBe(1)
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(8))
    expect(Math.max(...(await counted()))).toBe(0)
  })

  it('is told to the other sides, and to whoever took it back not', async () => {
    const { db, owner, domestic, overseas, id, wrong } = await billed()
    for (const actor of [owner, domestic, overseas]) await tellable(db, actor)
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(8))
    const told = await db.selectFrom('mail_message').select(['account_id', 'template']).execute()
    expect(told.map(({ account_id }) => account_id).sort()).toEqual([owner.id, domestic.id].sort())
  })

  it('is not taken back by the other side, the other firm of a 1+1 or the centre', async () => {
    const { db, owner, staff, domestic, id, wrong } = await billed()
    for (const actor of [owner, staff, domestic]) {
      const attempt = takeBackBill(db, actor, id, wrong, MISTAKE, later(8))
      await expect(attempt, actor.role).rejects.toMatchObject({ code: 'illegal_transition' })
    }
    const stranger = takeBackBill(db, await memberOf(db, 'o-2'), id, wrong, MISTAKE, later(8))
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' })
    const own = { id: randomUUID(), ...bill(7) }
    await addBill(db, owner, id, own, later(9))
    await takeBackBill(db, owner, id, own.id, MISTAKE, later(10))
  })

  it('is taken back once: the same said again changes nothing, another reason is refused', async () => {
    const { db, overseas, id, wrong } = await billed()
    const again = (reason: string) => takeBackBill(db, overseas, id, wrong, reason, later(9))
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(8))
    await again(MISTAKE)
    await expect(again('改主意了')).rejects.toMatchObject({ code: 'stale_state' })
    const events = await listEvents(db, 'engagement', [id])
    expect(events.filter(({ action }) => action === 'take_back_bill')).toHaveLength(1)
    expect((await listBills(db, overseas, id))[0]?.takenBack).toMatchObject({ reason: MISTAKE })
  })

  it('can be taken back when the engagement is over, too', async () => {
    const { db, owner, overseas, id, wrong } = await billed()
    const end = { version: 1, outcome: 'settled', lessons: '' } as const
    await concludeEngagement(db, owner, id, end, later(20))
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(30))
    expect((await findMoney(db, owner, id, later(60))).billed.total).toBe(0)
  })

  it('is replaced by one other of the same side, once it was taken back', async () => {
    const { db, owner, overseas, id, wrong } = await billed()
    const right = { id: randomUUID(), ...bill(500_000, { replaces: wrong }) }
    const gone = { fields: [{ field: 'replaces', message: 'replaced_gone' }] }
    await expect(addBill(db, overseas, id, right, later(8))).rejects.toMatchObject(gone)
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(9))
    await expect(addBill(db, owner, id, right, later(10))).rejects.toMatchObject(gone)
    await addBill(db, overseas, id, right, later(10))
    await addBill(db, overseas, id, right, later(10))
    const second = { ...right, id: randomUUID() }
    await expect(addBill(db, overseas, id, second, later(11))).rejects.toMatchObject(gone)
    const bills = await listBills(db, owner, id)
    expect(bills.map(({ id, replaces }) => [id, replaces])).toEqual(
      [
        [wrong, null],
        [right.id, wrong],
      ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
    )
  })

  it('keeps its trace when whoever took it back leaves: only the name goes', async () => {
    const { db, overseas, id, wrong } = await billed()
    await tellable(db, overseas)
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(8))
    await eraseOwnAccount(db, overseas, later(60))
    const [line] = await listBills(db, await memberOf(db, 'd-1'), id)
    expect(line?.takenBack).toMatchObject({ reason: MISTAKE, at: later(8).toISOString() })
    expect(line?.takenBack?.who).toMatch(/^已注销用户/)
  })
})

describe('the database', () => {
  it('changes no bill and none that was taken back, and deletes neither', async () => {
    const { db, overseas, id, wrong } = await billed()
    await takeBackBill(db, overseas, id, wrong, MISTAKE, later(8))
    for (const statement of [
      'update bill set amount = 1',
      'delete from bill',
      `update bill_taken_back set reason = 'x'`,
      `update bill_taken_back set actor_name = 'x'`,
      'delete from bill_taken_back',
    ]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/append-only/)
    }
    const again = { bill_id: wrong, reason: 'x', actor_id: 'x', actor_name: 'x', created_at: 'x' }
    await expect(db.insertInto('bill_taken_back').values(again).execute()).rejects.toThrow(/UNIQUE/)
    const other = { ...again, bill_id: 'none' }
    await expect(db.insertInto('bill_taken_back').values(other).execute()).rejects.toThrow(/FOREIGN KEY/)
  })

  it('lets no bill replace one that stands', async () => {
    const { db, wrong } = await billed()
    const row = await db.selectFrom('bill').selectAll().executeTakeFirstOrThrow()
    const next = db.insertInto('bill').values({ ...row, id: randomUUID(), replaces: wrong })
    await expect(next.execute()).rejects.toThrow(/taken back in its engagement/)
  })
})
