import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { submitApplication } from '../../../app/applications/commands.server.ts'
import { lodgeComplaint } from '../../../app/complaints/commands.server.ts'
import { releaseDispute, takeDispute } from '../../../app/desk/commands.server.ts'
import { findHandler } from '../../../app/desk/queries.server.ts'
import { findEnterpriseHome } from '../../../app/desk/queries-home-enterprise.server.ts'
import { findPartyHome } from '../../../app/desk/queries-home-party.server.ts'
import { listToday } from '../../../app/desk/queries-today.server.ts'
import { countVetting } from '../../../app/desk/queries-today-vetting.server.ts'
import { acceptDispute, requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import {
  createDispute,
  editDispute,
  submitDispute,
  withdrawDispute,
} from '../../../app/disputes/commands.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import {
  compareToday,
  countToday,
  isWhose,
  TODAY_WHOSE,
  type TodayItem,
  WITHOUT_LIMIT,
} from '../../../app/domain/desk/today.ts'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import type { InvitationInput } from '../../../app/domain/invitation/schema.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { rateBack } from '../../../app/engagements/rate.server.ts'
import { addMilestone, completeMilestone, writeMessage } from '../../../app/engagements/work.server.ts'
import { listInCommon } from '../../../app/groups/queries.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { acceptPairing, decidePairing, examinePairing } from '../../../app/pairings/commands.server.ts'
import { refuseIntroduction } from '../../../app/pairings/requests.server.ts'
import { proposeClaim } from '../../../app/profiles/commands-changes.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import { expert, matter, populate } from '../../support/world.ts'
import { acting, FACTS, later, matched, NOW } from '../disputes/acting.ts'
import { accepted } from '../engagements/changing.ts'
import { inviting, memberOf, QUOTE } from '../invitations/inviting.ts'
import { agreeing, MANAGER, proposed, REVIEWER, versionOf } from '../pairings/agreeing.ts'
import * as applying from '../vetting/applying.ts'
import { actor, approved, days, NOW as EXAMINED_AT, MATTER } from '../vetting/applying.ts'
import { clockAt } from './clock-at.ts'

const todayAt = async (db: Db, now: Date) => listToday(db, await clockAt(db, now))
const DAY = 24 * 60

describe('what waits for somebody who belongs to nobody yet', () => {
  it('is the way to apply, then the draft, and nothing while the centre examines', async () => {
    const { db } = await freshDatabase()
    const { FIRM } = applying
    const waits = async (who: Actor) =>
      (await findPartyHome(db, who, 'zh', applying.NOW)).map(({ next, to }) => [next, to])
    expect(await waits(FIRM)).toEqual([['apply', '/apply']])
    const id = await applying.filledIn(db, FIRM)
    expect(await waits(FIRM)).toEqual([['finish', `/applications/${id}`]])
    await submitApplication(db, FIRM, id, await applying.versionOf(db, id), applying.NOW)
    expect(await waits(FIRM)).toEqual([])
    expect(await waits({ ...FIRM, role: 'enterprise_member' })).toEqual([])
  })
})

