import { describe, expect, it } from 'vitest'
import { hashOfSecret } from '../../../app/accounts/secret.server.ts'
import { correctDays } from '../../../app/calendar/commands.server.ts'
import { getCalendar } from '../../../app/calendar/queries.server.ts'
import { addDeadline, tickDeadline } from '../../../app/deadlines/commands.server.ts'
import { feedReader, findFeed, makeFeed, revokeFeed, writeFeed } from '../../../app/deadlines/feed.server.ts'
import { listDeadlines } from '../../../app/deadlines/queries.server.ts'
import { remindOfDeadlines } from '../../../app/deadlines/remind.server.ts'
import { findEnterpriseHome } from '../../../app/desk/queries-home-enterprise.server.ts'
import {
  acceptDispute,
  declineAcceptance,
  requestSupplement,
  terminateDispute,
} from '../../../app/disputes/acceptance.server.ts'
import {
  closeDispute,
  copyDispute,
  createDispute,
  submitDispute,
  withdrawDispute,
} from '../../../app/disputes/commands.server.ts'
import { lapseSupplements } from '../../../app/disputes/lapse.server.ts'
import { getDispute, listDisputes } from '../../../app/disputes/queries.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { DEFAULT_TIME_LIMITS } from '../../../app/domain/dispute/time-limits.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { acting, FACTS, NOW } from '../disputes/acting.ts'

const refused = (code: string) => expect.objectContaining({ code })
const day = (text: string) => new Date(`${text}T01:00:00Z`)
const WORDS = {
  name: '期限',
  answer: '须答复',
  supplement: '须补充',
  changes: '须修改',
  deadline: (title: string) => `期限：${title}`,
  numbered: (what: string) => what,
}

/** An account with an address for an actor, so that it can be written to and can make a link. */
async function account(db: Db, actor: Actor, address: string | null = null): Promise<Actor> {
  await db
    .insertInto('account')
    .values({
      id: actor.id,
      name: actor.name,
      role: actor.role,
      enterprise_id: actor.enterpriseId,
      party_id: null,
      demo: 0,
      email: address,
      email_key: address,
      created_at: NOW.toISOString(),
    })
    .execute()
  return actor
}

describe('a deadline', () => {
  it('is worked out by a forum’s rule and keeps why', async () => {
    const { db, owner, disputeId } = await acting()
    const input = {
      how: 'computed',
      title: '答辩',
      rule: 'us-itc',
      event: '2026-11-06',
      count: 20,
      unit: 'days',
    } as const
    expect(await addDeadline(db, owner, disputeId, input, NOW)).toBe('2026-11-27')
    expect(await listDeadlines(db, disputeId)).toMatchObject([
      {
        title: '答辩',
        day: '2026-11-27',
        computed: { moved: { from: '2026-11-26', rule: '19 CFR 201.14(a)' } },
      },
    ])
  })

  it('follows what staff entered into the calendar, and keeps what it was worked out with', async () => {
    const { db, owner, staff, disputeId } = await acting()
    const input = {
      how: 'computed',
      title: '答辩',
      rule: 'epc',
      event: '2026-11-20',
      count: 5,
      unit: 'days',
    } as const
    await addDeadline(db, owner, disputeId, input, NOW)
    await correctDays(db, staff, 'epo', [{ day: '2026-11-25', open: false, name: '罢工' }], NOW)
    await addDeadline(db, owner, disputeId, input, NOW)
    expect((await listDeadlines(db, disputeId)).map((one) => one.day)).toEqual(['2026-11-25', '2026-11-26'])
  })

  it('is refused where the year is not known, in another’s dispute, and in one that is over', async () => {
    const { db, owner, other, disputeId } = await acting()
    const input = {
      how: 'computed',
      title: '答辩',
      rule: 'epc',
      event: '2026-12-01',
      count: 2,
      unit: 'months',
    } as const
    const given = { how: 'given', title: '答辩', day: '2026-12-10' } as const
    await expect(addDeadline(db, owner, disputeId, input, NOW)).rejects.toEqual(refused('calendar_unknown'))
    await expect(addDeadline(db, other, disputeId, given, NOW)).rejects.toEqual(refused('not_found'))
    await addDeadline(db, owner, disputeId, given, NOW)
    const id = (await listDeadlines(db, disputeId))[0]!.id
    await expect(tickDeadline(db, other, disputeId, id, NOW)).rejects.toEqual(refused('not_found'))
    await tickDeadline(db, owner, disputeId, id, NOW)
    const before = await listEvents(db, 'dispute', [disputeId])
    await tickDeadline(db, owner, disputeId, id, NOW)
    expect(await listEvents(db, 'dispute', [disputeId])).toEqual(before)
    await expect(tickDeadline(db, owner, disputeId, 'none', NOW)).rejects.toEqual(refused('not_found'))
    await withdrawDispute(db, owner, disputeId, 2, NOW)
    await expect(addDeadline(db, owner, disputeId, given, NOW)).rejects.toEqual(refused('illegal_transition'))
  })
})

