import { describe, expect, it } from 'vitest'
import { compileCaseFile } from '../../../app/disputes/case-file.server.ts'
import { getDocument } from '../../../app/documents/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { shanghaiMinute } from '../../../app/domain/day.ts'
import { linesOf } from '../../../app/domain/document/record.ts'
import type { Section } from '../../../app/domain/matching/response.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict, declineInvitation } from '../../../app/invitations/answer.server.ts'
import { askedAmong } from '../../../app/invitations/asked.server.ts'
import { sweepInvitations } from '../../../app/invitations/clock.server.ts'
import { declareConflictWith } from '../../../app/invitations/conflict.server.ts'
import { leaveInvitations } from '../../../app/invitations/leave.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { listInvitations } from '../../../app/invitations/queries.server.ts'
import { listInvitationEvents, readerOf } from '../../../app/invitations/queries-events.server.ts'
import { findInbox } from '../../../app/invitations/queries-inbox.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { showInvitations } from '../../../app/invitations/shown.server.ts'
import { compose } from '../../../app/mail/compose.ts'
import { cannotWait } from '../../../app/mail/notified.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { findMessageSubjects } from '../../../app/notifications/queries-subjects.server.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, QUOTE, signUpFor, wants } from './inviting.ts'

const PARTY_ACCOUNT = { role: 'provider_member', demo: 1, created_at: later(0).toISOString() } as const

async function shownTo({ db, disputeId }: Inviting, actor: Actor, now = later(100)) {
  return showInvitations(db, actor, await listInvitations(db, actor, disputeId, now), now)
}

/** Invites a 1+1 whose overseas side sees the names and then refuses: for a conflict, or for want of room. */
async function pairRefused(world: Inviting, conflict: boolean) {
  const { db } = world
  const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
  const member = await memberOf(db, 'o-1')
  await askNames(db, member, id, later(1))
  if (conflict) await declareConflictWith(db, member, id, ['opponents'], later(2))
  else await declineInvitation(db, member, id, { reason: 'no_room', note: '' }, later(2))
  return { id, member }
}

describe('the timeline of a dispute', () => {
  const timeline = async ({ db, disputeId }: Inviting, actor: Actor) => {
    const invitations = await listInvitations(db, actor, disputeId, later(100))
    const events = await listInvitationEvents(db, readerOf(actor), invitations, 'zh')
    return events.toReversed().map(({ action, note, who }) => [action, note, who])
  }
  const PAIR = 'd-1 律师事务所 + Firm o-1'

  it('tells who was invited, that both sides of a 1+1 are clear, and of a quote', async () => {
    const world = await inviting()
    const { db, owner, staff } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const sent = ['send', PAIR, owner.name]
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    await askNames(db, domestic, id, later(5))
    await clearConflict(db, domestic, id, later(6))
    expect(await timeline(world, owner)).toEqual([sent])
    expect(await timeline(world, staff)).toEqual([sent, ['clear_conflict', PAIR, domestic.name]])
    await askNames(db, overseas, id, later(7))
    await clearConflict(db, overseas, id, later(8))
    await acceptInvitation(db, overseas, id, QUOTE, later(9))
    expect(await timeline(world, owner)).toEqual([sent, ['clear_conflict', PAIR, ''], ['accept', PAIR, '']])
  })

  it('tells an enterprise the same of a conflict as of having no room, and staff which it was', async () => {
    const told = []
    for (const conflict of [true, false]) {
      const world = await inviting()
      const { owner, staff } = world
      const { member } = await pairRefused(world, conflict)
      told.push(await timeline(world, owner))
      const how = conflict ? 'declare_conflict' : 'decline'
      expect((await timeline(world, staff)).at(-1)).toEqual([how, PAIR, member.name])
    }
    expect(told[0]).toEqual(told[1])
    expect(told[0]!.at(-1)).toEqual(['unavailable', PAIR, ''])
  })

  it('goes into the file of the case as its enterprise knows it, in the order of time', async () => {
    const steps = []
    for (const conflict of [true, false]) {
      const world = await inviting()
      const { db, staff, disputeId } = world
      const { member } = await pairRefused(world, conflict)
      const id = await world.invite({ refs: ['o-2'] })
      const answering = await memberOf(db, 'o-2')
      await askNames(db, answering, id, later(5))
      await clearConflict(db, answering, id, later(6))
      await acceptInvitation(db, answering, id, QUOTE, later(7))
      const document = await getDocument(db, disputeId, await compileCaseFile(db, staff, disputeId, later(8)))
      const lines = linesOf(document.record)
      expect(lines.join()).not.toContain(member.name)
      steps.push(lines.slice(lines.indexOf('五、办理经过'), lines.indexOf('六、委托情况')))
    }
    expect(steps[0]).toEqual(steps[1])
    expect(steps[0]!.slice(-4).map((line) => line.replace(/^.*?　/, ''))).toEqual([
      '法务 e-1　发出邀请：Firm o-2',
      `受邀方本次不可用：${PAIR}`,
      '受邀方核对无利益冲突：Firm o-2',
      '受邀方报价：Firm o-2',
    ])
  })
})

