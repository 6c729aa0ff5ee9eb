import { describe, expect, it } from 'vitest'
import { findCosts } from '../../../app/costs/queries.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import { listReadings } from '../../../app/disputes/readers.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { InvitationPurpose } from '../../../app/domain/invitation/purpose.ts'
import type { Section } from '../../../app/domain/matching/response.ts'
import type { QuoteInput } from '../../../app/domain/quote/schema.ts'
import { moveEngagement } from '../../../app/engagements/commands.server.ts'
import { listTerms } from '../../../app/engagements/queries-terms.server.ts'
import { acceptInvitation, deliverOpinion } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict, declineInvitation } from '../../../app/invitations/answer.server.ts'
import { declareConflictWith } from '../../../app/invitations/conflict.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { suggestNext } from '../../../app/invitations/next.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { getInvitation, listInvitations } from '../../../app/invitations/queries.server.ts'
import { findInbox } from '../../../app/invitations/queries-inbox.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { showShortlist } from '../../../app/invitations/shortlist.server.ts'
import { showInvitations } from '../../../app/invitations/shown.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { findShortlistedRun } from '../../../app/matching/queries-shortlist.server.ts'
import { pickCandidate } from '../../../app/matching/shortlist.server.ts'
import { getShownRun } from '../../../app/matching/shown-run.server.ts'
import { setRate } from '../../../app/rates/commands.server.ts'
import { expert, matter, populate } from '../../support/world.ts'
import { later } from '../disputes/acting.ts'
import { accepted } from '../engagements/changing.ts'
import { type Inviting, inviting, memberOf, QUOTE, wants } from './inviting.ts'

async function shownTo({ db, disputeId }: Inviting, actor: Actor, now = later(100)) {
  return showInvitations(db, actor, await listInvitations(db, actor, disputeId, now), now)
}

