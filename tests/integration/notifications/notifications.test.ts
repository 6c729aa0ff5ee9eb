import { describe, expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { remindOfDeadlines } from '../../../app/deadlines/remind.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { DELIVERIES, deliveriesOf, NOTIFICATION_KINDS } from '../../../app/domain/notification/kinds.ts'
import { queueDigests } from '../../../app/mail/digest.server.ts'
import { queueMail } from '../../../app/mail/queue.server.ts'
import {
  openNotification,
  readAllNotifications,
  setNotificationChoices,
} from '../../../app/notifications/commands.server.ts'
import {
  countUnread,
  getDeliveries,
  getDigestHour,
  listNotifications,
} from '../../../app/notifications/queries.server.ts'
import type { Db, Trx } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

/** Ten in the morning in Shanghai: today's digest has gone out, or goes out now. */
const NOW = new Date('2026-11-24T02:00:00Z')
const TOMORROW_AT_SEVEN = new Date('2026-11-24T23:59:59Z')
const TOMORROW_AT_EIGHT = new Date('2026-11-25T00:00:00Z')

async function somebody(db: Db, id = 'wang', more: { email?: string | null } = {}): Promise<Actor> {
  await db
    .insertInto('account')
    .values({
      id,
      name: id,
      role: 'enterprise_member',
      demo: 1,
      created_at: NOW.toISOString(),
      email: `${id}@example.org`,
      email_key: `${id}@example.org`,
      ...more,
    })
    .execute()
  return { id, name: id, role: 'enterprise_member', enterpriseId: 'e', partyId: null }
}

const tell = (db: Db, accountId: string, news = 'accepted', now = NOW) =>
  db.transaction().execute((trx) =>
    queueMail(trx, {
      to: { accountId },
      template: 'dispute_news',
      values: { path: '/disputes/1', news },
      now,
    }),
  )

const letters = (db: Db) =>
  db.selectFrom('mail_message').select(['template', 'account_id', 'values']).orderBy('id').execute()

const choose = async (db: Db, actor: Actor, change: object, now = NOW) =>
  setNotificationChoices(
    db,
    actor,
    { ...(await getDeliveries(db, actor)), digestHour: String(await getDigestHour(db, actor)), ...change },
    now,
  )

describe('what somebody is told', () => {
  it('stands in the page and goes by mail at once, unless they chose otherwise', async () => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await tell(db, wang.id)
    expect(await countUnread(db, wang.id)).toBe(1)
    expect(await letters(db)).toHaveLength(1)
    await choose(db, wang, { disputes: 'none' })
    await tell(db, wang.id)
    expect(await countUnread(db, wang.id)).toBe(2)
    expect(await letters(db)).toHaveLength(1)
  })

  it('is in the page of an account that has no address, and nowhere for a closed one', async () => {
    const { db } = await freshDatabase()
    const wang = await somebody(db, 'wang', { email: null })
    expect(await tell(db, wang.id)).toBeNull()
    expect(await countUnread(db, wang.id)).toBe(1)
    await db.updateTable('account').set({ disabled_at: NOW.toISOString() }).execute()
    await tell(db, wang.id)
    expect(await countUnread(db, wang.id)).toBe(1)
  })

  it('is read once opened, by nobody but its owner', async () => {
    const { db } = await freshDatabase()
    const [wang, li] = [await somebody(db), await somebody(db, 'li')]
    await tell(db, wang.id)
    const { rows } = await listNotifications(db, wang, { unread: true, page: 1 })
    const { id } = rows[0]!
    await expect(openNotification(db, li, id, NOW)).rejects.toThrow('no such message')
    expect((await listNotifications(db, li, { unread: false, page: 1 })).total).toBe(0)
    expect(await openNotification(db, wang, id, NOW)).toBe('/disputes/1')
    expect(await openNotification(db, wang, id, NOW)).toBe('/disputes/1')
    expect(await countUnread(db, wang.id)).toBe(0)
  })

  it('is not read with the rest when it came after the page was shown', async () => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await tell(db, wang.id)
    await tell(db, wang.id, 'opinion', new Date(NOW.getTime() + 60_000))
    await readAllNotifications(db, wang, NOW.toISOString(), new Date(NOW.getTime() + 120_000))
    expect(await countUnread(db, wang.id)).toBe(1)
  })

  it('is gone with the account that is erased', async () => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await choose(db, wang, { disputes: 'digest' })
    await tell(db, wang.id)
    await eraseOwnAccount(db, wang, NOW)
    expect(await db.selectFrom('notification').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('notification_choice').selectAll().execute()).toEqual([])
  })
})

