import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { findCosts } from '../../../app/costs/queries.server.ts'
import { engagementTasks } from '../../../app/desk/queries-home-engaged.server.ts'
import { findEnterpriseHome } from '../../../app/desk/queries-home-enterprise.server.ts'
import { compileCaseFile } from '../../../app/disputes/case-file.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import { getDocument } from '../../../app/documents/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { linesOf } from '../../../app/domain/document/record.ts'
import type { TermsInput } from '../../../app/domain/engagement/schema.ts'
import { termsOn } from '../../../app/domain/engagement/terms.ts'
import { overOf } from '../../../app/domain/quote/compare.ts'
import { addBill } from '../../../app/engagements/bills.server.ts'
import { moveEngagement } from '../../../app/engagements/commands.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { findMoney } from '../../../app/engagements/overview.server.ts'
import { getEngagement } from '../../../app/engagements/queries.server.ts'
import { findTerms, listTerms } from '../../../app/engagements/queries-terms.server.ts'
import { remindOfTerms } from '../../../app/engagements/remind.server.ts'
import {
  acceptTerms,
  declineTerms,
  proposeTerms,
  withdrawTerms,
} from '../../../app/engagements/terms.server.ts'
import { listInvitations } from '../../../app/invitations/queries.server.ts'
import { showInvitations } from '../../../app/invitations/shown.server.ts'
import type { Db } from '../../../db/schema.ts'
import { clockAt } from '../desk/clock-at.ts'
import { later } from '../disputes/acting.ts'
import { memberOf, QUOTE } from '../invitations/inviting.ts'
import { changing } from './changing.ts'
import { engagedPair, tellable } from './engaged.ts'

const TERMS: TermsInput = {
  feeModel: 'staged',
  currency: 'USD',
  rates: [],
  stages: [
    { stage: 'assessment', amount: 500_000 },
    { stage: 'response', amount: 2_000_000 },
    { stage: 'evidence', amount: 4_000_000 },
  ],
  cap: 8_000_000,
  from: '2026-12-01',
  scope: '增加证据开示，包括四名证人',
  reason: '法院准许证据开示',
}

const proposed = (change: Partial<TermsInput> = {}) => ({ id: randomUUID(), ...TERMS, ...change })

async function pageOf(db: Db, actor: Actor, id: string, now = later(30)) {
  return findTerms(db, actor, await getEngagement(db, actor, id), now)
}

/** A 1+1 at work, for which its overseas side has proposed new terms. */
async function proposing() {
  const world = await engagedPair()
  const { db, overseas, id } = world
  const change = proposed()
  await proposeTerms(db, overseas, id, change, later(10))
  return { ...world, change }
}

