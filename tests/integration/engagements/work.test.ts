import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashOfSecret } from '../../../app/accounts/secret.server.ts'
import { addDeadline } from '../../../app/deadlines/commands.server.ts'
import { feedReader, makeFeed, writeFeed } from '../../../app/deadlines/feed.server.ts'
import { remindOfDeadlines } from '../../../app/deadlines/remind.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { writeDeadline } from '../../../app/domain/dispute/written-deadline.ts'
import { awaitedReport } from '../../../app/domain/engagement/awaited.ts'
import type { BillInput } from '../../../app/domain/engagement/schema.ts'
import { addBill, takeBackBill } from '../../../app/engagements/bills.server.ts'
import { moveEngagement } from '../../../app/engagements/commands.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { findMoney, findOverview } from '../../../app/engagements/overview.server.ts'
import { getEngagement, listEngagements } from '../../../app/engagements/queries.server.ts'
import { listTerms } from '../../../app/engagements/queries-terms.server.ts'
import { listBills, listMessages, listMilestones } from '../../../app/engagements/queries-work.server.ts'
import { rateBack, rateEngagement } from '../../../app/engagements/rate.server.ts'
import { readMilestone } from '../../../app/engagements/read-work.server.ts'
import {
  addMilestone,
  completeMilestone,
  withdrawMilestone,
  writeMessage,
} from '../../../app/engagements/work.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { proposePairing } from '../../../app/pairings/propose.server.ts'
import { setRate } from '../../../app/rates/commands.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import { later, NOW } from '../disputes/acting.ts'
import { memberOf } from '../invitations/inviting.ts'
import { engagedPair, tellable } from './engaged.ts'

const SETTLED = { outcome: 'settled', lessons: '早做无效检索' } as const
const GOOD = { responsiveness: 5, communication: 4, diligence: 4, comment: '' } as const

async function concluded(how?: { agreed: boolean }) {
  const world = await engagedPair(how)
  await concludeEngagement(world.db, world.owner, world.id, { version: 1, ...SETTLED }, later(60))
  return world
}