describe('what waits for the centre', () => {
  it('is a submitted dispute until it is decided, and late once its working days are over', async () => {
    const { db, staff, disputeId } = await acting()
    const [item, ...others] = await todayAt(db, later(1))
    expect(others).toEqual([])
    expect(item).toMatchObject({
      kind: 'intake',
      key: disputeId,
      to: `/disputes/${disputeId}`,
      since: '2026-11-23',
      due: { unit: 'day', day: '2026-11-30' },
      late: false,
      handler: null,
    })
    expect((await todayAt(db, later(8 * DAY)))[0]).toMatchObject({ kind: 'intake', late: true })
    await acceptDispute(db, staff, disputeId, { version: 2, words: '' }, later(1))
    const accepted = await todayAt(db, later(2))
    expect(accepted.map(({ kind, to }) => [kind, to])).toEqual([
      ['opinions', `/disputes/${disputeId}/opinion`],
    ])
  })

  it('is what an enterprise was asked to add, which is the enterprise’s turn and nobody’s decision', async () => {
    const { db, staff, owner, disputeId } = await acting()
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['证据'] }, NOW)
    expect((await todayAt(db, later(1))).map(({ kind }) => kind)).toEqual(['supplements'])
    const home = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(1)))
    expect(home.tasks).toMatchObject([{ next: 'supplement', to: `/disputes/${disputeId}/supplement` }])
    expect(home.progress).toMatchObject([{ id: disputeId, turn: 'us', due: { unit: 'day' } }])
  })

  it('is, first of all that wait alike, the dispute whose answer is due before the centre has to decide', async () => {
    const { db, owner, disputeId } = await acting()
    const bring = async (respondBy: string | null, now: Date) => {
      const id = newId(now)
      const facts = { ...FACTS, respondBy }
      await createDispute(db, owner, { id, enterpriseId: owner.enterpriseId!, facts }, now)
      await submitDispute(db, owner, id, 1, now)
      return id
    }
    const after = await bring('2026-12-24T15:59:00.000Z', later(1))
    const before = await bring('2026-11-26T15:59:00.000Z', later(2))
    const intake = (await todayAt(db, later(3))).filter(({ kind }) => kind === 'intake')
    expect(intake.map(({ key, answerBy }) => [key, answerBy])).toEqual([
      [before, '2026-11-26T15:59:00.000Z'],
      [disputeId, null],
      [after, '2026-12-24T15:59:00.000Z'],
    ])
  })

  it('is two disputes that could be defended together, once, however much they share', async () => {
    const { db, owner, other, disputeId } = await acting()
    const shared = { ...NO_PARTICULARS, docket: '1:26-cv-01234' }
    const { facts, version } = await getDispute(db, owner, disputeId)
    await editDispute(db, owner, disputeId, facts, version, NOW, shared)
    const id = newId(NOW)
    await createDispute(
      db,
      other,
      { id, enterpriseId: other.enterpriseId!, facts: FACTS, particulars: shared },
      NOW,
    )
    await submitDispute(db, other, id, 1, NOW)
    expect((await listInCommon(db)).map(({ basis }) => basis).sort()).toEqual(['docket', 'opponent'])
    const groups = (await todayAt(db, later(1))).filter(({ kind }) => kind === 'groups')
    expect(groups).toMatchObject([{ to: '/staff/groups' }])
  })

  it('is an invitation in its last day, and then whoever was invited answers it on their own page', async () => {
    const { db, invite, owner, disputeId } = await inviting()
    const invitationId = await invite()
    const kinds = async (minutes: number) => (await todayAt(db, later(minutes))).map(({ kind }) => kind)
    expect(await kinds(1)).not.toContain('invitations')
    expect(await kinds(DAY + 60)).toContain('invitations')
    const lawyer = await memberOf(db, 'o-1')
    const waits = (now: Date) => findPartyHome(db, lawyer, 'zh', now)
    const to = `/invitations/${invitationId}`
    expect(await waits(later(1))).toMatchObject([
      { next: 'answer', what: '美国专利纠纷', to, invitation: { partner: null } },
    ])
    expect(await findPartyHome(db, await memberOf(db, 'o-2'), 'zh', later(1))).toEqual([])
    expect(await waits(later(3 * DAY))).toMatchObject([{ what: '', late: true, invitation: { what: null } }])
    await askNames(db, lawyer, invitationId, later(2))
    await clearConflict(db, lawyer, invitationId, later(3))
    expect(await waits(later(4))).toMatchObject([{ next: 'offer', what: '美国专利纠纷' }])
    const home = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(1)))
    expect(home.progress).toMatchObject([
      { id: disputeId, turn: 'centre', waits: 'submitted', asksToo: true },
    ])
  })

  it('is what examiners have before them: applications, changes of entries and complaints, each with its day', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db)
    const owner = actor('provider_administrator', 'owner', partyId)
    await proposeClaim(db, owner, { kind: 'matter', values: MATTER }, EXAMINED_AT)
    const { ref } = await db.selectFrom('party').select('ref').executeTakeFirstOrThrow()
    const typed = { ground: 'fees', what: '多收', happenedOn: '', wanted: '退还', truthful: 'yes' }
    const whose = { name: '张某', email: 'zhang@example.com' }
    const complaint = {
      ref,
      typed: { ...typed, ...whose },
      formSecret: newSecret(),
      locale: 'zh-CN',
    } as const
    await lodgeComplaint(db, complaint, EXAMINED_AT)
    const clock = await clockAt(db, EXAMINED_AT)
    const { id } = await db.selectFrom('profile_change').select('id').executeTakeFirstOrThrow()
    const lodged = await db.selectFrom('complaint').select('id').executeTakeFirstOrThrow()
    expect(await listToday(db, clock)).toMatchObject([
      {
        kind: 'complaints',
        to: `/staff/complaints/${lodged.id}`,
        what: 'TS2026-0001',
        due: { unit: 'day', day: '2026-12-15' },
      },
      {
        kind: 'changes',
        to: `/staff/profile-changes/${id}`,
        due: { unit: 'day', day: '2026-12-22' },
        late: false,
      },
    ])
    const counts = { applications: 0, changes: 1, complaints: 1, total: 2 }
    expect(await countVetting(db, clock)).toEqual(counts)
    const late = await listToday(db, { ...clock, now: days(40) })
    // By then the next year's working days are missing too.
    expect(late.map(({ kind, late }) => [kind, late])).toEqual([
      ['complaints', true],
      ['changes', true],
      ['calendar', true],
    ])
  })

  it('is for a firm what its engagement waits for: a plan, an answer to what was asked last, and its rating', async () => {
    const world = await inviting()
    const { db, owner, disputeId } = world
    const { invitationId, member } = await accepted(world, 'o-1')
    const { version } = await getInvitation(db, owner, disputeId, invitationId, later(4))
    const { id } = await engageInvited(db, owner, { disputeId, invitationId, version }, later(5))
    const waits = async (now: Date, actor = member) =>
      (await findPartyHome(db, actor, 'zh', now)).map(({ next, to, since }) => [next, to, since])
    const at = `/engagements/${id}`
    expect(await waits(later(6))).toEqual([['plan', `${at}/milestones`, '2026-11-23']])
    const milestone = { id: newId(NOW), kind: 'deadline', title: '答辩', dueOn: '2027-01-20' } as const
    await addMilestone(db, member, id!, milestone, later(7))
    expect(await waits(later(8))).toEqual([])
    const write = (actor: Actor, kind: 'message' | 'report_request', minutes: number) =>
      writeMessage(db, actor, id!, { id: newId(later(minutes)), kind, body: '何时提交？' }, later(minutes))
    await write(owner, 'message', 9)
    expect(await waits(later(10))).toEqual([['message', `${at}/messages`, '2026-11-23']])
    await write(member, 'message', 11)
    expect(await waits(later(12))).toEqual([])
    await write(owner, 'report_request', DAY)
    expect(await waits(later(DAY + 1))).toEqual([['report', `${at}/messages`, '2026-11-24']])
    await completeMilestone(db, member, id!, milestone.id, later(DAY + 2))
    const conclusion = { version: 1, outcome: 'settled', lessons: '' } as const
    await concludeEngagement(db, owner, id!, conclusion, later(2 * DAY))
    expect(await waits(later(2 * DAY + 1))).toEqual([['rate_back', `${at}/rating`, '2026-11-25']])
    expect(await waits(later(2 * DAY + 1), await memberOf(db, 'o-2'))).toEqual([])
    const rating = { responsiveness: 5, communication: 5, diligence: 5, comment: '' } as const
    await rateBack(db, member, id!, rating, later(2 * DAY + 2))
    expect(await waits(later(2 * DAY + 3))).toEqual([])
  })

  it('is for a firm the end of its term from sixty days before on, until it has passed', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db)
    const member = actor('provider_administrator', 'head', partyId)
    const isAsked = async (today: string) => {
      const tasks = await findPartyHome(db, member, 'zh', new Date(`${today}T01:00:00Z`))
      return tasks.find(({ next }) => next === 'term') ?? null
    }
    // The term ends with 23 November 2029.
    expect(await isAsked('2029-09-23')).toBeNull()
    expect(await isAsked('2029-09-24')).toMatchObject({ due: { unit: 'day', day: '2029-11-23' } })
    expect(await isAsked('2029-11-23')).not.toBeNull()
    expect(await isAsked('2029-11-24')).toBeNull()
  })

  it('is for who binds a firm the terms of a 1+1 that it has not answered, and an entry never confirmed', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await proposed(world)
    const waits = async (actor: Actor, now = later(3)) =>
      (await findPartyHome(db, actor, 'zh', now)).map(({ next, to }) => [next, to])
    expect(await waits(overseas)).toEqual([['pairing', `/pairings/${id}`]])
    expect(await waits({ ...overseas, role: 'provider_member' })).toEqual([])
    expect(await waits(domestic)).toEqual([])
    const half = later(200 * DAY)
    expect(await waits({ ...domestic, role: 'provider_administrator' }, half)).toEqual([
      ['confirm', '/listing'],
    ])
    expect(await waits({ ...domestic, role: 'provider_member' }, half)).toEqual([])
  })

  it('is two sides engaged together that no agreement joins, until one does', async () => {
    const { db, owner, disputeId } = await acting()
    const sides = await db.selectFrom('party').select(['id', 'ref']).execute()
    const side = (ref: string) => sides.find((one) => one.ref === ref)!.id
    const { id: pairingId } = await db.selectFrom('pairing').select('id').executeTakeFirstOrThrow()
    const engagement = {
      id: 'e',
      dispute_id: disputeId,
      enterprise_id: owner.enterpriseId!,
      run_id: null,
      party_id: null,
      pairing_id: null,
      domestic_id: side('d-1'),
      overseas_id: side('o-2'),
      status: 'active' as const,
      note: '',
      idempotency_key: 'k',
      started_on: '2026-11-23',
      created_by: owner.id,
      created_at: NOW.toISOString(),
      updated_at: NOW.toISOString(),
      invitation_id: null,
      outcome: null,
      lessons: null,
      concluded_on: null,
    }
    await db.insertInto('engagement').values(engagement).execute()
    const connections = async () => (await todayAt(db, later(1))).filter(({ kind }) => kind === 'connections')
    expect(await connections()).toMatchObject([{ to: '/engagements/e', since: '2026-11-23' }])
    await db.updateTable('engagement').set({ pairing_id: pairingId }).execute()
    expect(await connections()).toEqual([])
  })

  it('is an introduction that an enterprise asked for, until the centre answers', async () => {
    const { db, owner, staff, runId, disputeId } = await matched()
    const parties = await db.selectFrom('party').select(['id', 'ref']).execute()
    const side = (ref: string) => parties.find((one) => one.ref === ref)!.id
    const request = {
      ...{ id: newId(NOW), dispute_id: disputeId, enterprise_id: owner.enterpriseId!, run_id: runId },
      ...{ domestic_id: side('d-1'), overseas_id: side('o-2'), procedure: null, pairing_id: null },
      ...{ jurisdictions: '["us"]', ip_types: '["patent"]', status: 'open' as const, created_by: owner.id },
      ...{ created_at: NOW.toISOString(), handled_name: null, handled_at: null },
    }
    await db.insertInto('pairing_request').values(request).execute()
    const asked = async () => (await todayAt(db, later(1))).filter(({ kind }) => kind === 'introductions')
    expect(await asked()).toMatchObject([
      { sides: { zh: expect.stringContaining(' + ') }, names: { zh: '企业 e-1' }, since: '2026-11-23' },
    ])
    await refuseIntroduction(db, staff, request.id, '已有合适的合作', later(2))
    expect(await asked()).toEqual([])
  })

  it('is an agreement that both sides stand by, with whoever examined it, until it is decided', async () => {
    const world = await agreeing()
    const { db } = world
    const waiting = async () => (await todayAt(db, later(120))).filter(({ kind }) => kind === 'agreements')
    const id = await proposed(world)
    expect(await waiting()).toEqual([])
    await acceptPairing(db, world.overseas, id, { own: TERMS, version: await versionOf(db, id) }, later(60))
    expect(await waiting()).toMatchObject([{ to: `/pairings/${id}`, since: '2026-11-23', handler: null }])
    const advice = { advice: 'approve', note: '齐全', version: await versionOf(db, id) } as const
    await examinePairing(db, REVIEWER, id, advice, later(61))
    expect(await waiting()).toMatchObject([{ handler: { id: REVIEWER.id } }])
    await decidePairing(
      db,
      MANAGER,
      id,
      { approve: true, words: '', version: await versionOf(db, id) },
      later(62),
    )
    expect(await waiting()).toEqual([])
  })

  it('is to compare quotes while one is valid, to ask anew once none is, and neither of who writes an opinion', async () => {
    const world = await inviting()
    const { app, db, owner, disputeId } = world
    const quoteOf = async (ref: string, validUntil: string, change: Partial<InvitationInput> = {}) => {
      const id = await world.invite({ refs: [ref], ...change })
      const member = await memberOf(db, ref, change.section === 'experts' ? 'expert' : 'provider_member')
      await askNames(db, member, id, later(1))
      await clearConflict(db, member, id, later(2))
      await acceptInvitation(db, member, id, { ...QUOTE, validUntil }, later(3))
    }
    const tasks = async (minutes: number) => {
      const home = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(minutes)))
      return home.tasks
        .filter(({ next }) => next === 'quote' || next === 'requote')
        .map(({ next, due, late }) => [next, due, late])
    }
    await populate(world.database, [expert('p-1'), matter('m-p-1', 'p-1', { client: 'A' })])
    const runId = await matchDispute(app, owner, disputeId, null, later(0))
    await quoteOf('p-1', '2026-12-31', { runId, section: 'experts', purpose: 'opinion' })
    expect(await tasks(10)).toEqual([])
    await quoteOf('o-1', '2026-11-25')
    await quoteOf('o-2', '2026-12-10')
    const until = (day: string) => ({ unit: 'day', day })
    expect(await tasks(10)).toEqual([['quote', until('2026-11-25'), false]])
    expect(await tasks(3 * DAY)).toEqual([['quote', until('2026-12-10'), false]])
    expect(await tasks(30 * DAY)).toEqual([['requote', until('2026-12-10'), true]])
  })

  it('says of a last day that is near in which dispute it is', async () => {
    const { db, owner, disputeId } = await acting()
    await editDispute(db, owner, disputeId, { ...FACTS, respondBy: '2026-11-30T15:59:00.000Z' }, 2, NOW)
    const deadline = { id: newId(NOW), dispute_id: disputeId, title: '答辩', day: '2026-12-01' }
    await db
      .insertInto('deadline')
      .values({ ...deadline, created_by: owner.id, created_at: NOW.toISOString() })
      .execute()
    const { tasks } = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(1)))
    expect(tasks.map(({ next, what, to }) => [next, what, to])).toEqual([
      ['deadline', FACTS.title, `/disputes/${disputeId}`],
      ['deadline', `答辩 · ${FACTS.title}`, `/disputes/${disputeId}/deadlines`],
    ])
  })

  it('is no last day of a dispute that is over, at the centre or with its enterprise', async () => {
    const { db, owner, disputeId } = await acting()
    await editDispute(db, owner, disputeId, { ...FACTS, respondBy: '2026-11-24T15:59:00.000Z' }, 2, NOW)
    const deadline = { id: newId(NOW), dispute_id: disputeId, title: '答辩', day: '2026-11-24' }
    await db
      .insertInto('deadline')
      .values({ ...deadline, created_by: owner.id, created_at: NOW.toISOString() })
      .execute()
    const lastDays = async () => {
      const { tasks } = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(2)))
      return [
        (await todayAt(db, later(2))).filter(({ kind }) => kind === 'deadlines').length,
        tasks.filter(({ next }) => next === 'deadline').length,
      ]
    }
    expect(await lastDays()).toEqual([2, 2])
    await withdrawDispute(db, owner, disputeId, 3, later(1))
    expect(await lastDays()).toEqual([0, 0])
  })

  it('names nobody of another enterprise to an enterprise', async () => {
    const { db, other } = await acting()
    expect(await findEnterpriseHome(db, other.enterpriseId!, await clockAt(db, NOW))).toEqual({
      tasks: [],
      progress: [],
    })
  })
})