describe('new terms of an engagement', () => {
  it('are proposed by a firm of a 1+1, read by both firms, the enterprise and the centre, and change nothing', async () => {
    const { db, owner, staff, domestic, overseas, id, change } = await proposing()
    for (const reader of [owner, staff, domestic, overseas]) {
      const { versions, current, proposal, mayPropose } = await pageOf(db, reader, id)
      expect(versions).toHaveLength(1)
      expect(current).toMatchObject({ number: 1, from: null, cap: QUOTE.cap, quote: { note: QUOTE.note } })
      expect(proposal).toMatchObject({
        ...{ id: change.id, scope: TERMS.scope, reason: TERMS.reason, from: TERMS.from },
        ...{ total: 6_500_000, cap: TERMS.cap, stages: TERMS.stages, proposedName: '律师 o-1' },
      })
      expect(mayPropose).toBe(false)
    }
    const may = async (reader: Actor) => (await pageOf(db, reader, id)).proposal?.may
    expect(await may(owner)).toEqual({ accept: true, decline: true, withdraw: false })
    expect(await may(overseas)).toEqual({ accept: false, decline: false, withdraw: true })
    for (const reader of [domestic, staff]) {
      expect(await may(reader)).toEqual({ accept: false, decline: false, withdraw: false })
    }
    const stranger = await memberOf(db, 'o-2')
    await expect(pageOf(db, stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(proposeTerms(db, stranger, id, proposed(), later(11))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('are in force from their day once the other side accepts; the quote stays the first version', async () => {
    const { db, owner, domestic, id, change } = await proposing()
    await acceptTerms(db, owner, id, change.id, later(20))
    const { versions, current, proposal, mayPropose } = await pageOf(db, domestic, id)
    expect(versions.map(({ number, from, cap }) => [number, from, cap])).toEqual([
      [1, null, QUOTE.cap],
      [2, TERMS.from, TERMS.cap],
    ])
    expect(current?.number).toBe(1)
    expect((await pageOf(db, owner, id, new Date('2026-12-01T01:00:00Z'))).current?.number).toBe(2)
    expect({ proposal, mayPropose }).toEqual({ proposal: null, mayPropose: true })
    const again = proposed({ from: '2027-01-01' })
    await proposeTerms(db, owner, id, again, later(21))
    await acceptTerms(db, domestic, id, again.id, later(22))
    expect((await pageOf(db, owner, id)).versions.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('stay as they were when the other side declines, with its reason for all to read', async () => {
    const { db, owner, overseas, id, change } = await proposing()
    await declineTerms(db, owner, id, { changeId: change.id, reason: '封顶太高' }, later(20))
    const { versions, proposal, dropped, mayPropose } = await pageOf(db, overseas, id)
    expect(versions).toHaveLength(1)
    expect(proposal).toBeNull()
    expect(dropped).toMatchObject([{ id: change.id, state: 'declined', answer: '封顶太高' }])
    expect(mayPropose).toBe(true)
    const events = await listEvents(db, 'engagement', [id])
    expect(events.slice(0, 2).map(({ action, note }) => [action, note])).toEqual([
      ['decline_terms', '封顶太高'],
      ['propose_terms', TERMS.reason],
    ])
  })

  it('are withdrawn by the firm that proposed them alone, and accepted by neither it nor the centre', async () => {
    const { db, owner, staff, domestic, overseas, id, change } = await proposing()
    const refused = { code: 'illegal_transition' }
    for (const actor of [owner, staff, domestic]) {
      await expect(withdrawTerms(db, actor, id, change.id, later(20))).rejects.toMatchObject(refused)
    }
    for (const actor of [staff, domestic, overseas]) {
      await expect(acceptTerms(db, actor, id, change.id, later(20))).rejects.toMatchObject(refused)
    }
    await withdrawTerms(db, overseas, id, change.id, later(21))
    expect((await pageOf(db, owner, id)).dropped).toMatchObject([{ state: 'withdrawn' }])
  })

  it('are told to everybody else on both sides at each step', async () => {
    const { db, owner, domestic, overseas, id } = await engagedPair()
    for (const actor of [owner, domestic, overseas]) await tellable(db, actor)
    const change = proposed()
    await proposeTerms(db, overseas, id, change, later(10))
    await acceptTerms(db, owner, id, change.id, later(11))
    const told = await db.selectFrom('mail_message').select(['account_id', 'values']).orderBy('id').execute()
    const by = (news: string) =>
      told.filter(({ values }) => JSON.parse(values).news === news).map(({ account_id }) => account_id)
    expect(by('terms_proposed').sort()).toEqual([domestic.id, owner.id].sort())
    expect(by('terms_accepted').sort()).toEqual([domestic.id, overseas.id].sort())
  })

  it('stand among the tasks of whoever must answer, and of nobody else', async () => {
    const { db, owner, domestic, overseas, id, change } = await proposing()
    const today = '2026-11-23'
    const firm = async ({ partyId }: Actor) =>
      (await engagementTasks(db, partyId!, today)).filter(({ next }) => next === 'terms')
    const client = async () => {
      const { tasks } = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(30)))
      return tasks.filter(({ next }) => next === 'terms')
    }
    expect(await client()).toMatchObject([{ to: `/engagements/${id}/terms`, since: today }])
    expect([...(await firm(domestic)), ...(await firm(overseas))]).toEqual([])
    await withdrawTerms(db, overseas, id, change.id, later(11))
    await proposeTerms(db, owner, id, proposed(), later(12))
    expect(await client()).toEqual([])
    for (const one of [domestic, overseas]) {
      expect(await firm(one)).toMatchObject([{ to: `/engagements/${id}/terms`, since: today }])
    }
  })

  it('wait for one answer at a time, and the same form sent again proposes nothing more', async () => {
    const { db, owner, overseas, id, change } = await proposing()
    await proposeTerms(db, overseas, id, change, later(11))
    const second = proposeTerms(db, owner, id, proposed(), later(12))
    await expect(second).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'proposal', message: 'terms_waiting' }],
    })
    const events = await listEvents(db, 'engagement', [id])
    expect(events.filter(({ action }) => action === 'propose_terms')).toHaveLength(1)
  })

  it('are refused where they begin before the engagement or say no fees', async () => {
    const { db, owner, id } = await engagedPair()
    const refuses = (change: Partial<TermsInput>, field: string) =>
      expect(proposeTerms(db, owner, id, proposed(change), later(10))).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [expect.objectContaining({ field })],
      })
    await refuses({ from: '2026-11-22' }, 'from')
    await refuses({ stages: [] }, 'stages')
    await refuses({ cap: 1 }, 'cap')
    await refuses({ feeModel: 'hourly', stages: [] }, 'rates')
  })
})

