import { describe, expect, it } from 'vitest'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { acceptInvitation, deliverOpinion } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict, declineInvitation } from '../../../app/invitations/answer.server.ts'
import { sweepInvitations } from '../../../app/invitations/clock.server.ts'
import { declareConflictWith } from '../../../app/invitations/conflict.server.ts'
import { cancelInvitation, engageInvited } from '../../../app/invitations/decide.server.ts'
import { findInvitable } from '../../../app/invitations/invitable.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import {
  getInvitation,
  getMyInvitation,
  listInbox,
  listInvitations,
} from '../../../app/invitations/queries.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { namesToAnswer } from '../../../app/invitations/similar.server.ts'
import { conflictedParties } from '../../../app/matching/conflicts.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import type { Db } from '../../../db/schema.ts'
import { conflict, expert, matter, populate, provider } from '../../support/world.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, QUOTE, signUpFor, wants } from './inviting.ts'

const DAYS = 24 * 60

async function statusOf({ db, owner, disputeId }: Inviting, id: string, now = later(1)) {
  return (await getInvitation(db, owner, disputeId, id, now)).status
}

async function feedbackOf(db: Db, { partyId }: Actor) {
  const row = db.selectFrom('party_feedback').selectAll().where('party_id', '=', partyId)
  const { asked, kept, answers, answer_minutes } = (await row.executeTakeFirst())!
  return { asked, kept, answers, answer_minutes }
}

async function cleared(world: Inviting, change = {}, ref = 'o-1') {
  await signUpFor(world.db, ref)
  const id = await world.invite(change)
  const member = await memberOf(world.db, ref)
  await askNames(world.db, member, id, later(30))
  await clearConflict(world.db, member, id, later(60))
  return { id, member }
}