describe('looking after a dispute', () => {
  it('is taken, taken over and given back by staff, and read by its enterprise', async () => {
    const { db, staff, owner, disputeId } = await acting()
    await takeDispute(db, staff, disputeId, NOW)
    await takeDispute(db, staff, disputeId, NOW)
    expect(await findHandler(db, disputeId)).toEqual({ id: staff.id, name: staff.name })
    const colleague = { ...staff, id: 'reviewer', name: '审核员', role: 'reviewer' } as const
    await takeDispute(db, colleague, disputeId, later(1))
    const items = await todayAt(db, later(2))
    expect(countToday(items, colleague.id).whose).toEqual({ all: 1, mine: 1, unassigned: 0, overdue: 0 })
    expect(countToday(items, staff.id).whose.mine).toBe(0)
    const home = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(2)))
    expect(home.progress[0]).toMatchObject({ turn: 'centre', who: [{ zh: '审核员', en: null }] })
    await releaseDispute(db, staff, disputeId, later(3))
    expect(await findHandler(db, disputeId)).toBeNull()
    const events = await db
      .selectFrom('audit_event')
      .select('action')
      .where('noun', '=', 'dispute_handler')
      .orderBy('id')
      .execute()
    expect(events.map(({ action }) => action)).toEqual(['take', 'take', 'release'])
  })

  it('is nothing that an enterprise may do', async () => {
    const { db, owner, other, disputeId } = await acting()
    await expect(takeDispute(db, owner, disputeId, NOW)).rejects.toThrow('no such dispute')
    await expect(takeDispute(db, other, disputeId, NOW)).rejects.toThrow('no such dispute')
  })
})