describe('what an invited party reads', () => {
  it('grows with each stage, and is gone when it is over', async () => {
    const world = await inviting()
    const { db } = world
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    const open = (now = later(5)) => openInvitation(db, member, id, now)
    expect(await open()).toMatchObject({ stage: 'synopsis', names: null, file: null })
    await askNames(db, member, id, later(6))
    const named = await open(later(7))
    expect(named).toMatchObject({ stage: 'names', file: null })
    expect(named.names?.opponents).toEqual([{ name: 'Acme Corp', aliases: [] }])
    expect(JSON.stringify(named)).not.toContain('美国专利诉讼"')
    await clearConflict(db, member, id, later(8))
    expect((await open(later(9))).file).toMatchObject({ title: '美国专利诉讼' })
    await declineInvitation(db, member, id, { reason: 'fees', note: '' }, later(10))
    expect(await open(later(11))).toMatchObject({ stage: null, synopsis: null, names: null, file: null })
  })

  it('says where the party stood and why, while it is open, and nothing of the others', async () => {
    const world = await inviting()
    const { db, owner, disputeId, runId } = world
    const { response } = await getShownRun(db, owner, disputeId, runId)
    const mine = response.overseas.findIndex(({ ref }) => ref === 'o-1')
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    const opened = await openInvitation(db, member, id, later(5))
    expect(opened.place).toMatchObject({ section: 'overseas', place: mine + 1, run: runId })
    expect(opened.place!.reasons.length).toBeGreaterThan(0)
    for (const { ref, name } of response.overseas.filter((one) => one.ref !== 'o-1')) {
      expect(JSON.stringify(opened.place)).not.toContain(ref)
      expect(JSON.stringify(opened.place)).not.toContain(name)
    }
    await declineInvitation(db, member, id, { reason: 'fees', note: '' }, later(10))
    expect((await openInvitation(db, member, id, later(11))).place).toBeNull()
  })

  it('can be told from others by place, partner and number, and says what it waits for', async () => {
    const world = await inviting()
    const { db } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const [member, partner] = [await memberOf(db, 'o-1'), await memberOf(db, 'd-1')]
    const row = async (now = later(20)) => (await findInbox(db, member, 1, 'zh', now)).rows[0]
    const named = {
      reference: id.slice(-6).toUpperCase(),
      what: '美国专利纠纷',
      partner: { ref: 'd-1' },
    }
    expect(await row()).toMatchObject({ ...named, standing: 'to_answer', dueThere: null })
    await db.updateTable('party').set({ country: 'de' }).where('id', '=', member.partyId).execute()
    const there = { zone: 'Europe/Berlin', offset: 'UTC+1' }
    expect((await row())!.dueThere).toMatchObject(there)
    expect((await openInvitation(db, member, id, later(5))).mine.dueThere).toMatchObject(there)
    await askNames(db, member, id, later(6))
    expect(await row()).toMatchObject({ ...named, standing: 'to_check' })
    await clearConflict(db, member, id, later(8))
    expect(await row()).toMatchObject({ ...named, standing: 'other_checks', dueAt: null })
    await askNames(db, partner, id, later(9))
    await clearConflict(db, partner, id, later(10))
    expect(await row()).toMatchObject({ ...named, standing: 'to_quote', dueAt: expect.any(String) })
    await declineInvitation(db, partner, id, { reason: 'fees', note: '' }, later(11))
    expect(await row()).toMatchObject({ what: null, standing: 'partner_out', dueAt: null })
  })

  it('stands in the ledger, once an hour for each person and stage', async () => {
    const world = await inviting()
    const { db, staff, disputeId } = world
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    await Promise.all([openInvitation(db, member, id, later(1)), openInvitation(db, member, id, later(1))])
    await openInvitation(db, member, id, later(30))
    await askNames(db, member, id, later(31))
    await openInvitation(db, member, id, later(32))
    await openInvitation(db, member, id, later(100))
    const { readings, total } = await listReadings(db, staff, disputeId)
    expect(readings.map(({ who, party, stage }) => [who, party, stage])).toEqual([
      ['律师 o-1', 'Firm o-1', 'names'],
      ['律师 o-1', 'Firm o-1', 'names'],
      ['律师 o-1', 'Firm o-1', 'synopsis'],
    ])
    expect(total).toBe(3)
  })

  it('stands there for its enterprise so that nobody reads which side of a 1+1 is clear, before both are', async () => {
    const world = await inviting()
    const { db, owner, staff, disputeId } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    const stages = async (actor: Actor) => {
      const { readings, total } = await listReadings(db, actor, disputeId)
      expect(total).toBe(readings.length)
      return readings.map(({ who, stage }) => [who, stage]).toReversed()
    }
    const read = async (member: Actor, minutes: number) => openInvitation(db, member, id, later(minutes))
    for (const member of [domestic, overseas]) {
      await askNames(db, member, id, later(1))
      await read(member, 2)
    }
    await clearConflict(db, domestic, id, later(10))
    await read(domestic, 11)
    await read(overseas, 100)
    await read(domestic, 100)
    const [d, o] = [domestic.name, overseas.name]
    const names = (who: string) => [who, 'names']
    const file = (who: string) => [who, 'file']
    expect(await stages(staff)).toEqual([names(d), names(o), file(d), names(o), file(d)])
    // Within the hour a second line would tell that there was more to read.
    const before = [names(d), names(o), names(o), names(d)]
    expect(await stages(owner)).toEqual(before)
    await declareConflictWith(db, overseas, id, ['opponents'], later(110))
    expect(await stages(owner)).toEqual(before)
  })

  it('stands there as it was once both sides of a 1+1 are clear, whatever comes after', async () => {
    const world = await inviting()
    const { db, owner, staff, disputeId } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    for (const member of [domestic, overseas]) {
      await askNames(db, member, id, later(1))
      await clearConflict(db, member, id, later(2))
      await openInvitation(db, member, id, later(3))
    }
    await declineInvitation(db, overseas, id, { reason: 'fees', note: '' }, later(4))
    const ledger = await listReadings(db, owner, disputeId)
    expect(ledger.readings.map(({ stage }) => stage)).toEqual(['file', 'file'])
    expect(ledger).toEqual(await listReadings(db, staff, disputeId))
  })
})