describe('asking', () => {
  it('reaches the party asked, and nobody else', async () => {
    const world = await inviting()
    const id = await world.invite()
    const { db } = world
    const member = await memberOf(db, 'o-1')
    expect((await listInbox(db, member, 1, later(1))).total).toBe(1)
    expect(await getMyInvitation(db, member, id, later(1))).toMatchObject({ status: 'sent', place: 1 })
    const stranger = await memberOf(db, 'o-2')
    expect((await listInbox(db, stranger, 1, later(1))).invitations).toEqual([])
    for (const actor of [stranger, world.owner, world.staff]) {
      await expect(getMyInvitation(db, actor, id, later(1))).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(listInvitations(db, world.other, world.disputeId, later(1))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('asks once, however often the form is sent', async () => {
    const { db, owner, disputeId, runId } = await inviting()
    const input = wants(runId, { refs: ['o-1', 'o-2'] })
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => sendInvitations(db, owner, disputeId, input, later(1))),
    )
    expect(new Set(sent.map(({ ids }) => ids!.toSorted().join())).size).toBe(1)
    expect(await listInvitations(db, owner, disputeId, later(1))).toHaveLength(2)
  })

  it('sends nothing with a name in it', async () => {
    const { db, owner, disputeId, runId } = await inviting()
    const input = wants(runId, { synopsis: '对方是 ACME，我方为企业 e-1' })
    const { names } = await sendInvitations(db, owner, disputeId, input, later(1))
    expect(names).toEqual(['企业 e-1', 'Acme Corp'])
    expect(await listInvitations(db, owner, disputeId, later(1))).toEqual([])
  })

  it('sends to all or to none: one who is full stops the round', async () => {
    const { db, owner, disputeId, runId } = await inviting()
    await db.updateTable('party').set({ capacity: 0 }).where('ref', '=', 'o-2').execute()
    const input = wants(runId, { refs: ['o-1', 'o-2'] })
    const { refused } = await sendInvitations(db, owner, disputeId, input, later(1))
    expect(refused).toEqual([{ name: { zh: null, en: 'Firm o-2' }, refusal: 'unavailable' }])
    expect(await listInvitations(db, owner, disputeId, later(1))).toEqual([])
  })

  it('does not ask the same twice, and asks for what fits', async () => {
    const world = await inviting()
    await world.invite()
    const { db, owner, disputeId, runId } = world
    const again = await sendInvitations(db, owner, disputeId, wants(runId), later(1))
    expect(again.refused).toEqual([{ name: { zh: null, en: 'Firm o-1' }, refusal: 'invited' }])
    const research = wants(runId, { refs: ['o-2'], purpose: 'research' })
    await expect(sendInvitations(db, owner, disputeId, research, later(1))).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

describe('answering', () => {
  it('goes from the synopsis by the names to the file, to a quote and to an engagement', async () => {
    const world = await inviting()
    const { id, member } = await cleared(world)
    const { db, owner, disputeId } = world
    await acceptInvitation(db, member, id, QUOTE, later(90))
    expect(await statusOf(world, id)).toBe('accepted')
    const { version } = await getInvitation(db, owner, disputeId, id, later(91))
    const decision = { disputeId, invitationId: id, version }
    const first = await engageInvited(db, owner, decision, later(100))
    const second = await engageInvited(db, owner, decision, later(101))
    expect(first.id).toBeDefined()
    expect(second).toEqual(first)
    expect((await getDispute(db, owner, disputeId)).status).toBe('engaged')
    expect(await statusOf(world, id)).toBe('engaged')
    expect(await feedbackOf(db, member)).toEqual({ asked: 1, kept: 1, answers: 1, answer_minutes: 60 })
  })

  it('knows no short cut', async () => {
    const world = await inviting()
    const id = await world.invite()
    const member = await memberOf(world.db, 'o-1')
    const impossible = { code: 'illegal_transition' }
    await expect(clearConflict(world.db, member, id, later(1))).rejects.toMatchObject(impossible)
    await expect(acceptInvitation(world.db, member, id, QUOTE, later(1))).rejects.toMatchObject(impossible)
    await expect(deliverOpinion(world.db, member, id, 'x', later(1))).rejects.toMatchObject(impossible)
  })

  it('waits for both sides of a pair, each with its own clock', async () => {
    const world = await inviting()
    const { db } = world
    await db.updateTable('party').set({ response_hours: 4 }).where('ref', '=', 'd-1').execute()
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    await askNames(db, domestic, id, later(10))
    await clearConflict(db, domestic, id, later(20))
    const { sides } = await getMyInvitation(db, overseas, id, later(21))
    expect(sides.map(({ hours, dueAt }) => [hours, dueAt])).toEqual([
      [4, null],
      [48, later(48 * 60).toISOString()],
    ])
    await expect(acceptInvitation(db, domestic, id, QUOTE, later(30))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await askNames(db, overseas, id, later(600))
    await clearConflict(db, overseas, id, later(610))
    await acceptInvitation(db, domestic, id, QUOTE, later(620))
    expect(await statusOf(world, id)).toBe('accepted')
  })

  it('is not taken by a pair whose agreement was suspended meanwhile, nor is such a pair asked or engaged', async () => {
    const world = await inviting()
    const { db, owner, disputeId, runId } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    for (const ref of ['d-1', 'o-1']) {
      await askNames(db, await memberOf(db, ref), id, later(5))
      await clearConflict(db, await memberOf(db, ref), id, later(6))
    }
    const suspend = (status: 'suspended' | 'active') =>
      db.updateTable('pairing').set({ status }).where('ref', '=', 'x-1').execute()
    await suspend('suspended')
    await expect(acceptInvitation(db, await memberOf(db, 'o-1'), id, QUOTE, later(7))).rejects.toMatchObject({
      fields: [{ field: 'accept', message: 'not_together' }],
    })
    const again = await sendInvitations(
      db,
      owner,
      disputeId,
      wants(runId, { section: 'pairings', refs: ['x-1'] }),
      later(8),
    )
    expect(again.refused).toEqual([{ name: { zh: null, en: null }, refusal: 'agreement' }])
    await suspend('active')
    await acceptInvitation(db, await memberOf(db, 'o-1'), id, QUOTE, later(9))
    await suspend('suspended')
    const { version } = await getInvitation(db, owner, disputeId, id, later(10))
    const engaged = await engageInvited(db, owner, { disputeId, invitationId: id, version }, later(10))
    expect(engaged.refused).toEqual({ name: { zh: null, en: null }, refusal: 'agreement' })
  })

  it('ends in a conflict that the enterprise is not told of, and the next match knows', async () => {
    const world = await inviting()
    const { app, db, owner, staff, disputeId, runId } = world
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    await askNames(db, member, id, later(5))
    await declareConflictWith(db, member, id, ['opponents'], later(6))
    expect(await statusOf(world, id)).toBe('conflicted')
    const again = await sendInvitations(db, owner, disputeId, wants(runId), later(7))
    expect(again.refused).toEqual([{ name: { zh: null, en: 'Firm o-1' }, refusal: 'unavailable' }])
    const next = await getMatchRun(db, staff, await matchDispute(app, owner, disputeId, null, later(8)))
    expect(next.response.overseas.map(({ ref }) => ref)).toEqual(['o-2'])
    expect(next.response.excluded.conflict).toBe(2)
  })

  it('asks about each similar name on the own record, and is not clear before each is told apart', async () => {
    const world = await inviting()
    const { db, owner, runId } = world
    await populate(world.database, [
      conflict('o-1', 'Acme Holding Corp'),
      conflict('o-2', 'Acme Trading'),
      matter('m-own', 'o-1', { client: 'ACME Corporation' }),
    ])
    const invited = await findInvitable(db, await getMatchRun(db, owner, runId), 'overseas', ['o-1'])
    expect(invited.candidates[0]!.parties[0]!.similar).toBe(2)
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    const asked = async () => (await openInvitation(db, member, id, later(4))).similar
    expect(await asked()).toEqual([])
    await askNames(db, member, id, later(3))
    const similar = await asked()
    expect(similar.map(({ recorded, like, side }) => [recorded, like, side])).toEqual([
      ['ACME Corporation', 'Acme Corp', 'opponents'],
      ['Acme Holding Corp', 'Acme Corp', 'opponents'],
    ])
    const [client, holding] = similar.map(({ key }) => key) as [string, string]
    const clear = (answers: Record<string, 'different' | 'same'>) =>
      clearConflict(db, member, id, later(5), new Map(Object.entries(answers)))
    await expect(clear({ [client]: 'different' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: holding, message: 'similar_open' }],
    })
    await expect(clear({ [client]: 'same', [holding]: 'different' })).rejects.toMatchObject({
      fields: [{ field: client, message: 'similar_same' }],
    })
    expect(await statusOf(world, id, later(6))).toBe('names_shown')
    await clear({ [client]: 'different', [holding]: 'different' })
    expect(await statusOf(world, id, later(6))).toBe('conflict_cleared')
  })

  it('asks an expert about the register of its firm without the name, and of what others take for the opponent without theirs', async () => {
    const world = await inviting()
    const { db, disputeId } = world
    await populate(world.database, [
      provider('o-house', { name: { en: 'House of Law' } }),
      expert('x-9', { unit: 'House of Law' }),
      conflict('o-house', 'Acme Holding Corp'),
      conflict('o-acme', 'Acme Corp', { against: { name: 'Acme Corp', aliases: ['Zenith Optics'] } }),
      conflict('o-1', 'Zenith Optics GmbH'),
    ])
    const asked = async (ref: string) =>
      namesToAnswer(db, (await memberOf(db, ref)).partyId!, disputeId, later(1))
    expect(await asked('x-9')).toMatchObject([{ recorded: null, like: 'Acme Corp', side: 'opponents' }])
    expect(await asked('o-1')).toMatchObject([{ recorded: 'Zenith Optics GmbH', like: null }])
  })

  it('keeps nothing of a conflict that is not said with whom, and counts again one that had ended', async () => {
    const world = await inviting()
    const { db } = world
    const registered = () =>
      db
        .selectFrom('conflict')
        .innerJoin('party', 'party.id', 'conflict.party_id')
        .where('party.ref', '=', 'o-1')
        .select(['conflict.name', 'conflict.valid_to'])
        .execute()
    const member = await memberOf(db, 'o-1')
    const first = await world.invite()
    await askNames(db, member, first, later(5))
    await declareConflictWith(db, member, first, ['withheld'], later(6))
    expect([await statusOf(world, first, later(7)), await registered()]).toEqual(['conflicted', []])

    const other = await inviting()
    await populate(other.database, [conflict('o-1', 'Acme Corp', { from: '2020-01-01', to: '2020-12-31' })])
    const again = await other.invite()
    const theirs = await memberOf(other.db, 'o-1')
    await askNames(other.db, theirs, again, later(5))
    await declareConflictWith(other.db, theirs, again, ['opponents'], later(6))
    const dispute = { opponents: [{ name: 'Acme Corp', aliases: [], affiliates: [] }] }
    expect(await conflictedParties(other.db, dispute, '2026-11-24')).toContain(theirs.partyId)
  })

  it('is declined with a reason, at any stage', async () => {
    const world = await inviting()
    const { id, member } = await cleared(world)
    await declineInvitation(world.db, member, id, { reason: 'fees', note: '预算不足' }, later(70))
    const { status, declineReason, sides } = await getInvitation(
      world.db,
      world.owner,
      world.disputeId,
      id,
      later(71),
    )
    expect([status, declineReason, sides[0]?.dueAt]).toEqual(['declined', 'fees', null])
  })

  it('refuses a quote that is over, and a conflict that came on record meanwhile', async () => {
    const world = await inviting()
    const { db } = world
    const { id, member } = await cleared(world)
    const over = { ...QUOTE, validUntil: '2026-11-22' }
    await expect(acceptInvitation(db, member, id, over, later(70))).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'validUntil', message: 'valid_past' }],
    })
    const begun = { ...QUOTE, availableFrom: '2020-01-01' }
    await expect(acceptInvitation(db, member, id, begun, later(70))).rejects.toMatchObject({
      fields: [{ field: 'availableFrom', message: 'from_past' }],
    })
    await db
      .updateTable('conflict')
      .set({ party_id: member.partyId! })
      .where('name', '=', 'Acme Corp')
      .execute()
    await expect(acceptInvitation(db, member, id, QUOTE, later(70))).rejects.toMatchObject({
      fields: [{ field: 'accept', message: 'conflict_recorded' }],
    })
    expect(await statusOf(world, id)).toBe('conflict_cleared')
  })

  it('takes nothing any more once its time is over, swept or not', async () => {
    const world = await inviting()
    const id = await world.invite()
    const member = await memberOf(world.db, 'o-1')
    const late = later(48 * 60 + 1)
    await expect(askNames(world.db, member, id, late)).rejects.toMatchObject({ code: 'lapsed' })
    expect(await statusOf(world, id, late)).toBe('lapsed')
    await sweepInvitations(world.db, late)
    await expect(askNames(world.db, member, id, late)).rejects.toMatchObject({ code: 'lapsed' })
  })
})

describe('the clock', () => {
  it('reminds once, at half time, and lets lapse after', async () => {
    const world = await inviting()
    const { db } = world
    await signUpFor(db, 'o-1')
    const id = await world.invite()
    const nothing = { told: 0, reminded: 0, lapsed: 0, ended: 0 }
    expect(await sweepInvitations(db, later(24 * 60 - 1))).toEqual(nothing)
    expect(await sweepInvitations(db, later(24 * 60))).toEqual({ ...nothing, reminded: 1 })
    expect(await sweepInvitations(db, later(25 * 60))).toEqual(nothing)
    expect(await sweepInvitations(db, later(48 * 60))).toEqual(nothing)
    expect(await sweepInvitations(db, later(48 * 60 + 1))).toEqual({ ...nothing, lapsed: 1 })
    expect(await sweepInvitations(db, later(48 * 60 + 1))).toEqual(nothing)
    expect(await statusOf(world, id, later(3 * DAYS))).toBe('lapsed')
    expect(await feedbackOf(db, await memberOf(db, 'o-1'))).toEqual({
      asked: 1,
      kept: 0,
      answers: 0,
      answer_minutes: 0,
    })
  })

  it('starts again for the quote, and says so of whoever lets that lapse', async () => {
    const world = await inviting()
    const { id, member } = await cleared(world)
    const due = 60 + 48 * 60
    expect(await sweepInvitations(world.db, later(due))).toMatchObject({ lapsed: 0 })
    expect(await sweepInvitations(world.db, later(due + 1))).toMatchObject({ lapsed: 1 })
    expect(await feedbackOf(world.db, member)).toMatchObject({ asked: 1, kept: 0, answers: 1 })
    expect(await statusOf(world, id, later(due + 2))).toBe('lapsed')
  })

  it('lets nobody wait for a dispute that has ended', async () => {
    const world = await inviting()
    const id = await world.invite()
    await world.db.updateTable('dispute').set({ status: 'withdrawn' }).execute()
    const member = await memberOf(world.db, 'o-1')
    await expect(askNames(world.db, member, id, later(1))).rejects.toMatchObject({ code: 'lapsed' })
    expect(await sweepInvitations(world.db, later(2))).toEqual({ told: 0, reminded: 0, lapsed: 0, ended: 1 })
    expect(await statusOf(world, id)).toBe('cancelled')
  })
})

describe('deciding', () => {
  it('is for one of two who decide at once', async () => {
    const world = await inviting()
    const { id, member } = await cleared(world)
    const { db, owner, staff, disputeId } = world
    await acceptInvitation(db, member, id, QUOTE, later(90))
    const { version } = await getInvitation(db, owner, disputeId, id, later(91))
    const decision = { disputeId, invitationId: id, version }
    const [engaged, cancelled] = await Promise.allSettled([
      engageInvited(db, staff, decision, later(92)),
      cancelInvitation(db, owner, decision, later(92)),
    ])
    expect([engaged.status, cancelled.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(cancelled).toMatchObject({ reason: { code: 'stale_state' } })
  })

  it('engages nobody at a price that holds no more, nor who is full by now', async () => {
    const world = await inviting()
    const { id, member } = await cleared(world)
    const { db, owner, disputeId } = world
    await acceptInvitation(db, member, id, { ...QUOTE, validUntil: '2026-11-23' }, later(90))
    const { version } = await getInvitation(db, owner, disputeId, id, later(91))
    const decision = { disputeId, invitationId: id, version }
    expect(await engageInvited(db, owner, decision, later(2 * DAYS))).toEqual({ expired: '2026-11-23' })
    await db.updateTable('party').set({ capacity: 0 }).where('ref', '=', 'o-1').execute()
    expect((await engageInvited(db, owner, decision, later(100))).refused).toEqual({
      name: { zh: null, en: 'Firm o-1' },
      refusal: 'unavailable',
    })
    expect(await statusOf(world, id)).toBe('accepted')
  })
})
