import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { findEnterpriseHome } from '../../../app/desk/queries-home-enterprise.server.ts'
import { findPartyHome } from '../../../app/desk/queries-home-party.server.ts'
import { todayContested } from '../../../app/desk/queries-today-parties.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { moveEngagement, recordEngagement } from '../../../app/engagements/commands.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import {
  askConfirmation,
  confirmEngagement,
  contestEngagement,
} from '../../../app/engagements/confirm.server.ts'
import { getEngagement, listEngagements } from '../../../app/engagements/queries.server.ts'
import { getNamed, listConfirmations, listNamed } from '../../../app/engagements/queries-named.server.ts'
import { listMessages } from '../../../app/engagements/queries-work.server.ts'
import { rateEngagement } from '../../../app/engagements/rate.server.ts'
import { addMilestone, writeMessage } from '../../../app/engagements/work.server.ts'
import { findShownParties } from '../../../app/matching/queries-shown.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { clockAt } from '../desk/clock-at.ts'
import { FACTS, later, matched, NOW } from '../disputes/acting.ts'

async function peopleOf(db: Db, ref: string) {
  const { id: partyId } = await db
    .selectFrom('party')
    .select('id')
    .where('ref', '=', ref)
    .executeTakeFirstOrThrow()
  const account = async (role: 'provider_administrator' | 'provider_member'): Promise<Actor> => {
    const id = `${role} of ${ref}`
    const email = `${role}.${ref}@example.test`
    await db
      .insertInto('account')
      .values({
        ...{ id, name: id, role, party_id: partyId, demo: 0, email, email_key: email },
        created_at: NOW.toISOString(),
      })
      .execute()
    return { id, name: id, role, enterpriseId: null, partyId }
  }
  return { head: await account('provider_administrator'), member: await account('provider_member') }
}

/** An engagement that its enterprise noted down without asking, and the people of the firms. */
async function named({ section = 'overseas', ref = 'o-1' } = {}) {
  const world = await matched()
  const { db, owner, disputeId, runId } = world
  const overseas = await peopleOf(db, 'o-1')
  const domestic = await peopleOf(db, 'd-1')
  const stranger = await peopleOf(db, 'o-2')
  const input = { runId, section: section as 'overseas', ref, note: '口头约定', idempotencyKey: randomUUID() }
  const { id } = await recordEngagement(db, owner, disputeId, input, later(1))
  return { ...world, id: id!, overseas, domestic, stranger }
}

const lettersTo = (db: Db) =>
  db
    .selectFrom('mail_message')
    .select(['account_id', 'template', 'values'])
    .where('template', 'in', ['engagement_named', 'engagement_news'])
    .execute()

const SETTLED = { outcome: 'settled', lessons: '' } as const