describe('reminders', () => {
  const lettersTo = async (db: Db) =>
    (await db.selectFrom('mail_message').selectAll().orderBy('created_at').orderBy('id').execute()).map(
      (row) => [row.address, row.template, JSON.parse(row.values).days],
    )

  it('go out 14, 7, 3 and 1 days before, once each, to the enterprise alone, saying nothing of the case', async () => {
    const { db, owner, other, disputeId } = await acting()
    await account(db, owner, 'a@example.com')
    await account(db, other, 'b@example.com')
    const given = { how: 'given', title: '绝密答辩', day: '2026-12-18' } as const
    await addDeadline(db, owner, disputeId, given, NOW)
    for (let of = 24; of <= 30; of += 1) await remindOfDeadlines(db, day(`2026-11-${of}`))
    for (let of = 1; of <= 20; of += 1) {
      const now = day(`2026-12-${String(of).padStart(2, '0')}`)
      await Promise.all([remindOfDeadlines(db, now), remindOfDeadlines(db, now)])
    }
    expect(await lettersTo(db)).toEqual([14, 7, 3, 1].map((days) => ['a@example.com', 'deadline_near', days]))
    const kept = JSON.stringify(await db.selectFrom('mail_message').selectAll().execute())
    expect(kept).not.toMatch(/绝密|Acme|美国专利诉讼/)
  })

  it('are one letter after days without a look, and none for what is done or over', async () => {
    const { db, owner, disputeId } = await acting()
    await account(db, owner, 'a@example.com')
    await addDeadline(db, owner, disputeId, { how: 'given', title: '一', day: '2026-12-18' }, NOW)
    await addDeadline(db, owner, disputeId, { how: 'given', title: '二', day: '2026-12-18' }, NOW)
    const id = (await listDeadlines(db, disputeId))[0]!.id
    await tickDeadline(db, owner, disputeId, id, NOW)
    expect(await remindOfDeadlines(db, day('2026-12-16'))).toBe(1)
    expect(await lettersTo(db)).toEqual([['a@example.com', 'deadline_near', 2]])
    await withdrawDispute(db, owner, disputeId, 2, NOW)
    expect(await remindOfDeadlines(db, day('2026-12-17'))).toBe(0)
  })

  it('know the day on which an answer is due', async () => {
    const { db, owner } = await acting({
      respondBy: '2026-12-01T20:00:00.000Z',
      respondZone: 'America/New_York',
    })
    await account(db, owner, 'a@example.com')
    expect(await remindOfDeadlines(db, day('2026-11-25'))).toBe(1)
    expect(await remindOfDeadlines(db, day('2026-11-25'))).toBe(0)
  })
})