describe('two who answer a proposal at once', () => {
  it('are heard once: one wins, the other is told that it was answered', async () => {
    const { db, owner, overseas, id, change } = await proposing()
    const answers = await Promise.allSettled([
      acceptTerms(db, owner, id, change.id, later(20)),
      withdrawTerms(db, overseas, id, change.id, later(20)),
      declineTerms(db, { ...owner, id: 'a colleague' }, id, { changeId: change.id, reason: '否' }, later(20)),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'stale_state' })
    }
    const { versions, dropped } = await pageOf(db, owner, id)
    expect(versions.length + dropped.length).toBe(2)
  })

  it('may say the same twice: that is once', async () => {
    const { db, owner, id, change } = await proposing()
    await Promise.all([1, 2, 3].map(() => acceptTerms(db, owner, id, change.id, later(20))))
    expect((await pageOf(db, owner, id)).versions).toHaveLength(2)
    const events = await listEvents(db, 'engagement', [id])
    expect(events.filter(({ action }) => action === 'accept_terms')).toHaveLength(1)
  })
})

describe('a proposal of an engagement that ends', () => {
  const closed = async (db: Db, owner: Actor, overseas: Actor, id: string, changeId: string) => {
    expect((await pageOf(db, overseas, id)).dropped).toMatchObject([{ id: changeId, state: 'closed' }])
    const late = { code: 'stale_state' }
    await expect(acceptTerms(db, owner, id, changeId, later(30))).rejects.toMatchObject(late)
    await expect(withdrawTerms(db, overseas, id, changeId, later(30))).rejects.toMatchObject(late)
    const actions = (await listEvents(db, 'engagement', [id])).map(({ action }) => action)
    expect(actions).toContain('close_terms')
    await expect(proposeTerms(db, owner, id, proposed(), later(31))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  }

  it('is closed with it when it is concluded or terminated', async () => {
    const first = await proposing()
    const end = { version: 1, outcome: 'settled', lessons: '' } as const
    await concludeEngagement(first.db, first.owner, first.id, end, later(20))
    await closed(first.db, first.owner, first.overseas, first.id, first.change.id)
    const second = await proposing()
    await moveEngagement(second.db, second.owner, second.id, 'terminate', { version: 1, note: '' }, later(20))
    await closed(second.db, second.owner, second.overseas, second.id, second.change.id)
  })

  it('is closed with it when counsel is changed', async () => {
    const { db, owner, id, old, change: handOver } = await changing()
    const change = proposed()
    await proposeTerms(db, old.member, id, change, later(9))
    await handOver()
    expect((await pageOf(db, owner, id)).dropped).toMatchObject([{ id: change.id, state: 'closed' }])
  })

  it('still waits for its answer while the engagement is paused', async () => {
    const { db, owner, id, change } = await proposing()
    await moveEngagement(db, owner, id, 'pause', { version: 1, note: '' }, later(20))
    await acceptTerms(db, owner, id, change.id, later(21))
    expect((await pageOf(db, owner, id)).versions).toHaveLength(2)
  })

  it('is never left open by anything: the database itself refuses', async () => {
    const { db, id, change } = await proposing()
    const end = sql`update engagement set status = 'concluded' where id = ${id}`.execute(db)
    await expect(end).rejects.toThrow('closed with its engagement')
    const altered = sql`update engagement_terms set cap = 1 where id = ${change.id}`.execute(db)
    await expect(altered).rejects.toThrow('stays as it was written')
    const gone = sql`delete from engagement_terms where id = ${change.id}`.execute(db)
    await expect(gone).rejects.toThrow('what was proposed stays')
  })
})

describe('a proposal that nobody answers', () => {
  /** Proposed on a Monday; three working days later is a Thursday. */
  const FRIDAY = new Date('2026-11-26T16:00:00Z')

  /** A 1+1 at work whose people can all be told, with what they are reminded of. */
  async function tellableSides() {
    const world = await engagedPair()
    const { db, owner, domestic, overseas } = world
    for (const actor of [owner, domestic, overseas]) await tellable(db, actor)
    const reminded = async (table: 'mail_message' | 'notification') => {
      const rows = await db.selectFrom(table).select(['account_id', 'values']).execute()
      const own = rows.filter(({ values }) => JSON.parse(values).news === 'terms_unanswered')
      return own.map(({ account_id }) => account_id).sort()
    }
    return { ...world, reminded }
  }

  it('is told to the side that has to answer, by letter and in the page, after three whole working days and once', async () => {
    const { db, owner, overseas, id, reminded } = await tellableSides()
    await proposeTerms(db, overseas, id, proposed(), later(10))
    expect(await remindOfTerms(db, new Date('2026-11-26T15:59:00Z'))).toBe(0)
    expect(await remindOfTerms(db, FRIDAY)).toBe(1)
    expect(await reminded('mail_message')).toEqual([owner.id])
    expect(await reminded('notification')).toEqual([owner.id])
    await db.insertInto('setting').values({ name: 'limit.termsAnswerDays', value: '5' }).execute()
    expect(await remindOfTerms(db, new Date('2026-12-14T01:00:00Z'))).toBe(0)
    expect(await reminded('mail_message')).toEqual([owner.id])
  })

  it('of the enterprise is told to both firms of a 1+1, after the working days that the centre set', async () => {
    const { db, owner, domestic, overseas, id, reminded } = await tellableSides()
    await db.insertInto('setting').values({ name: 'limit.termsAnswerDays', value: '5' }).execute()
    await proposeTerms(db, owner, id, proposed(), later(10))
    expect(await remindOfTerms(db, new Date('2026-11-30T15:59:00Z'))).toBe(0)
    expect(await remindOfTerms(db, new Date('2026-11-30T16:00:00Z'))).toBe(2)
    expect(await reminded('mail_message')).toEqual([domestic.id, overseas.id].sort())
  })

  it('is followed by no reminder once it is answered or withdrawn, or the engagement is over', async () => {
    const end = { version: 1, outcome: 'settled', lessons: '' } as const
    type World = Awaited<ReturnType<typeof tellableSides>>
    const ways: ((world: World, changeId: string) => Promise<void>)[] = [
      ({ db, owner, id }, changeId) => acceptTerms(db, owner, id, changeId, later(20)),
      ({ db, owner, id }, changeId) => declineTerms(db, owner, id, { changeId, reason: '否' }, later(20)),
      ({ db, overseas, id }, changeId) => withdrawTerms(db, overseas, id, changeId, later(20)),
      ({ db, owner, id }) => concludeEngagement(db, owner, id, end, later(20)),
    ]
    for (const settle of ways) {
      const world = await tellableSides()
      const change = proposed()
      await proposeTerms(world.db, world.overseas, world.id, change, later(10))
      await settle(world, change.id)
      expect(await remindOfTerms(world.db, FRIDAY)).toBe(0)
      expect(await world.reminded('notification')).toEqual([])
    }
  })

  it('again after the first was withdrawn is reminded of by its own days', async () => {
    const { db, owner, overseas, id, reminded } = await tellableSides()
    const first = proposed()
    await proposeTerms(db, overseas, id, first, later(10))
    await remindOfTerms(db, FRIDAY)
    await withdrawTerms(db, overseas, id, first.id, FRIDAY)
    await proposeTerms(db, overseas, id, proposed(), FRIDAY)
    expect(await remindOfTerms(db, new Date('2026-12-02T01:00:00Z'))).toBe(0)
    expect(await remindOfTerms(db, new Date('2026-12-03T01:00:00Z'))).toBe(1)
    expect(await reminded('mail_message')).toEqual([owner.id, owner.id])
  })
})

describe('a bill', () => {
  const bill = (amount: number, billedOn: string) => ({
    ...({
      id: randomUUID(),
      billedOn,
      amount,
      stage: 'evidence',
      hours: null,
      currency: 'USD',
      note: '',
    } as const),
  })

  it('is compared with the terms in force on its day, in the engagement and where quotes are compared', async () => {
    const { db, owner, overseas, disputeId, id, change } = await proposing()
    await addBill(db, overseas, id, bill(3_300_000, '2026-11-30'), later(11))
    await addBill(db, overseas, id, bill(2_000_000, '2026-12-01'), later(12))
    const december = new Date('2026-12-02T01:00:00Z')
    const heldBy = async () => {
      const { held, terms } = await findMoney(db, owner, id, december)
      const stand = held.map(({ terms: { number, cap }, now, until, billed }) => [
        ...[number, now, until, billed.total],
        overOf(billed.total, { total: null, cap }).cap,
      ])
      const invitations = await listInvitations(db, owner, disputeId, december)
      const [shown] = await showInvitations(db, owner, invitations, december)
      expect(shown?.quote?.held.map(({ terms: { number } }) => number)).toEqual(
        held.map(({ terms: { number } }) => number),
      )
      expect(shown?.quote?.changed).toBe(held.length > 1)
      return { terms: terms?.number, stand }
    }
    expect(await heldBy()).toEqual({ terms: 1, stand: [[1, true, null, 5_300_000, 77]] })
    await acceptTerms(db, owner, id, change.id, later(20))
    expect(await heldBy()).toEqual({
      terms: 2,
      stand: [
        [1, false, '2026-11-30', 3_300_000, 10],
        [2, true, null, 5_300_000, null],
      ],
    })
  })

  it('is asked about where its currency is not that of the terms on its day', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const change = proposed({ currency: 'EUR' })
    await proposeTerms(db, overseas, id, change, later(10))
    await acceptTerms(db, owner, id, change.id, later(11))
    const versions = await listTerms(db, owner, id)
    const on = (day: string) => termsOn(versions, day)?.currency
    expect([on('2026-11-30'), on('2026-12-01')]).toEqual(['USD', 'EUR'])
  })
})