describe('what a message is about', () => {
  it('is said in the page as far as its reader may know it, and in no letter', async () => {
    const world = await inviting()
    const { db, owner, other, disputeId } = world
    const account = { role: 'enterprise_member', demo: 1, created_at: later(0).toISOString() } as const
    const email = 'zhao@example.org'
    await db
      .insertInto('account')
      .values({
        ...account,
        id: 'zhao',
        name: '赵',
        enterprise_id: owner.enterpriseId,
        email,
        email_key: email,
      })
      .execute()
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    await askNames(db, member, id, later(5))
    await clearConflict(db, member, id, later(6))
    const { path } = await db.selectFrom('notification').select('path').executeTakeFirstOrThrow()
    expect(path).toBe(`/disputes/${disputeId}/invitations#i-${id}`)
    const { values } = await db.selectFrom('mail_message').select('values').executeTakeFirstOrThrow()
    expect(JSON.parse(values)).toEqual({ path, news: 'answered' })
    const paths = [path, `/disputes/${disputeId}`, `/invitations/${id}`, '/listing']
    const about = async (actor: Actor, now = later(7)) =>
      Object.fromEntries(await findMessageSubjects(db, actor, paths, 'zh', now))
    const dispute = { title: '美国专利诉讼' }
    const asked = { ref: 'o-1', nameZh: null, nameEn: 'Firm o-1' }
    expect(await about(owner)).toEqual({
      [path]: { ...dispute, parties: [asked] },
      [`/disputes/${disputeId}`]: { ...dispute, parties: [] },
    })
    expect(await about(member)).toEqual({
      [`/invitations/${id}`]: { title: '美国专利纠纷', parties: [] },
    })
    await declineInvitation(db, member, id, { reason: 'fees', note: '' }, later(8))
    expect(await about(member, later(9))).toEqual({
      [`/invitations/${id}`]: { title: '', parties: [] },
    })
    expect(await about(other)).toEqual({})
    expect(await about(await memberOf(db, 'o-2'))).toEqual({})
  })
})

describe('a letter about an invitation', () => {
  it('names its number and by when its party has to answer, with the zone, and nothing of the dispute', async () => {
    const world = await inviting()
    const { db } = world
    const email = 'o1@example.org'
    const { partyId } = await memberOf(db, 'o-1')
    await db
      .insertInto('account')
      .values({ ...PARTY_ACCOUNT, id: 'o1', name: 'Ann', party_id: partyId, email, email_key: email })
      .execute()
    const id = await world.invite()
    const { due_at } = await db
      .selectFrom('invitation_side')
      .select('due_at')
      .where('invitation_id', '=', id)
      .executeTakeFirstOrThrow()
    const { values } = await db.selectFrom('mail_message').select('values').executeTakeFirstOrThrow()
    expect(JSON.parse(values)).toEqual({ path: `/invitations/${id}`, news: 'asked', until: due_at })
    for (const locale of ['zh-CN', 'en'] as const) {
      const { subject, text } = compose('invitation_news', locale, JSON.parse(values), (path) => path)
      for (const said of [subject, text]) expect(said).toContain(id.slice(-6).toUpperCase())
      expect(subject).toContain(shanghaiMinute(due_at!))
      expect(text).toContain('UTC+8')
      // An identifier is of digits and letters by chance.
      expect((subject + text).replaceAll(id, '')).not.toMatch(/美国|专利|patent|e-1|Acme|Firm/i)
    }
  })
})