describe('what an enterprise reads', () => {
  it('is the same of a firm in conflict and of one without room', async () => {
    const world = await inviting()
    const { db, owner, staff } = world
    const conflicted = await world.invite({ refs: ['o-1'] })
    const full = await world.invite({ refs: ['o-2'] })
    const [first, second] = [await memberOf(db, 'o-1'), await memberOf(db, 'o-2')]
    await askNames(db, first, conflicted, later(5))
    await askNames(db, second, full, later(5))
    await declareConflictWith(db, first, conflicted, ['opponents'], later(6))
    await declineInvitation(db, second, full, { reason: 'no_room', note: '年底排满' }, later(6))
    const told = (await shownTo(world, owner)).map(({ status, ended, note }) => ({ status, ended, note }))
    expect(told).toEqual([
      { status: 'declined', ended: 'unavailable', note: '' },
      { status: 'declined', ended: 'unavailable', note: '' },
    ])
    const toStaff = (await shownTo(world, staff)).map(({ status }) => status)
    expect(toStaff.toSorted()).toEqual(['conflicted', 'declined'])
  })

  it('does not tell which side of a 1+1 has answered, before both have or once one is out', async () => {
    const world = await inviting()
    const { db, owner, staff } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const times = async (actor: Actor) =>
      (await shownTo(world, actor))[0]!.parties.map(({ dueAt, tookHours }) => ({ dueAt, tookHours }))
    const before = await times(owner)
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    await askNames(db, domestic, id, later(5))
    await clearConflict(db, domestic, id, later(12))
    expect(await times(owner)).toEqual(before)
    expect(await times(staff)).not.toEqual(before)
    await declineInvitation(db, overseas, id, { reason: 'no_room', note: '' }, later(20))
    expect(await times(owner)).toEqual(before.map(() => ({ dueAt: null, tookHours: null })))
    expect((await times(staff)).map(({ tookHours }) => tookHours)).toEqual([0.2, 0.3])
  })

  it('names the next of the same list, until somebody else was asked, also while others are waited for', async () => {
    const world = await inviting()
    const { db, owner, disputeId } = world
    const id = await world.invite({ refs: ['o-1'] })
    const next = async (now = later(20)) => {
      const dispute = await getDispute(db, owner, disputeId)
      const kept = await listInvitations(db, owner, disputeId, now)
      return suggestNext(db, owner, dispute, { kept, shown: await shownTo(world, owner, now) }, now)
    }
    expect(await next()).toEqual([])
    await world.invite({ section: 'domestic', refs: ['d-1'] })
    const member = await memberOf(db, 'o-1')
    await declineInvitation(db, member, id, { reason: 'fees', note: '' }, later(10))
    const failed = { id, parties: [{ ref: 'o-1' }] }
    expect(await next()).toMatchObject([{ section: 'overseas', failed, next: { key: 'o-2', place: 2 } }])
    await db.updateTable('party').set({ capacity: 0 }).where('ref', '=', 'o-2').execute()
    expect(await next()).toMatchObject([{ section: 'overseas', failed, next: null }])
    await db.updateTable('party').set({ capacity: 1 }).where('ref', '=', 'o-2').execute()
    await world.invite({ refs: ['o-2'] }, later(15))
    expect(await next()).toEqual([])
  })

  it('reads two independent opinions together or not at all', async () => {
    const world = await inviting()
    const { app, db, owner, disputeId } = world
    await populate(world.database, [
      expert('p-1'),
      expert('p-2'),
      matter('m-p-1', 'p-1', { client: 'A' }),
      matter('m-p-2', 'p-2', { client: 'B' }),
    ])
    const runId = await matchDispute(app, owner, disputeId, null, later(1))
    const input = { section: 'experts', refs: ['p-1', 'p-2'], purpose: 'blind_opinion' } as const
    const { ids } = await sendInvitations(
      db,
      owner,
      disputeId,
      wants(runId, { ...input, refs: [...input.refs] }),
      later(2),
    )
    const experts = [await memberOf(db, 'p-1', 'expert'), await memberOf(db, 'p-2', 'expert')]
    const mine = async (actor: Actor) => {
      for (const id of ids!) {
        try {
          return (await openInvitation(db, actor, id, later(3))).id
        } catch {}
      }
      throw new Error('not invited')
    }
    const deliver = async (actor: Actor, body: string) => {
      const id = await mine(actor)
      await askNames(db, actor, id, later(4))
      await clearConflict(db, actor, id, later(5))
      await acceptInvitation(db, actor, id, QUOTE, later(6))
      await deliverOpinion(db, actor, id, body, later(7))
      return openInvitation(db, actor, id, later(8))
    }
    const first = await deliver(experts[0]!, '可以无效')
    expect(JSON.stringify(first)).not.toContain('p-2')
    const read = async () => (await shownTo(world, owner)).flatMap(({ opinion }) => opinion?.body ?? [])
    expect(await read()).toEqual([])
    expect((await shownTo(world, owner)).filter(({ opinionWaits }) => opinionWaits)).toHaveLength(1)
    await deliver(experts[1]!, '难以无效')
    expect((await read()).toSorted()).toEqual(['可以无效', '难以无效'].toSorted())
  })

  it('compares quotes at the rate of the day, which managers set', async () => {
    const world = await inviting()
    const { db, owner, staff } = world
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    await askNames(db, member, id, later(4))
    await clearConflict(db, member, id, later(5))
    await acceptInvitation(db, member, id, QUOTE, later(6))
    const rate = async () => (await shownTo(world, owner))[0]?.quote?.rate
    expect(await rate()).toBeNull()
    const usd = { currency: 'USD', day: '2026-11-20', cny: 7.1 } as const
    await setRate(db, staff, usd, later(7))
    await setRate(db, staff, { ...usd, cny: 7.12 }, later(8))
    expect(await rate()).toEqual({ ...usd, cny: 7.12, old: false })
    const future = setRate(db, staff, { ...usd, day: '2026-12-20' }, later(9))
    await expect(future).rejects.toMatchObject({ code: 'invalid_input' })
    const reviewer = setRate(db, { ...staff, role: 'reviewer' }, usd, later(9))
    await expect(reviewer).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an hourly quote', () => {
  const HOURLY: QuoteInput = {
    ...QUOTE,
    feeModel: 'hourly',
    rates: [
      { level: 'partner', rate: 42_000, hours: 8 },
      { level: 'associate', rate: 26_000, hours: 20 },
    ],
    stages: [],
    cap: 1_000_000,
  }
  async function quotedBy(quote: QuoteInput) {
    const world = await inviting()
    const id = await world.invite()
    const member = await memberOf(world.db, 'o-1')
    await askNames(world.db, member, id, later(4))
    await clearConflict(world.db, member, id, later(5))
    await acceptInvitation(world.db, member, id, quote, later(6))
    return { ...world, id, member }
  }

  it('shows both sides the same rates, with what they come to for the hours expected', async () => {
    const world = await quotedBy(HOURLY)
    const told = { feeModel: 'hourly', rates: HOURLY.rates, stages: [], total: 856_000, cap: 1_000_000 }
    const [shown] = await shownTo(world, world.owner)
    expect(shown?.quote).toMatchObject(told)
    expect((await openInvitation(world.db, world.member, world.id, later(7))).quote).toMatchObject(told)
  })

  it('may leave open what it comes to; such a one is not counted among costs, and that is said', async () => {
    const rates = HOURLY.rates.map((one) => ({ ...one, hours: null }))
    const world = await quotedBy({ ...HOURLY, rates, cap: null })
    const [shown] = await shownTo(world, world.owner)
    expect(shown?.quote).toMatchObject({ rates, total: null, cap: null })
    const all = { jurisdiction: '', ipType: '', procedure: '' }
    const { rows, unestimated } = await findCosts(world.db, all, '2026-11-23')
    expect({ rows, unestimated }).toEqual({ rows: [], unestimated: 1 })
  })

  it('without a rate is refused, by the command and by the database', async () => {
    const world = await inviting()
    const id = await world.invite()
    const member = await memberOf(world.db, 'o-1')
    await askNames(world.db, member, id, later(4))
    await clearConflict(world.db, member, id, later(5))
    const offered = acceptInvitation(world.db, member, id, { ...HOURLY, rates: [] }, later(6))
    await expect(offered).rejects.toMatchObject({ fields: [{ field: 'rates', message: 'rates_none' }] })
    await acceptInvitation(world.db, member, id, QUOTE, later(6))
    const row = await world.db.selectFrom('quote').selectAll().executeTakeFirstOrThrow()
    await world.db.deleteFrom('quote').execute()
    const bare = world.db.insertInto('quote').values({ ...row, fee_model: 'hourly' })
    await expect(bare.execute()).rejects.toThrow(/has rates/)
  })
})

describe('a contingent quote', () => {
  const contingency = { share: 1_500, of: '实际收回额' }
  const CONTINGENT: QuoteInput = { ...QUOTE, feeModel: 'contingent', contingency }

  it('says its share and of what, and cannot be kept without', async () => {
    const world = await inviting()
    const id = await world.invite()
    const member = await memberOf(world.db, 'o-1')
    await askNames(world.db, member, id, later(4))
    await clearConflict(world.db, member, id, later(5))
    const unsaid = acceptInvitation(world.db, member, id, { ...QUOTE, feeModel: 'contingent' }, later(6))
    await expect(unsaid).rejects.toMatchObject({ fields: [{ field: 'share', message: 'share_missing' }] })
    await acceptInvitation(world.db, member, id, CONTINGENT, later(6))
    const [shown] = await shownTo(world, world.owner)
    expect(shown?.quote).toMatchObject({ contingency, by: { ref: 'o-1' } })
    const row = await world.db.selectFrom('quote').selectAll().executeTakeFirstOrThrow()
    await world.db.deleteFrom('quote').execute()
    const bare = world.db.insertInto('quote').values({ ...row, contingent_share: null, contingent_of: null })
    await expect(bare.execute()).rejects.toThrow(/its share and of what/)
  })
})

describe('a quote for a 1+1', () => {
  it('is told with who gave it, to its enterprise and to both sides', async () => {
    const world = await inviting()
    const { db, owner } = world
    const id = await world.invite({ section: 'pairings', refs: ['x-1'] })
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    for (const member of [domestic, overseas]) {
      await askNames(db, member, id, later(4))
      await clearConflict(db, member, id, later(5))
    }
    await acceptInvitation(db, domestic, id, QUOTE, later(6))
    const [shown] = await shownTo(world, owner)
    expect(shown?.quote?.by).toMatchObject({ ref: 'd-1' })
    for (const member of [domestic, overseas]) {
      expect((await openInvitation(db, member, id, later(7))).quote?.by).toMatchObject({ ref: 'd-1' })
    }
    const { version } = await getInvitation(db, owner, world.disputeId, id, later(8))
    const decision = { disputeId: world.disputeId, invitationId: id, version }
    const { id: engagementId } = await engageInvited(db, owner, decision, later(8))
    expect((await listTerms(db, overseas, engagementId!))[0]?.quote?.by).toMatchObject({ ref: 'd-1' })
  })
})

describe('whom somebody picked out', () => {
  const pick = ({ db, owner, disputeId, runId }: Inviting, section: Section, candidate: string) =>
    pickCandidate(db, owner, { disputeId, runId, section, candidate, picked: true }, later(0))
  async function shortlistFor(world: Inviting, actor: Actor, now = later(100)) {
    const { db, disputeId } = world
    const dispute = await getDispute(db, actor, disputeId)
    return showShortlist(db, actor, dispute, await shownTo(world, actor, now))
  }

  it('can be invited from where invitations stand, until they were asked', async () => {
    const world = await inviting()
    const { owner, runId } = world
    expect(await shortlistFor(world, owner)).toBeNull()
    await pick(world, 'pairings', 'x-1')
    await pick(world, 'overseas', 'o-1')
    const before = await shortlistFor(world, owner)
    expect(before).toMatchObject({
      runId,
      sections: [
        { section: 'overseas', entries: [{ key: 'o-1', who: owner.name, asked: null, mayAsk: true }] },
        { section: 'pairings', entries: [{ key: 'x-1', asked: null, mayAsk: true }] },
      ],
    })
    expect(before?.sections[1]?.entries[0]?.parties.map(({ ref }) => ref)).toHaveLength(2)
    const id = await world.invite()
    const after = await shortlistFor(world, owner)
    expect(after?.sections[0]?.entries).toMatchObject([{ asked: { id, status: 'sent' }, mayAsk: false }])
    expect(after?.sections[1]?.entries).toMatchObject([{ asked: null, mayAsk: true }])
  })

  it('may be asked again after fees came in the way, but not who is not available, conflict or not', async () => {
    for (const [reason, mayAsk] of [
      ['fees', true],
      ['no_room', false],
    ] as const) {
      const world = await inviting()
      await pick(world, 'overseas', 'o-1')
      const id = await world.invite()
      await declineInvitation(world.db, await memberOf(world.db, 'o-1'), id, { reason, note: '' }, later(1))
      const shown = await shortlistFor(world, world.owner)
      expect(shown?.sections[0]?.entries).toMatchObject([{ asked: { id }, mayAsk }])
    }
    const world = await inviting()
    const { db, owner } = world
    await pick(world, 'overseas', 'o-1')
    const id = await world.invite()
    const member = await memberOf(db, 'o-1')
    await askNames(db, member, id, later(1))
    await declareConflictWith(db, member, id, ['opponents'], later(2))
    expect((await shortlistFor(world, owner))?.sections[0]?.entries).toMatchObject([
      { asked: { status: 'declined', ended: 'unavailable' }, mayAsk: false },
    ])
  })

  it('may be asked again once its engagement has ended, and not while that is open', async () => {
    const world = await inviting()
    const { db, owner, disputeId } = world
    await pick(world, 'overseas', 'o-1')
    const { invitationId } = await accepted(world, 'o-1')
    const { version } = await getInvitation(db, owner, disputeId, invitationId, later(4))
    const { id } = await engageInvited(db, owner, { disputeId, invitationId, version }, later(5))
    const entry = async () => (await shortlistFor(world, owner))?.sections[0]?.entries
    expect(await entry()).toMatchObject([{ asked: { status: 'engaged' }, mayAsk: false }])
    await moveEngagement(db, owner, id!, 'terminate', { version: 1, note: '' }, later(20))
    expect(await entry()).toMatchObject([{ asked: { status: 'engaged' }, mayAsk: true }])
    const again = await world.invite({}, later(30))
    expect(await entry()).toMatchObject([{ asked: { id: again, status: 'sent' }, mayAsk: false }])
    expect((await sendInvitations(db, owner, disputeId, wants(world.runId), later(31))).refused).toHaveLength(
      1,
    )
  })

  it('may be asked for something else once an opinion is in, and not for the same', async () => {
    const world = await inviting()
    const { app, db, owner, disputeId } = world
    await populate(world.database, [expert('p-1'), matter('m-p-1', 'p-1', { client: 'A' })])
    world.runId = await matchDispute(app, owner, disputeId, null, later(1))
    await pick(world, 'experts', 'p-1')
    const ask = (purpose: InvitationPurpose, minutes: number) =>
      sendInvitations(
        db,
        owner,
        disputeId,
        wants(world.runId, { section: 'experts', refs: ['p-1'], purpose }),
        later(minutes),
      )
    const { ids } = await ask('opinion', 2)
    const member = await memberOf(db, 'p-1', 'expert')
    await askNames(db, member, ids![0]!, later(3))
    await clearConflict(db, member, ids![0]!, later(4))
    await acceptInvitation(db, member, ids![0]!, QUOTE, later(5))
    expect((await ask('representation', 6)).refused).toMatchObject([{ refusal: 'invited' }])
    await deliverOpinion(db, member, ids![0]!, '可以无效', later(7))
    expect((await shortlistFor(world, owner))?.sections[0]?.entries).toMatchObject([
      { asked: { status: 'delivered' }, mayAsk: true },
    ])
    expect((await ask('opinion', 8)).refused).toMatchObject([{ refusal: 'invited' }])
    const { ids: acting } = await ask('representation', 9)
    await askNames(db, member, acting![0]!, later(10))
    await declineInvitation(db, member, acting![0]!, { reason: 'no_room', note: '' }, later(11))
    expect((await ask('representation', 12)).refused).toMatchObject([{ refusal: 'unavailable' }])
  })

  it('is of the latest match that anybody was picked from, and nobody else’s to see', async () => {
    const world = await inviting()
    const { db, owner, disputeId, runId } = world
    await pick(world, 'overseas', 'o-1')
    const second = await matchDispute(world.app, owner, disputeId, null, later(10))
    expect((await shortlistFor(world, owner))?.runId).toBe(runId)
    await pick({ ...world, runId: second }, 'overseas', 'o-1')
    expect((await shortlistFor(world, owner))?.runId).toBe(second)
    await expect(shortlistFor(world, world.other)).rejects.toMatchObject({ code: 'not_found' })
    expect(await findShortlistedRun(db, 'another')).toBeNull()
  })
})