describe('the calendar link', () => {
  it('shows an enterprise its own open days as iCalendar, and nothing of the other side', async () => {
    const { db, owner, other, disputeId } = await acting({ respondBy: '2026-12-01T20:00:00.000Z' })
    await account(db, owner)
    await account(db, other)
    await addDeadline(db, owner, disputeId, { how: 'given', title: '提交答辩', day: '2026-12-10' }, NOW)
    await makeFeed(db, owner, hashOfSecret('mine'), NOW)
    await makeFeed(db, other, hashOfSecret('theirs'), NOW)
    const read = async (secret: string) =>
      writeFeed(
        db,
        await feedReader(db, hashOfSecret(secret)),
        WORDS,
        (path) => `https://x.example${path}`,
        NOW,
      )
    const feed = await read('mine')
    expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(feed).toContain('DTSTART;VALUE=DATE:20261210')
    expect(feed).toContain('DTSTART:20261201T200000Z')
    expect(feed).toContain('SUMMARY:期限：提交答辩')
    expect(feed.replace(/\r\n /g, '')).toContain(`URL;VALUE=URI:https://x.example/disputes/${disputeId}`)
    expect(feed).not.toMatch(/Acme|美国专利诉讼/)
    expect(await read('theirs')).not.toContain('BEGIN:VEVENT')
  })

  it('stops when it is revoked, renewed, or its account is closed', async () => {
    const { db, owner } = await acting()
    await account(db, owner)
    const reader = (secret: string) => feedReader(db, hashOfSecret(secret))
    await makeFeed(db, owner, hashOfSecret('first'), NOW)
    await makeFeed(db, owner, hashOfSecret('second'), NOW)
    await expect(reader('first')).rejects.toEqual(refused('not_found'))
    expect(await reader('second')).toMatchObject(owner)
    await revokeFeed(db, owner, NOW)
    await expect(reader('second')).rejects.toEqual(refused('not_found'))
    expect(await findFeed(db, owner)).toBeNull()
    await expect(revokeFeed(db, owner, NOW)).rejects.toEqual(refused('not_found'))
    await makeFeed(db, owner, hashOfSecret('third'), NOW)
    await db
      .updateTable('account')
      .set({ disabled_at: NOW.toISOString() })
      .where('id', '=', owner.id)
      .execute()
    await expect(reader('third')).rejects.toEqual(refused('not_found'))
  })

  it('is for whoever has deadlines, and shows staff those of every dispute', async () => {
    const { db, staff, owner, disputeId } = await acting()
    await account(db, staff)
    await addDeadline(db, owner, disputeId, { how: 'given', title: '提交答辩', day: '2026-12-10' }, NOW)
    await makeFeed(db, staff, hashOfSecret('staff'), NOW)
    const feed = await writeFeed(db, await feedReader(db, hashOfSecret('staff')), WORDS, (path) => path, NOW)
    expect(feed).toContain('提交答辩')
    expect((await getDispute(db, staff, disputeId)).status).toBe('submitted')
  })
})