describe('the cost of a kind of dispute', () => {
  const ALL = { jurisdiction: '', ipType: '', procedure: '' }
  const BEFORE = '2026-11-30'

  /** Of which currencies something is counted: with no rate set, each is named as one that has none. */
  const counted = async (db: Db, day: string) => (await findCosts(db, ALL, day)).withoutRate.quoted.currencies

  it('is what was last agreed, from the day on which it is in force; until then the quote', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    const change = proposed({ currency: 'EUR' })
    await proposeTerms(db, overseas, id, change, later(10))
    expect(await counted(db, TERMS.from)).toEqual(['USD'])
    await acceptTerms(db, owner, id, change.id, later(11))
    expect(await counted(db, BEFORE)).toEqual(['USD'])
    expect(await counted(db, TERMS.from)).toEqual(['EUR'])
    const hours = {
      feeModel: 'hourly',
      stages: [],
      rates: [{ level: 'partner', rate: 100, hours: null }],
    } as const
    const open = proposed({ ...hours, rates: [...hours.rates], stages: [], cap: null })
    await proposeTerms(db, owner, id, open, later(12))
    await acceptTerms(db, overseas, id, open.id, later(13))
    expect(await findCosts(db, ALL, TERMS.from)).toMatchObject({ rows: [], unestimated: 1 })
  })

  it('stays as it was at the end of the engagement, whatever was to follow', async () => {
    const end = { version: 1, outcome: 'settled', lessons: '' } as const
    const ways = [
      (db: Db, owner: Actor, id: string) => concludeEngagement(db, owner, id, end, later(20)),
      (db: Db, owner: Actor, id: string) =>
        moveEngagement(db, owner, id, 'terminate', { version: 1, note: '' }, later(20)),
    ]
    for (const conclude of ways) {
      const { db, owner, overseas, id } = await engagedPair()
      const change = proposed({ currency: 'EUR' })
      await proposeTerms(db, overseas, id, change, later(10))
      await acceptTerms(db, owner, id, change.id, later(11))
      await conclude(db, owner, id)
      expect(await counted(db, TERMS.from)).toEqual(['USD'])
    }
  })

  it('names the rates that were over a year old when it was converted by them', async () => {
    const { db, staff } = await engagedPair()
    const rate = (day: string, cny: number) =>
      db
        .insertInto('exchange_rate')
        .values({ currency: 'USD', day, cny, set_by: staff.id, created_at: later(0).toISOString() })
        .execute()
    await rate('2025-11-22', 7.2)
    const old = async () => (await findCosts(db, ALL, BEFORE)).oldRates
    expect(await old()).toEqual([{ currency: 'USD', day: '2025-11-22', cny: 7.2, old: true }])
    await rate('2025-11-23', 7.1)
    expect(await old()).toEqual([])
  })
})