describe('a choice', () => {
  it.each(NOTIFICATION_KINDS)('of %s takes what is offered and nothing else', async (kind) => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    for (const delivery of [...DELIVERIES, 'always', '']) {
      const offered = (deliveriesOf(kind) as readonly string[]).includes(delivery)
      const chosen = choose(db, wang, { [kind]: delivery })
      if (offered) await chosen
      else await expect(chosen).rejects.toThrow('cannot be chosen')
      if (offered) expect((await getDeliveries(db, wang))[kind]).toBe(delivery)
    }
  })

  it('never silences a legal time limit, and never lets a near one wait', async () => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await expect(choose(db, wang, { time_limits: 'none' })).rejects.toThrow('cannot be chosen')
    await choose(db, wang, { time_limits: 'digest' })
    const near = (days: number) =>
      db.transaction().execute((trx) =>
        queueMail(trx, {
          to: { accountId: wang.id },
          template: 'deadline_near',
          values: { path: '/disputes/1/deadlines', days, kind: 'deadline', until: '2026-12-08' },
          now: NOW,
        }),
      )
    expect(await near(14)).toBeNull()
    expect(await near(3)).not.toBeNull()
    await tell(db, wang.id, 'supplement_requested')
    expect(await letters(db)).toHaveLength(1)
    await queueDigests(db, TOMORROW_AT_EIGHT)
    expect((await letters(db)).map(({ template }) => template)).toEqual(['deadline_near', 'digest'])
    expect(await remindOfDeadlines(db, NOW)).toBe(0)
  })
})

describe('what runs by the hour', () => {
  const dispute = { path: '/disputes/1' }
  const cases: [string, boolean, (trx: Trx, to: { accountId: string }) => Promise<string | null>][] = [
    [
      'material for an urgent dispute, to be decided on within hours',
      true,
      (trx, to) => {
        const values = { ...dispute, news: 'supplemented', until: '2026-11-25T02:00:00.000Z' }
        return queueMail(trx, { to, template: 'dispute_news', values, now: NOW })
      },
    ],
    [
      'material for another, to be decided on within days',
      false,
      (trx, to) => {
        const values = { ...dispute, news: 'supplemented', until: '2026-12-01' }
        return queueMail(trx, { to, template: 'dispute_news', values, now: NOW })
      },
    ],
    [
      'an invitation that nobody of its party can read',
      true,
      (trx, to) => {
        const values = { path: '/staff/listings/1', news: 'unreached' }
        return queueMail(trx, { to, template: 'listing_news', values, now: NOW })
      },
    ],
    [
      'an entry that nobody confirmed',
      false,
      (trx, to) => {
        const values = { path: '/staff/evidence', news: 'unconfirmed' }
        return queueMail(trx, { to, template: 'listing_news', values, now: NOW })
      },
    ],
    [
      'a filing abroad',
      true,
      (trx, to) => queueMail(trx, { to, template: 'filing_notice', values: dispute, now: NOW }),
    ],
  ]

  it.each(cases)('waits for no digest, and nothing else is hurried: %s (%s)', async (_, atOnce, queue) => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await choose(db, wang, { disputes: 'digest', listings: 'digest', time_limits: 'digest' })
    const id = await db.transaction().execute((trx) => queue(trx, { accountId: wang.id }))
    expect(id !== null).toBe(atOnce)
    expect(await queueDigests(db, TOMORROW_AT_EIGHT), 'and is told once').toBe(atOnce ? 0 : 1)
  })
})