describe('what a forum abroad asks for', () => {
  const ANSWER = { respondBy: '2026-12-15T22:00:00.000Z', respondZone: 'America/New_York' } as const
  const OPPOSITION = { how: 'given', title: '异议', day: '2026-12-20' } as const
  type World = Awaited<ReturnType<typeof acting>>
  const at = day('2026-11-25')
  const decision = async ({ db, staff, disputeId }: World) => ({
    version: (await getDispute(db, staff, disputeId)).version,
    words: '理由',
  })

  const ENDINGS: Record<string, (world: World) => Promise<unknown>> = {
    'the centre does not accept it': async (world) =>
      declineAcceptance(world.db, world.staff, world.disputeId, await decision(world), at),
    'the centre ends its guidance': async (world) => {
      await acceptDispute(world.db, world.staff, world.disputeId, await decision(world), at)
      await terminateDispute(world.db, world.staff, world.disputeId, await decision(world), at)
    },
    'its time to add something is over': async (world) => {
      const { version } = await decision(world)
      await requestSupplement(world.db, world.staff, world.disputeId, { version, points: ['合同'] }, at)
      expect(await lapseSupplements(world.db, day('2026-12-10'))).toBe(1)
    },
  }

  const lookEveryDay = async (db: Db) => {
    for (let of = 11; of <= 20; of += 1) await remindOfDeadlines(db, day(`2026-12-${of}`))
    const letters = await db
      .selectFrom('mail_message')
      .select('values')
      .where('template', '=', 'deadline_near')
      .execute()
    return letters.map(({ values }) => [JSON.parse(values).kind, JSON.parse(values).days]).sort()
  }

  it.each(Object.entries(ENDINGS))('goes on when %s', async (_how, end) => {
    const world = await acting(ANSWER)
    const { db, owner, staff, disputeId } = world
    await account(db, owner, 'a@example.com')
    await addDeadline(db, owner, disputeId, OPPOSITION, NOW)
    await end(world)
    const feedOf = (reader: Actor) => writeFeed(db, reader, WORDS, (path) => path, day('2026-12-11'))
    expect(await feedOf(owner)).toContain('DTSTART:20261215T220000Z')
    expect(await feedOf(owner)).toContain('SUMMARY:期限：异议')
    // It is the enterprise's own by now: nothing of it is left for the centre to do.
    expect(await feedOf(staff)).not.toContain('BEGIN:VEVENT')
    const { tasks } = await findEnterpriseHome(db, owner.enterpriseId!, {
      calendar: await getCalendar(db, 'cn'),
      limits: DEFAULT_TIME_LIMITS,
      now: day('2026-12-14'),
    })
    expect(tasks.map(({ next, what }) => [next, what])).toEqual([
      ['deadline', '美国专利诉讼'],
      ['deadline', '异议 · 美国专利诉讼'],
    ])
    expect(await lookEveryDay(db)).toEqual([
      ['deadline', 1],
      ['deadline', 3],
      ['deadline', 7],
      ['deadline', 9],
      ['dispute', 1],
      ['dispute', 3],
      ['dispute', 5],
    ])
  })

  it('is ticked off and added to after the guidance is over', async () => {
    const world = await acting(ANSWER)
    const { db, owner, disputeId } = world
    await account(db, owner, 'a@example.com')
    await addDeadline(db, owner, disputeId, OPPOSITION, NOW)
    await ENDINGS['the centre does not accept it']!(world)
    await tickDeadline(db, owner, disputeId, (await listDeadlines(db, disputeId))[0]!.id, at)
    await addDeadline(db, owner, disputeId, { how: 'given', title: '开庭', day: '2026-12-18' }, at)
    const feed = await writeFeed(db, owner, WORDS, (path) => path, at)
    expect(feed).toContain('开庭')
    expect(feed).not.toContain('异议')
  })

  it('is found among what must be answered within a week', async () => {
    const world = await acting(ANSWER)
    const { db, owner } = world
    await ENDINGS['the centre does not accept it']!(world)
    const week = { ...EVERY_CASE, urgency: 'week' } as const
    expect((await listDisputes(db, owner, week, day('2026-12-11'))).total).toBe(1)
    expect((await listDisputes(db, owner, week, day('2026-12-01'))).total).toBe(0)
  })

  it('goes on with the dispute that was brought again, and ends with it', async () => {
    const world = await acting(ANSWER)
    const { db, owner, disputeId } = world
    await account(db, owner, 'a@example.com')
    await ENDINGS['the centre does not accept it']!(world)
    const id = newId(day('2026-11-26'))
    await copyDispute(db, owner, disputeId, id, day('2026-11-26'))
    await submitDispute(db, owner, id, 1, day('2026-11-26'))
    await remindOfDeadlines(db, day('2026-12-08'))
    const { version } = await getDispute(db, owner, id)
    await withdrawDispute(db, owner, id, version, day('2026-12-09'))
    await remindOfDeadlines(db, day('2026-12-14'))
    const letters = await db.selectFrom('mail_message').select(['template', 'values']).execute()
    const near = letters.filter(({ template }) => template === 'deadline_near')
    expect(near.map(({ values }) => JSON.parse(values).path)).toEqual([`/disputes/${id}`])
  })

  it('goes on when the new draft is dropped, and whatever becomes of another case of the same opponent', async () => {
    const others: Record<string, (world: World, id: string) => Promise<void>> = {
      'a draft that was dropped': async ({ db, owner, disputeId }, id) => {
        await copyDispute(db, owner, disputeId, id, at)
        await withdrawDispute(db, owner, id, 1, at)
      },
      'another case': async (world, id) => {
        const { db, owner, staff } = world
        const facts = { ...FACTS, ...ANSWER, title: '另一件专利' }
        await createDispute(db, owner, { id, enterpriseId: owner.enterpriseId!, facts }, at)
        await submitDispute(db, owner, id, 1, at)
        await acceptDispute(db, staff, id, await decision({ ...world, disputeId: id }), at)
        await closeDispute(db, owner, id, (await getDispute(db, owner, id)).version, at)
      },
    }
    for (const [how, happens] of Object.entries(others)) {
      const world = await acting(ANSWER)
      await account(world.db, world.owner, 'a@example.com')
      await ENDINGS['the centre does not accept it']!(world)
      await happens(world, newId(at))
      expect(await lookEveryDay(world.db), how).toEqual([
        ['dispute', 1],
        ['dispute', 3],
        ['dispute', 5],
      ])
    }
  })

  it('is over with the dispute when the enterprise withdraws it or it is closed', async () => {
    for (const end of ['withdraw', 'close'] as const) {
      const world = await acting(ANSWER)
      const { db, owner, staff, disputeId } = world
      await account(db, owner, 'a@example.com')
      if (end === 'close') await acceptDispute(db, staff, disputeId, await decision(world), at)
      const { version } = await decision(world)
      await (end === 'close' ? closeDispute : withdrawDispute)(db, owner, disputeId, version, at)
      expect(await lookEveryDay(db)).toEqual([])
      await expect(addDeadline(db, owner, disputeId, OPPOSITION, at)).rejects.toEqual(
        refused('illegal_transition'),
      )
    }
  })
})