describe('an engagement that came of an invitation', () => {
  it('is there for both who act, and for nobody else of their kind', async () => {
    const { db, id, domestic, overseas } = await engagedPair()
    for (const actor of [domestic, overseas]) {
      expect((await listEngagements(db, actor, EVERY_CASE, NOW)).total).toBe(1)
      expect((await getEngagement(db, actor, id)).invitationId).not.toBeNull()
    }
    const stranger = await memberOf(db, 'o-2')
    await expect(getEngagement(db, stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    const step = { version: 1, note: '' }
    await expect(moveEngagement(db, domestic, id, 'pause', step, later(6))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('takes messages, milestones and bills once each, however often they are sent', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const twice = async (work: () => Promise<void>) => {
      await work()
      await work()
    }
    const message = { id: randomUUID(), kind: 'report', body: '已提交答辩状' } as const
    await twice(() => writeMessage(db, overseas, id, message, later(7)))
    const milestone = { id: randomUUID(), kind: 'deadline', title: '答辩', dueOn: '2026-12-10' } as const
    await twice(() => addMilestone(db, owner, id, milestone, later(8)))
    const bill = { id: randomUUID(), billedOn: '2026-12-01', stage: 'assessment', hours: 3.5 } as const
    const money = { currency: 'USD', amount: 500_000, note: '' } as const
    await twice(() => addBill(db, overseas, id, { ...bill, ...money }, later(9)))
    expect((await listMessages(db, owner, id)).map(({ side, kind }) => [side, kind])).toEqual([
      ['party', 'report'],
    ])
    expect(await listMilestones(db, overseas, id)).toHaveLength(1)
    expect(await listBills(db, owner, id)).toMatchObject([{ hours: 3.5, amount: 500_000 }])
    expect(await listTerms(db, owner, id)).toMatchObject([{ number: 1, currency: 'USD', total: 2_500_000 }])
  })

  it('tells who acts that it is paused, goes on and has ended, and nobody who stands outside', async () => {
    const { db, owner, domestic, overseas, id } = await engagedPair()
    for (const actor of [owner, domestic, overseas, await memberOf(db, 'o-2')]) await tellable(db, actor)
    const note = ''
    await moveEngagement(db, owner, id, 'pause', { version: 1, note }, later(7))
    await moveEngagement(db, owner, id, 'resume', { version: 2, note }, later(8))
    await moveEngagement(db, owner, id, 'terminate', { version: 3, note }, later(9))
    const told = await db
      .selectFrom('mail_message')
      .select(['account_id', 'values'])
      .where('template', '=', 'engagement_news')
      .execute()
    const acting = [domestic.id, overseas.id]
    expect(told.map(({ account_id, values }) => `${JSON.parse(values).news} ${account_id}`).sort()).toEqual(
      ['paused', 'resumed', 'terminated'].flatMap((news) => acting.map((to) => `${news} ${to}`)).sort(),
    )
  })

  it('asks who acts alone for a report, and the enterprise alone to rate what was concluded', async () => {
    const { db, owner, staff, domestic, overseas, id } = await engagedPair()
    const colleague = { ...owner, id: 'colleague' }
    for (const actor of [owner, colleague, domestic, overseas]) await tellable(db, actor)
    const asked = { id: randomUUID(), kind: 'report_request', body: '请报告进展' } as const
    await writeMessage(db, staff, id, asked, later(7))
    await concludeEngagement(db, owner, id, { version: 1, ...SETTLED }, later(60))
    const told = await db
      .selectFrom('mail_message')
      .select(['account_id', 'values'])
      .where('template', '=', 'engagement_news')
      .execute()
    const whom = (news: string) =>
      told.filter(({ values }) => JSON.parse(values).news === news).map(({ account_id }) => account_id)
    const acting = [domestic.id, overseas.id].toSorted()
    expect(whom('report_request').toSorted()).toEqual(acting)
    expect(whom('concluded')).toEqual([colleague.id])
    expect(whom('concluded_for_party').toSorted()).toEqual(acting)
  })

  it('refuses what a form says now when it has said something else before, and loses neither', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const refused = { code: 'duplicate' }
    const message = { id: randomUUID(), kind: 'message', body: '第一条' } as const
    await writeMessage(db, overseas, id, message, later(7))
    const second = { ...message, body: '第二条' }
    await expect(writeMessage(db, overseas, id, second, later(8))).rejects.toMatchObject(refused)
    await writeMessage(db, overseas, id, { ...second, id: randomUUID() }, later(8))
    expect((await listMessages(db, owner, id)).map(({ body }) => body).sort()).toEqual(['第一条', '第二条'])

    const milestone = { id: randomUUID(), kind: 'deadline', title: '答辩', dueOn: '2026-12-10' } as const
    await addMilestone(db, owner, id, milestone, later(8))
    const other = { ...milestone, title: '举证' }
    await expect(addMilestone(db, owner, id, other, later(9))).rejects.toMatchObject(refused)

    const bill: BillInput = {
      ...{ billedOn: '2026-11-20', stage: 'assessment', hours: 3.5 },
      ...{ currency: 'USD', amount: 500_000, note: '' },
    }
    const billId = randomUUID()
    await addBill(db, overseas, id, { id: billId, ...bill }, later(9))
    const dearer = { id: billId, ...bill, amount: 600_000 }
    await expect(addBill(db, overseas, id, dearer, later(10))).rejects.toMatchObject(refused)
    expect(await listBills(db, owner, id)).toMatchObject([{ amount: 500_000 }])
    await takeBackBill(db, overseas, id, billId, '记错', later(11))
    await expect(addBill(db, overseas, id, { id: billId, ...bill }, later(12))).rejects.toMatchObject(refused)
  })

  it('compares bills in another currency with its quote at the rate of their day, and names what has none', async () => {
    const { db, owner, staff, overseas, id } = await engagedPair()
    const manager: Actor = { ...staff, role: 'manager' }
    await setRate(db, manager, { currency: 'USD', day: '2026-11-01', cny: 7 }, later(6))
    await setRate(db, manager, { currency: 'EUR', day: '2026-11-01', cny: 8.4 }, later(6))
    const bill = (currency: BillInput['currency'], amount: number) =>
      addBill(
        db,
        overseas,
        id,
        {
          id: randomUUID(),
          billedOn: '2026-11-20',
          stage: 'response',
          hours: null,
          currency,
          amount,
          note: '',
        },
        later(7),
      )
    await bill('USD', 1_000_000)
    await bill('EUR', 500_000)
    await bill('JPY', 900)
    const { terms, billed } = await findMoney(db, owner, id, later(60))
    expect(terms).toMatchObject({ currency: 'USD' })
    expect(billed).toEqual({
      currency: 'USD',
      total: 1_600_000,
      rates: [
        { currency: 'EUR', day: '2026-11-01', cny: 8.4, old: false },
        { currency: 'USD', day: '2026-11-01', cny: 7, old: false },
      ],
      without: [{ currency: 'JPY', amount: 900 }],
    })
  })

  it('says to each side where it stands; the dispute’s own deadlines to its enterprise and the centre', async () => {
    const { db, owner, overseas, disputeId, id } = await engagedPair()
    const milestone = { id: randomUUID(), kind: 'milestone', title: '证据', dueOn: '2026-11-20' } as const
    await addMilestone(db, owner, id, milestone, later(8))
    await addDeadline(db, owner, disputeId, { title: '答辩期', day: '2026-12-10', how: 'given' }, later(8))
    await writeMessage(db, owner, id, { id: randomUUID(), kind: 'message', body: '请确认' }, later(9))
    const seenBy = async (actor: Actor) =>
      findOverview(db, actor, await getEngagement(db, actor, id), later(10))
    const mine = await seenBy(owner)
    expect(mine.waiting.map(({ what, whom }) => [what, whom])).toEqual([
      ['overdue', 'party'],
      ['answer', 'party'],
    ])
    expect(mine.days.map(({ title }) => title)).toEqual(['证据', '答辩期'])
    expect(mine.lastMessage).toMatchObject({ body: '请确认' })
    expect((await seenBy(overseas)).days.map(({ title }) => title)).toEqual(['证据'])
  })

  it('has the day on which the dispute must be answered among its days, for both sides, until that is over', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const answer = { respond_by: '2026-12-05T22:30:00Z', respond_zone: 'Europe/Berlin' } as const
    await db.updateTable('dispute').set(answer).execute()
    const milestone = { id: randomUUID(), kind: 'milestone', title: '证据', dueOn: '2026-12-10' } as const
    await addMilestone(db, overseas, id, milestone, later(8))
    const daysOf = async (actor: Actor, now = later(10)) =>
      (await findOverview(db, actor, await getEngagement(db, actor, id), now)).days.map(({ kind, day }) => [
        kind,
        day,
      ])
    const both = [
      ['answer', '2026-12-05'],
      ['milestone', '2026-12-10'],
    ]
    expect(await daysOf(owner)).toEqual(both)
    expect(await daysOf(overseas)).toEqual(both)
    expect(await daysOf(overseas, new Date('2026-12-06T00:00:00Z'))).toEqual(both.slice(1))
    // Late in Berlin's evening it is tomorrow in Shanghai: the head and the list count by the clock where it runs.
    const evening = new Date('2026-11-24T22:45:00Z')
    const engagement = await getEngagement(db, owner, id)
    const { left } = writeDeadline(engagement.respondBy, engagement.respondZone, evening)!
    expect(left).toEqual({ unit: 'days', count: 11 })
    expect((await findOverview(db, owner, engagement, evening)).days[0]).toMatchObject({ left: 11 })
  })

  it('takes back a milestone entered by mistake, keeps its trace, and asks once about a day that is over', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const wrong = { id: newId(NOW), kind: 'deadline', title: '提交答辩状', dueOn: '2020-01-01' } as const
    const form = (past?: string) => {
      const fields = new FormData()
      for (const [name, value] of Object.entries({ ...wrong, ...(past && { past }) })) fields.set(name, value)
      return readMilestone(fields, '2026-11-23')
    }
    const asked = [{ field: 'dueOn', code: 'due_past', about: '2020-01-01' }]
    expect([form().problems, form('2019-12-31').problems]).toEqual([asked, asked])
    await addMilestone(db, overseas, id, form('2020-01-01').read!, later(8))
    await expect(
      withdrawMilestone(db, await memberOf(db, 'o-2'), id, wrong.id, later(9)),
    ).rejects.toMatchObject({ code: 'not_found' })
    await withdrawMilestone(db, overseas, id, wrong.id, later(9))
    expect(await listMilestones(db, owner, id)).toEqual([])
    const [latest] = await listEvents(db, 'engagement', [id])
    expect(latest).toMatchObject({ action: 'withdraw_milestone', note: '提交答辩状 · 2020-01-01' })
    await addMilestone(db, owner, id, { ...wrong, id: newId(later(10)), dueOn: '2026-12-01' }, later(10))
    const [kept] = await listMilestones(db, owner, id)
    await completeMilestone(db, owner, id, kept!.id, later(11))
    await expect(withdrawMilestone(db, owner, id, kept!.id, later(12))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  it('is not concluded while a milestone is open, and nothing of it is half done', async () => {
    const { db, owner, id } = await engagedPair()
    const milestone = { id: randomUUID(), kind: 'milestone', title: '证据', dueOn: '2026-12-10' } as const
    await addMilestone(db, owner, id, milestone, later(8))
    const conclude = () => concludeEngagement(db, owner, id, { version: 1, ...SETTLED }, later(9))
    const { openMilestones } = await findOverview(db, owner, await getEngagement(db, owner, id), later(9))
    expect(openMilestones).toBe(1)
    await expect(conclude()).rejects.toMatchObject({
      fields: [{ field: 'open-milestones', message: 'milestones_open' }],
    })
    expect((await getEngagement(db, owner, id)).status).toBe('active')
    expect(
      await db.selectFrom('matter').select('id').where('verification', '=', 'platform').execute(),
    ).toEqual([])
    await completeMilestone(db, owner, id, milestone.id, later(10))
    await conclude()
    expect(await getEngagement(db, owner, id)).toMatchObject({ status: 'concluded', ...SETTLED })
  })

  it('becomes platform evidence of both sides, lifts their strength, and counts as a joint matter', async () => {
    const { app, db, owner, staff, disputeId, runId } = await concluded()
    const before = (await getMatchRun(db, staff, runId)).response
    const again = await matchDispute(app, owner, disputeId, null, later(24 * 60))
    const after = (await getMatchRun(db, staff, again)).response
    const strengths = (run: typeof before) => [
      run.domestic.find(({ ref }) => ref === 'd-1')!.strength!,
      run.pairings.find(({ ref }) => ref === 'x-1')!.strength!,
    ]
    const [was, is] = [strengths(before), strengths(after)]
    for (const [index, strength] of is.entries()) expect(strength).toBeGreaterThan(was[index]!)
    expect(after.pairings[0]?.jointMatters).toBe(before.pairings[0]!.jointMatters + 1)
    const matters = db.selectFrom('matter').selectAll().where('verification', '=', 'platform')
    expect(await matters.execute()).toMatchObject([
      { client: '企业 e-1', opponent: null, outcome: null, closed_on: '2026-11-23' },
      { client: '企业 e-1' },
    ])
  })

  it('counts for a pair without an agreement too: where it is proposed again, and once it agrees', async () => {
    const { app, db, owner, staff, domestic, overseas, disputeId, runId } = await concluded({ agreed: false })
    const before = (await getMatchRun(db, staff, runId)).response
    expect(before.pairings).toMatchObject([{ ref: null, jointMatters: 0 }])
    const again = await matchDispute(app, owner, disputeId, null, later(70))
    const [proposed] = (await getMatchRun(db, staff, again)).response.pairings
    expect(proposed).toMatchObject({ ref: null, jointMatters: 1 })
    expect(proposed!.reasons.map(({ factor }) => factor)).toContain('joint_matters')
    const administrator = { ...domestic, role: 'provider_administrator' } as const
    const proposal = { id: newId(NOW), partnerId: overseas.partyId!, words: '', renewsId: null }
    await proposePairing(db, administrator, { ...proposal, terms: TERMS }, later(80))
    const { joint_matters } = await db
      .selectFrom('pairing')
      .select('joint_matters')
      .where('id', '=', proposal.id)
      .executeTakeFirstOrThrow()
    expect(joint_matters).toBe(1)
  })

  it('is rated by both sides, once each, and only the enterprise’s word counts', async () => {
    const { db, owner, domestic, overseas, id } = await concluded()
    const ratings = { [domestic.partyId!]: GOOD, [overseas.partyId!]: { ...GOOD, diligence: 1 } as const }
    await expect(rateEngagement(db, owner, id, { version: 2, ratings: {} }, later(70))).rejects.toMatchObject(
      {
        code: 'bad_request',
      },
    )
    await rateEngagement(db, owner, id, { version: 2, ratings }, later(70))
    const again = rateEngagement(db, owner, id, { version: 3, ratings }, later(71))
    await expect(again).rejects.toMatchObject({ code: 'illegal_transition' })
    await rateBack(db, overseas, id, { ...GOOD, responsiveness: 2 }, later(72))
    const twice = rateBack(db, overseas, id, GOOD, later(73))
    await expect(twice).rejects.toMatchObject({ code: 'duplicate' })
    const feedback = async ({ partyId }: Actor) => {
      const row = db
        .selectFrom('party_feedback')
        .select(['ratings', 'points'])
        .where('party_id', '=', partyId)
      return row.executeTakeFirst()
    }
    expect(await feedback(domestic)).toEqual({ ratings: 1, points: 433 })
    expect(await feedback(overseas)).toEqual({ ratings: 1, points: 333 })
  })
})

describe('the last days of an engagement', () => {
  it('are told to whoever acts too, and stand in their calendar, without those of the dispute', async () => {
    const { db, owner, overseas, disputeId, id } = await engagedPair()
    for (const actor of [owner, overseas]) {
      const { role, name, enterpriseId: enterprise_id, partyId: party_id } = actor
      const email = `${actor.id.replaceAll(' ', '-')}@example.test`
      const known = { email, email_key: email, demo: 0, created_at: later(0).toISOString() } as const
      await db
        .insertInto('account')
        .values({ id: actor.id, name, role, enterprise_id, party_id, ...known })
        .execute()
    }
    const plan = { id: newId(later(0)), kind: 'deadline', title: '提交答辩', dueOn: '2026-12-07' } as const
    await addMilestone(db, owner, id, plan, later(6))
    await addDeadline(db, owner, disputeId, { how: 'given', title: '内部决定', day: '2026-12-07' }, later(6))
    const before = (await db.selectFrom('mail_message').select('id').execute()).length
    expect(await remindOfDeadlines(db, later(60))).toBe(3)
    expect((await db.selectFrom('mail_message').select('id').execute()).length).toBe(before + 3)
    await makeFeed(db, overseas, hashOfSecret('theirs'), later(7))
    const words = {
      ...{ name: '期限', answer: '须答复', supplement: '须补充', changes: '须修改' },
      deadline: (title: string) => title,
      numbered: (what: string) => what,
    }
    const reader = await feedReader(db, hashOfSecret('theirs'))
    expect(reader).toMatchObject(overseas)
    const feed = await writeFeed(db, reader, words, (path) => path, later(8))
    expect(feed).toContain('提交答辩')
    expect(feed).not.toContain('内部决定')
    const stranger = await writeFeed(
      db,
      { ...reader, id: 'nobody', partyId: 'nobody' },
      words,
      (path) => path,
      later(8),
    )
    expect(stranger).not.toContain('BEGIN:VEVENT')
  })

  it('and a report that was asked for is awaited until it comes', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const write = (actor: Actor, kind: 'report_request' | 'report', minutes: number) =>
      writeMessage(db, actor, id, { id: newId(later(0)), kind, body: '进展' }, later(minutes))
    expect(awaitedReport(await listMessages(db, owner, id))).toBeNull()
    await write(owner, 'report_request', 6)
    expect(awaitedReport(await listMessages(db, overseas, id))).toBe(later(6).toISOString())
    await write(overseas, 'report', 7)
    expect(awaitedReport(await listMessages(db, owner, id))).toBeNull()
  })
})