describe('a digest', () => {
  async function waiting() {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await choose(db, wang, { disputes: 'digest' })
    await tell(db, wang.id, 'accepted', new Date(NOW.getTime() - 1_000))
    await tell(db, wang.id, 'opinion')
    return { db, wang }
  }

  it('holds what is unread at its hour, once a day, however many processes look', async () => {
    const { db, wang } = await waiting()
    expect(await letters(db)).toEqual([])
    expect(await queueDigests(db, TOMORROW_AT_SEVEN)).toBe(0)
    const made = await Promise.all(Array.from({ length: 5 }, () => queueDigests(db, TOMORROW_AT_EIGHT)))
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1)
    const [letter, ...others] = await letters(db)
    expect(others).toEqual([])
    expect(letter).toMatchObject({ template: 'digest', account_id: wang.id })
    const values = JSON.parse(letter!.values)
    expect(values).toMatchObject({ count: 2, more: 0 })
    expect(JSON.parse(values.lines)).toEqual([
      { subject: '您的申请已受理', path: '/disputes/1' },
      { subject: '您收到指导意见', path: '/disputes/1' },
    ])
  })

  it('goes out from the hour that somebody chose, eight for whoever chose none', async () => {
    const { db, wang } = await waiting()
    const li = await somebody(db, 'li')
    await choose(db, li, { disputes: 'digest', digestHour: '18' })
    await tell(db, li.id)
    const at = (hour: number) => queueDigests(db, new Date(Date.UTC(2026, 10, 25, hour - 8)))
    const told = async () => (await letters(db)).map(({ account_id }) => account_id)
    expect(await at(8)).toBe(1)
    expect(await at(17)).toBe(0)
    expect(await told()).toEqual([wang.id])
    expect(await at(18)).toBe(1)
    expect(await told()).toEqual([wang.id, li.id])
    // Once a day, also for whoever moves the hour to one that is still to come.
    await tell(db, wang.id, 'opinion', new Date(Date.UTC(2026, 10, 25, 11)))
    await choose(db, wang, { digestHour: '20' })
    expect(await at(20)).toBe(0)
    await choose(db, wang, { digestHour: '0' })
    expect(await at(24), 'midnight begins the next day').toBe(1)
  })

  it.each(['24', '-1', '8.5', '08', '', 'noon'])('has no hour %j', async (digestHour) => {
    const { db } = await freshDatabase()
    const wang = await somebody(db)
    await expect(choose(db, wang, { disputes: 'none', digestHour })).rejects.toMatchObject({
      fields: [{ field: 'digestHour' }],
    })
    expect(await getDigestHour(db, wang)).toBe(8)
    expect((await getDeliveries(db, wang)).disputes, 'nothing is kept halfway').toBe('at_once')
  })

  it('leaves out what was read in the page, and is not sent for nothing', async () => {
    const { db, wang } = await waiting()
    await readAllNotifications(db, wang, NOW.toISOString(), NOW)
    expect(await queueDigests(db, TOMORROW_AT_EIGHT)).toBe(0)
    expect(await letters(db)).toEqual([])
  })

  it('waits for the next day with what comes after its hour', async () => {
    const { db, wang } = await waiting()
    await queueDigests(db, TOMORROW_AT_EIGHT)
    await tell(db, wang.id, 'terminated', TOMORROW_AT_EIGHT)
    expect(await queueDigests(db, new Date(TOMORROW_AT_EIGHT.getTime() + 3_600_000))).toBe(0)
    expect(await queueDigests(db, new Date(TOMORROW_AT_EIGHT.getTime() + 86_400_000))).toBe(1)
    const last = (await letters(db)).at(-1)!
    expect(JSON.parse(last.values).count).toBe(1)
  })

  it('counts what it leaves out when there is very much', async () => {
    const { db, wang } = await waiting()
    for (let i = 0; i < 40; i += 1) await tell(db, wang.id)
    await queueDigests(db, TOMORROW_AT_EIGHT)
    expect(JSON.parse((await letters(db))[0]!.values)).toMatchObject({ count: 42, more: 12 })
  })
})