describe('the order of a day', () => {
  const item = fc.record({
    kind: fc.constantFrom('intake' as const, 'gaps' as const),
    key: fc.uuid(),
    to: fc.constant('/'),
    late: fc.boolean(),
    urgent: fc.boolean(),
    since: fc.option(fc.constantFrom('2026-11-01', '2026-11-20')),
    handler: fc.option(fc.constantFrom({ id: 'me', name: 'me' }, { id: 'you', name: 'you' })),
    due: fc.option(
      fc.constantFrom({ unit: 'day', day: '2026-11-25' } as const, { unit: 'unknown' } as const),
    ),
  })
  const items = fc.array(
    item.map((one): TodayItem => ({ ...WITHOUT_LIMIT, ...one })),
    { maxLength: 30 },
  )

  it('has the late before the rest, and counts each view as it is shown', () => {
    fc.assert(
      fc.property(items, (given) => {
        const sorted = [...given].sort(compareToday)
        const lates = sorted.map(({ late }) => late)
        expect(lates).toEqual([...lates].sort((a, b) => Number(b) - Number(a)))
        const counts = countToday(given, 'me')
        for (const whose of TODAY_WHOSE) {
          expect(counts.whose[whose]).toBe(sorted.filter((one) => isWhose(one, whose, 'me')).length)
        }
        expect(counts.kinds.intake + counts.kinds.gaps).toBe(given.length)
      }),
    )
  })
})