describe('an engagement that was noted down without the firm', () => {
  it('is written about to the centre when it is contested: to the dispute’s handler, else to all staff', async () => {
    for (const handled of [false, true]) {
      const { db, id, disputeId, overseas } = await named()
      const colleagues = ['reviewer', 'manager'].map((role) => ({
        ...{ id: role, name: role, role: role as 'reviewer', demo: 0 as const },
        ...{ email: `${role}@centre.test`, email_key: `${role}@centre.test`, created_at: NOW.toISOString() },
      }))
      await db.insertInto('account').values(colleagues).execute()
      const everybody = await db
        .selectFrom('account')
        .select('id')
        .where('role', 'in', ['reviewer', 'manager', 'administrator'])
        .execute()
      const handler = {
        dispute_id: disputeId,
        account_id: 'reviewer',
        name: 'reviewer',
        since: NOW.toISOString(),
      }
      if (handled) await db.insertInto('dispute_handler').values(handler).execute()
      await contestEngagement(db, overseas.head, id, { version: 1, reason: '不是我所' }, later(3))
      const told = (await lettersTo(db)).filter(({ values }) => values.includes('contested_at_centre'))
      const ids = told.map(({ account_id }) => account_id)
      expect(ids.sort()).toEqual(handled ? ['reviewer'] : everybody.map((one) => one.id).sort())
    }
  })

  it('is written about to those who keep its entry, and shown with no more than is needed to recognise it', async () => {
    const { db, id, owner, overseas, stranger } = await named()
    expect(await lettersTo(db)).toEqual([
      {
        account_id: overseas.head.id,
        template: 'engagement_named',
        values: JSON.stringify({ path: `/engagements/${id}/confirmation` }),
      },
    ])
    const shown = await getNamed(db, overseas.head, id, 'zh')
    expect(shown).toMatchObject({
      what: '美国专利纠纷',
      state: 'asked',
      askedName: owner.name,
      askedSide: 'enterprise',
      notedAt: later(1).toISOString(),
      pairSide: null,
    })
    const words = JSON.stringify(shown)
    for (const kept of ['口头约定', FACTS.opponents[0]!.name]) expect(words).not.toContain(kept)
    expect((await listNamed(db, overseas.member, 'zh')).map((one) => one.id)).toEqual([id])
    expect((await findPartyHome(db, overseas.head, 'zh', later(2))).map(({ next }) => next)).toContain(
      'named',
    )
    expect((await listEngagements(db, overseas.head, EVERY_CASE, NOW)).total).toBe(0)
    await expect(getEngagement(db, overseas.head, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getNamed(db, stranger.head, id, 'zh')).rejects.toMatchObject({ code: 'not_found' })
    await expect(getNamed(db, owner, id, 'zh')).rejects.toMatchObject({ code: 'not_found' })
    await expect(confirmEngagement(db, stranger.head, id, { version: 1 }, later(2))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is the firm’s own once it confirms: it takes a place, opens, and becomes evidence', async () => {
    const { db, id, owner, overseas } = await named()
    const before = { id: newId(NOW), kind: 'message', body: '只给中心看' } as const
    await writeMessage(db, owner, id, before, later(2))
    expect(await confirmEngagement(db, overseas.head, id, { version: 1 }, later(3))).toBe(true)
    expect(await confirmEngagement(db, overseas.head, id, { version: 1 }, later(3))).toBe(true)
    expect((await findShownParties(db, ['o-1']))['o-1']?.left).toBe(0)
    const engagement = await getEngagement(db, overseas.head, id)
    expect(engagement.confirmedAt).toBe(later(3).toISOString())
    await writeMessage(db, owner, id, { ...before, id: newId(NOW), body: '给双方' }, later(4))
    expect((await listMessages(db, overseas.head, id)).map(({ body }) => body)).toEqual(['给双方'])
    expect((await listMessages(db, owner, id)).length).toBe(2)
    expect(await listNamed(db, overseas.head, 'zh')).toEqual([])
    expect((await listEvents(db, 'engagement', [id]))[0]).toMatchObject({
      action: 'confirm_engagement',
      who: overseas.head.name,
    })
    await concludeEngagement(db, owner, id, { version: engagement.version, ...SETTLED }, later(5))
    const matters = await db
      .selectFrom('matter')
      .select('verification')
      .where('verification', '=', 'platform')
    expect(await matters.execute()).toHaveLength(1)
  })

  it('leaves its last days to its enterprise, which only watches them once the firm has confirmed', async () => {
    const { db, id, owner, overseas } = await named()
    const due = { id: newId(NOW), kind: 'deadline', title: '提交异议书', dueOn: '2026-12-01' } as const
    await addMilestone(db, owner, id, due, later(2))
    const waits = async (minutes: number) => {
      const { tasks } = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(minutes)))
      return tasks.filter(({ key }) => key === `milestone ${due.id}`).map(({ next, to }) => [next, to])
    }
    expect(await waits(3)).toEqual([['deadline', `/engagements/${id}`]])
    await confirmEngagement(db, overseas.head, id, { version: 1 }, later(4))
    expect(await waits(5)).toEqual([['counsel_deadline', `/engagements/${id}`]])
    const [kept] = await findPartyHome(db, overseas.head, 'zh', later(5))
    expect(kept).toMatchObject({ next: 'milestone', key: due.id })
  })

  it('goes back with the reason when it is contested, takes no place, and counts for nothing', async () => {
    const { db, id, owner, staff, overseas } = await named()
    const reason = '没有接受过这家企业的委托'
    const colleague = { ...owner, id: 'colleague' }
    await db
      .insertInto('account')
      .values({
        ...{ id: 'colleague', name: 'x', role: 'enterprise_member', demo: 0 },
        ...{ enterprise_id: owner.enterpriseId, email: 'c@example.test', email_key: 'c@example.test' },
        created_at: NOW.toISOString(),
      })
      .execute()
    await contestEngagement(db, overseas.head, id, { version: 1, reason }, later(2))
    expect((await lettersTo(db)).filter(({ account_id }) => account_id === colleague.id)).toMatchObject([
      { template: 'engagement_news', values: expect.stringContaining('contested') },
    ])
    expect(await todayContested(db)).toMatchObject([{ key: id, to: `/engagements/${id}` }])
    const home = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(3)))
    expect(home.tasks.map(({ next }) => next)).toContain('contested')
    for (const reader of [owner, staff]) {
      const [line] = await listConfirmations(db, reader, await getEngagement(db, reader, id))
      expect(line).toMatchObject({ state: 'contested', reason, mayAsk: true, reachable: true })
    }
    expect((await findShownParties(db, ['o-1']))['o-1']?.left).toBe(1)
    await concludeEngagement(db, owner, id, { version: 1, ...SETTLED }, later(4))
    const score = { responsiveness: 1, communication: 1, diligence: 1, comment: '' }
    const ratings = { [overseas.head.partyId!]: score }
    await rateEngagement(db, owner, id, { version: 2, ratings }, later(5))
    expect(
      await db.selectFrom('matter').select('id').where('verification', '=', 'platform').execute(),
    ).toEqual([])
    const feedback = db.selectFrom('party_feedback').select('ratings')
    const counted = await feedback.where('party_id', '=', overseas.head.partyId!).executeTakeFirst()
    expect(counted?.ratings ?? 0).toBe(0)
    expect(await listNamed(db, overseas.head, 'zh')).toEqual([])
    await expect(confirmEngagement(db, overseas.head, id, { version: 2 }, later(6))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  it('is asked about again with words to recognise it by, and ended by its enterprise', async () => {
    const { db, id, owner, other, overseas } = await named()
    const { partyId } = overseas.head
    const question = { partyId: partyId!, version: 2, words: '由贵所上海代表处签约' }
    await expect(askConfirmation(db, owner, id, { ...question, version: 1 }, later(2))).rejects.toMatchObject(
      {
        code: 'illegal_transition',
      },
    )
    await contestEngagement(db, overseas.head, id, { version: 1, reason: '不认识' }, later(3))
    await expect(askConfirmation(db, other, id, question, later(4))).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(askConfirmation(db, owner, id, { ...question, version: 1 }, later(4))).rejects.toMatchObject(
      {
        code: 'stale_state',
      },
    )
    await askConfirmation(db, owner, id, question, later(4))
    expect(await getNamed(db, overseas.head, id, 'zh')).toMatchObject({
      state: 'asked',
      words: question.words,
      reason: '',
      version: 3,
    })
    await expect(
      contestEngagement(db, overseas.member, id, { version: 1, reason: '不认识' }, later(5)),
    ).rejects.toMatchObject({ code: 'stale_state' })
    const notes = (await listEvents(db, 'engagement', [id])).map(({ action, note }) => [action, note])
    expect(notes.slice(0, 2)).toEqual([
      ['ask_confirmation', question.words],
      ['contest_engagement', '不认识'],
    ])
    await moveEngagement(db, owner, id, 'terminate', { version: 1, note: '' }, later(6))
    expect(await getNamed(db, overseas.head, id, 'zh')).toMatchObject({ over: true })
    await expect(confirmEngagement(db, overseas.head, id, { version: 3 }, later(7))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  it('opens to neither side of a 1+1 before both have confirmed', async () => {
    const { db, id, overseas, domestic } = await named({ section: 'pairings', ref: 'x-1' })
    expect((await lettersTo(db)).map(({ account_id }) => account_id)).toEqual([
      domestic.head.id,
      overseas.head.id,
    ])
    expect(await confirmEngagement(db, domestic.head, id, { version: 1 }, later(2))).toBe(false)
    await expect(getEngagement(db, domestic.head, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await getNamed(db, domestic.head, id, 'zh')).toMatchObject({
      state: 'confirmed',
      confirmed: false,
      pairSide: 'domestic',
    })
    const confirm = sql`update engagement set confirmed_at = 'now' where id = ${id}`
    await expect(confirm.execute(db)).rejects.toThrow('confirmed by each of its parties')
    expect(await confirmEngagement(db, overseas.head, id, { version: 1 }, later(3))).toBe(true)
    expect((await getEngagement(db, domestic.head, id)).confirmedAt).toBe(later(3).toISOString())
    const shown = await findShownParties(db, ['d-1', 'o-1'])
    expect([shown['d-1']?.left, shown['o-1']?.left]).toEqual([4, 0])
  })
})