describe('the side of a 1+1 that has checked its conflicts first', () => {
  it('is told when the other one has too, because its time to quote begins then; that one reads it in the page', async () => {
    const world = await inviting()
    const { db } = world
    const { partyId } = await memberOf(db, 'd-1')
    await db.updateTable('party').set({ response_hours: 4 }).where('ref', '=', 'd-1').execute()
    for (const [id, party_id] of [
      ['d1', partyId],
      ['o1', (await memberOf(db, 'o-1')).partyId],
    ] as const) {
      const email = `${id}@example.org`
      await db
        .insertInto('account')
        .values({ ...PARTY_ACCOUNT, id, name: id, party_id, email, email_key: email })
        .execute()
    }
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const lettersAfter = async (act: () => Promise<void>) => {
      await db.deleteFrom('mail_message').execute()
      await act()
      const rows = await db.selectFrom('mail_message').select(['account_id', 'values']).execute()
      return rows.map(({ account_id, values }) => ({ to: account_id, ...JSON.parse(values) }))
    }
    const clear = async (ref: string, minutes: number) => {
      const member = await memberOf(db, ref)
      await askNames(db, member, id, later(minutes))
      return lettersAfter(() => clearConflict(db, member, id, later(minutes + 1)))
    }
    expect(await clear('d-1', 5)).toEqual([])
    const until = later(601 + 4 * 60).toISOString()
    const told = await clear('o-1', 600)
    expect(told).toEqual([{ to: 'd1', path: `/invitations/${id}`, news: 'both_clear', until }])
    for (const locale of ['zh-CN', 'en'] as const) {
      const { subject, text } = compose('invitation_news', locale, told[0]!, (path) => path)
      expect(subject).toContain(shanghaiMinute(until))
      expect(text).toMatch(/UTC\+8/)
      expect(subject + text).not.toMatch(/Firm|律师事务所|Acme/)
    }
    expect(cannotWait('invitation_news', told[0]!)).toBe(true)
    const quoting = await memberOf(db, 'o-1')
    const quoted = await lettersAfter(() => acceptInvitation(db, quoting, id, QUOTE, later(610)))
    expect(
      quoted.filter(({ to }) => to === 'd1'),
      'what one side offers binds both',
    ).toEqual([{ to: 'd1', path: `/invitations/${id}`, news: 'partner_quoted' }])
    expect(quoted.some(({ to }) => to === 'o1')).toBe(false)
  })
})

describe('who was asked in a dispute before', () => {
  const markedFor = async (world: Inviting, section: Section) => {
    const run = await getMatchRun(world.db, world.owner, world.runId)
    return askedAmong(await shownTo(world, world.owner), run.response[section])
  }

  it('is marked, also by a side of a 1+1 that is being asked, and is not offered again', async () => {
    const world = await inviting()
    expect(await markedFor(world, 'overseas')).toEqual({})
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const mark = { id, status: 'sent', ended: null, mayAsk: false }
    expect(await markedFor(world, 'pairings')).toEqual({ 'x-1': mark })
    expect(await markedFor(world, 'overseas')).toEqual({ 'o-1': mark })
    expect(await markedFor(world, 'domestic')).toEqual({ 'd-1': mark })
  })

  it('does not tell which side of a 1+1 is not available, nor a conflict from having no room', async () => {
    for (const conflict of [true, false]) {
      const world = await inviting()
      const { db, owner, disputeId, runId } = world
      const { id } = await pairRefused(world, conflict)
      const mark = { id, status: 'declined', ended: 'unavailable', mayAsk: false }
      expect(await markedFor(world, 'pairings')).toEqual({ 'x-1': mark })
      expect(await markedFor(world, 'overseas')).toEqual({})
      expect(await markedFor(world, 'domestic')).toEqual({})
      const again = await sendInvitations(db, owner, disputeId, wants(runId), later(3))
      expect(again.refused).toEqual([{ name: { zh: null, en: 'Firm o-1' }, refusal: 'unavailable' }])
    }
  })
})