describe('the file of the case', () => {
  it('names every version of the terms, with who agreed on it and when', async () => {
    const { db, owner, staff, disputeId, id, change } = await proposing()
    await acceptTerms(db, owner, id, change.id, later(20))
    const document = await getDocument(db, disputeId, await compileCaseFile(db, staff, disputeId, later(30)))
    const lines = linesOf(document.record)
    expect(lines.filter((line) => line.includes('版条款')).map((line) => line.replace(/^.*?　/, ''))).toEqual(
      [
        '第1版条款（报价）：合计 USD 25000，封顶 USD 30000',
        `第2版条款，2026-12-01起，律师 o-1提议，法务 e-1于2026-11-23同意：合计 USD 65000，封顶 USD 80000。范围：${TERMS.scope}`,
      ],
    )
  })
})

describe('whoever proposed', () => {
  it('is forgotten by name with an erased account, and what was agreed stays', async () => {
    const { db, owner, overseas, id } = await engagedPair()
    await tellable(db, overseas)
    const change = proposed()
    await proposeTerms(db, overseas, id, change, later(10))
    await acceptTerms(db, owner, id, change.id, later(11))
    await eraseOwnAccount(db, overseas, later(12))
    const { versions } = await pageOf(db, owner, id)
    expect(versions.at(-1)?.change?.proposedName).not.toContain('律师')
    expect(versions.at(-1)).toMatchObject({ cap: TERMS.cap, total: 6_500_000 })
  })
})