describe('the side of a 1+1 that has read the names, when the other one is out', () => {
  const ENDINGS = ['conflict', 'no_room', 'fees'] as const

  it('reads the same whether that one is in conflict, has no room or declines, and who is out reads its own', async () => {
    const read = []
    for (const ending of ENDINGS) {
      const world = await inviting()
      const { db } = world
      const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
      const [out, other] = [await memberOf(db, 'o-1'), await memberOf(db, 'd-1')]
      for (const member of [out, other]) await askNames(db, member, id, later(1))
      await clearConflict(db, other, id, later(2))
      if (ending === 'conflict') await declareConflictWith(db, out, id, ['opponents'], later(3))
      else await declineInvitation(db, out, id, { reason: ending, note: '' }, later(3))
      const opened = async (member: Actor) => openInvitation(db, member, id, later(4))
      const [row] = (await findInbox(db, other, 1, 'zh', later(4))).rows
      const withoutIds = (value: unknown) =>
        JSON.parse(JSON.stringify(value).replaceAll(id, 'id').replaceAll(row!.reference, 'number'))
      read.push(withoutIds([await opened(other), row]))
      const status = ending === 'conflict' ? 'conflicted' : 'declined'
      expect(await opened(out)).toMatchObject({ status, standing: status, stage: null })
      expect(row).toMatchObject({ status: 'declined', standing: 'partner_out', what: null })
    }
    expect(read[1]).toEqual(read[0])
    expect(read[2]).toEqual(read[0])
    expect(JSON.stringify(read)).not.toContain('conflicted')
  })

  it('reads of a conflict that came on record since only that they cannot accept together', async () => {
    const world = await inviting()
    const { db } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const [out, other] = [await memberOf(db, 'o-1'), await memberOf(db, 'd-1')]
    for (const member of [out, other]) {
      await askNames(db, member, id, later(1))
      await clearConflict(db, member, id, later(2))
    }
    await db.updateTable('conflict').set({ party_id: out.partyId! }).where('name', '=', 'Acme Corp').execute()
    const refused = (member: Actor) =>
      acceptInvitation(db, member, id, QUOTE, later(3)).catch(({ fields }) => fields)
    expect(await refused(other)).toEqual([{ field: 'accept', message: 'not_together' }])
    expect(await refused(out)).toEqual([{ field: 'accept', message: 'conflict_recorded' }])
  })

  it('is told of it, in the same words whatever it was, and of a lapse through silence', async () => {
    const endings = {
      conflict: (db, out, id) => declareConflictWith(db, out, id, ['opponents'], later(3)),
      decline: (db, out, id) => declineInvitation(db, out, id, { reason: 'no_room', note: '' }, later(3)),
      leaving: async (db, out) => {
        await db.transaction().execute((trx) => leaveInvitations(trx, out, out.partyId!, later(3)))
      },
      silence: async (db) => {
        await sweepInvitations(db, later(48 * 60 + 1))
      },
    } satisfies Record<string, (db: Inviting['db'], out: Actor, id: string) => Promise<void>>
    for (const [how, end] of Object.entries(endings)) {
      const world = await inviting()
      const { db } = world
      for (const ref of ['d-1', 'o-1']) await signUpFor(db, ref)
      const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
      const [out, other] = [await memberOf(db, 'o-1'), await memberOf(db, 'd-1')]
      await askNames(db, other, id, later(1))
      await clearConflict(db, other, id, later(2))
      await askNames(db, out, id, later(2))
      for (const table of ['mail_message', 'notification'] as const) await db.deleteFrom(table).execute()
      await end(db, out, id)
      const told = { path: `/invitations/${id}`, news: how === 'silence' ? 'lapsed' : 'partner_out' }
      for (const table of ['mail_message', 'notification'] as const) {
        const rows = await db.selectFrom(table).select(['account_id', 'values']).execute()
        const letters = rows.map(({ account_id, values }) => [account_id, JSON.parse(values)])
        expect(letters, `${table} of ${how}`).toEqual([['account of d-1', told]])
      }
      for (const locale of ['zh-CN', 'en'] as const) {
        const { subject, text } = compose('invitation_news', locale, told, (path) => path)
        expect(subject + text).not.toMatch(/Firm|律师事务所|Acme|冲突|conflict/)
      }
    }
  })
})
