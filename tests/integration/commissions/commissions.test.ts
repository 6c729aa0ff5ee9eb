import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  changeCommission,
  commissionResearch,
  deliverReport,
  publishResearch,
  type WordedEvent,
} from '../../../app/commissions/commands.server.ts'
import {
  getCommission,
  listCommissionSteps,
  listCommissions,
  listDisputeResearch,
  listPublishedResearch,
} from '../../../app/commissions/queries.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { canCauseCommission, commissionFileStanding } from '../../../app/domain/commission/policy.ts'
import { keepFiles, readFile } from '../../../app/files/commands.server.ts'
import { listFiles } from '../../../app/files/queries.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { findMessageSubjects } from '../../../app/notifications/queries-subjects.server.ts'
import { getThinkTankWork } from '../../../app/think-tanks/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { conflict, populate, thinkTank } from '../../support/world.ts'
import { acting, NOW } from '../disputes/acting.ts'
import { tellable } from '../engagements/engaged.ts'
import { joinByRefs } from '../listings/joining.ts'
import { actor, approved } from '../vetting/applying.ts'

const REVIEWER = actor('reviewer')
const MANAGER = actor('manager')

/** A submitted dispute, two think tanks of which one acts for the opponent, and a commission of the first. */
async function commissioned(forEnterprise = true) {
  const world = await acting()
  await populate(world.database, [thinkTank('t-1'), thinkTank('t-2'), conflict('t-2', 'Acme Corp')])
  const { db } = world
  const parties = await db
    .selectFrom('party')
    .select(['id', 'ref'])
    .where('type', '=', 'think_tank')
    .execute()
  const [own, other] = ['t-1', 't-2'].map((ref) => parties.find((party) => party.ref === ref)!.id)
  const member = (partyId: string): Actor => actor('think_tank_member', `member of ${partyId}`, partyId)
  const id = newId(NOW)
  const given = {
    id,
    disputeId: world.disputeId,
    partyId: own!,
    title: '专利稳定性',
    question: '第 123 号专利是否稳定',
    dueOn: '2026-12-31',
    forEnterprise,
  }
  await commissionResearch(db, REVIEWER, given, NOW)
  let minutes = 0
  const later = () => {
    minutes += 1
    return new Date(NOW.getTime() + minutes * 60_000)
  }
  const version = async () => (await getCommission(db, MANAGER, id)).version
  const deliver = async (who = member(own!), report = '稳定') =>
    deliverReport(db, who, id, { report, version: await version() }, later())
  const change = async (event: WordedEvent, who: Actor = MANAGER, words = '理由') =>
    changeCommission(db, who, id, { event, words, version: await version() }, later())
  const publish = async (who: Actor = MANAGER, titleZh = '美国专利稳定性研究', textZh = '公开的部分') =>
    publishResearch(
      db,
      who,
      id,
      { titleZh, titleEn: '', textZh, textEn: '', version: await version() },
      later(),
    )
  const research = async (who = world.owner) => listDisputeResearch(db, who, world.disputeId)
  const status = async () => (await getCommission(db, MANAGER, id)).status
  return { ...world, id, given, own: own!, other: other!, member, deliver, change, publish, research, status }
}

describe('a commission', () => {
  it('goes from the question to a page of the think tank, and each side reads what concerns it', async () => {
    const { db, id, own, other, member, deliver, change, publish, research, status } = await commissioned()
    const path = `/commissions/${id}`
    const about = async (partyId: string) =>
      (await findMessageSubjects(db, member(partyId), [path], 'zh', NOW)).get(path)?.title
    expect([await about(own), await about(other)]).toEqual(['专利稳定性', undefined])
    const seen = await getCommission(db, member(own), id)
    expect(seen).toMatchObject({
      title: '专利稳定性',
      jurisdictions: ['us'],
      ipTypes: ['patent'],
      dispute: null,
    })
    expect(JSON.stringify(seen), 'a think tank hears of no enterprise').not.toMatch(/美国专利诉讼|Acme/)
    expect(await research()).toMatchObject([{ title: '专利稳定性', status: 'commissioned', report: null }])
    await deliver()
    expect((await research())[0]?.report, 'not before it is accepted').toBeNull()
    await change('send_back', REVIEWER, '补充检索')
    await deliver(member(own), '补充后仍稳定')
    await change('accept', REVIEWER, '')
    expect((await research())[0]).toMatchObject({ status: 'accepted', report: '补充后仍稳定' })
    expect(await listPublishedResearch(db, own)).toEqual([])
    await expect(publish(REVIEWER)).rejects.toMatchObject({ code: 'forbidden' })
    await publish()
    expect(await status()).toBe('published')
    const published = await listPublishedResearch(db, own)
    expect(published).toMatchObject([{ titleZh: '美国专利稳定性研究', textZh: '公开的部分' }])
    expect(JSON.stringify(published)).not.toMatch(/补充后仍稳定|第 123 号/)
    const steps = await listCommissionSteps(db, id)
    expect(steps.map(({ event }) => event)).toEqual([
      'commission',
      'deliver',
      'send_back',
      'deliver',
      'accept',
      'publish',
    ])
    await expect(change('keep_confidential')).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('stays confidential when it was decided so', async () => {
    const { db, own, deliver, change, publish, research } = await commissioned(false)
    await deliver()
    await change('accept', REVIEWER, '')
    expect((await research())[0], 'made for the centre alone').toMatchObject({
      acceptedOn: '2026-11-23',
      report: null,
    })
    await change('keep_confidential', MANAGER, '')
    await expect(publish()).rejects.toMatchObject({ code: 'illegal_transition' })
    expect(await listPublishedResearch(db, own)).toEqual([])
    const past = db.updateTable('commission').set({ status: 'published' }).execute()
    await expect(past).rejects.toThrow(/CHECK/)
  })

  it('does not exist for another think tank, another enterprise or a firm', async () => {
    const { db, id, other, member, owner, research, deliver } = await commissioned()
    const strangers = [member(other), owner, actor('provider_administrator', 'firm', other)]
    for (const who of strangers) {
      await expect(getCommission(db, who, id), who.role).rejects.toMatchObject({ code: 'not_found' })
      expect(await listCommissions(db, who), who.role).toEqual([])
      await expect(deliver(who), who.role).rejects.toMatchObject({ code: 'not_found' })
    }
    const stranger = actor('enterprise_member', 'stranger')
    await expect(research(stranger)).rejects.toMatchObject({ code: 'not_found' })
    expect(await listCommissions(db, REVIEWER)).toHaveLength(1)
  })

  it('is declined with a reason, and then told to nobody of the enterprise', async () => {
    const { own, member, change, research, status } = await commissioned()
    await expect(change('decline', member(own), '')).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(change('decline', MANAGER)).rejects.toMatchObject({ code: 'forbidden' })
    await change('decline', member(own), '没有相关专家')
    expect([await status(), await research()]).toEqual(['declined', []])
  })

  it('is refused to whoever has a conflict, without a question, for a past day, and to administrators', async () => {
    const { db, given, other } = await commissioned()
    const ask = (change: object, who = REVIEWER) =>
      commissionResearch(db, who, { ...given, id: newId(NOW), ...change }, NOW)
    const refused = (field: string, message = field) => ({ fields: [{ field, message }] })
    await expect(ask({ partyId: other })).rejects.toMatchObject(refused('partyId', 'conflict'))
    const firm = await db.selectFrom('party').select('id').where('ref', '=', 'd-1').executeTakeFirstOrThrow()
    await expect(ask({ partyId: firm.id })).rejects.toMatchObject(refused('partyId'))
    await expect(ask({ title: '' })).rejects.toMatchObject(refused('title'))
    await expect(ask({ question: '' })).rejects.toMatchObject(refused('question'))
    for (const dueOn of ['', '2026-02-30', '2026-11-23']) {
      await expect(ask({ dueOn }), dueOn).rejects.toMatchObject(refused('dueOn'))
    }
    await expect(ask({}, actor('administrator'))).rejects.toMatchObject({ code: 'not_found' })
    await ask({ id: given.id, title: 'again' })
    expect(await listCommissions(db, MANAGER), 'the same form twice').toHaveLength(1)
  })

  it('names neither the enterprise nor an opponent in anything that outsiders read', async () => {
    const world = await commissioned()
    const { db, given, disputeId, owner, deliver, change, publish, status } = world
    const { enterprise } = await getDispute(db, owner, disputeId)
    const opponents = JSON.stringify([{ name: 'Acme Corp', aliases: ['阿克米'] }])
    await db.updateTable('dispute').set({ opponents }).where('id', '=', disputeId).execute()
    const named = (...fields: [field: string, about: string][]) => ({
      code: 'invalid_input',
      fields: fields.map(([field, about]) => ({ field, message: 'names', about })),
    })
    const ask = commissionResearch(
      db,
      REVIEWER,
      { ...given, id: newId(NOW), title: `${enterprise.zh} 的专利`, question: '阿克米与 ACME CORP. 的关系' },
      NOW,
    )
    await expect(ask).rejects.toMatchObject(
      named(['title', enterprise.zh!], ['question', 'Acme Corp、阿克米']),
    )
    expect(await listCommissions(db, MANAGER)).toHaveLength(1)
    await deliver()
    await expect(change('send_back', REVIEWER, '请补充 Acme 公司（Acme Corp）')).rejects.toMatchObject(
      named(['words', 'Acme Corp']),
    )
    await change('accept')
    await expect(publish(MANAGER, '阿克米案', '可以公开')).rejects.toMatchObject(named(['titleZh', '阿克米']))
    expect(await status()).toBe('accepted')
  })

  it('is read by the think tank that its own was joined into, which acts in none of it', async () => {
    const { db, id, own, other, member, deliver, change, publish } = await commissioned()
    await deliver()
    await change('accept')
    await joinByRefs(db, 't-2', 't-1')
    const kept: Actor = { ...member(other), joinedPartyIds: [own] }
    await tellable(db, kept)
    await publish()
    const letters = db.selectFrom('mail_message').select('template').where('account_id', '=', kept.id)
    expect(await letters.execute(), 'told of what is decided afterwards').toEqual([
      { template: 'commission_news' },
    ])
    expect(await listPublishedResearch(db, other)).toMatchObject([{ titleZh: '美国专利稳定性研究' }])
    expect(await listCommissions(db, kept)).toMatchObject([{ id, report: '稳定' }])
    expect(commissionFileStanding(kept, await getCommission(db, kept, id))).toMatchObject({
      sides: ['party'],
      add: false,
      remove: false,
    })
    expect(canCauseCommission(kept, { partyId: own, status: 'commissioned' }, 'deliver')).toBe(false)
  })

  it('is published with words of its own', async () => {
    const { deliver, change, publish, status } = await commissioned()
    await expect(deliver(undefined, '')).rejects.toMatchObject({ code: 'invalid_input' })
    await deliver()
    await change('accept', MANAGER, '')
    await expect(publish(MANAGER, '', '')).rejects.toMatchObject({
      fields: [{ field: 'titleZh' }, { field: 'textZh' }],
    })
    expect(await status()).toBe('accepted')
  })
})

describe('the page of a think tank', () => {
  it('names its people and publications as it wrote them', async () => {
    const { db } = await acting()
    const { partyId } = await approved(db, actor('think_tank_member', 'tank'))
    await db
      .updateTable('party_profile')
      .set({ form: JSON.stringify({ research: { people: ['王五\n赵六'], publications: ['报告一'] } }) })
      .where('party_id', '=', partyId)
      .execute()
    expect(await getThinkTankWork(db, partyId)).toEqual({
      people: ['王五', '赵六'],
      publications: ['报告一'],
    })
    expect(await getThinkTankWork(db, 'nobody')).toEqual({ people: [], publications: [] })
  })
})

describe('the papers of a report', () => {
  const notThere = { code: 'not_found' }
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-papers-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  async function withPaper(forEnterprise = true) {
    const world = await commissioned(forEnterprise)
    const { db, id, own, member } = world
    const handIn = async (who: Actor, label: string) => {
      const file = await receiveFile(dataDir, label, pdf(label))
      if (isRefused(file)) throw new Error(file.refusal)
      await keepFiles(
        db,
        dataDir,
        who,
        { noun: 'commission', ownerId: id, readers: null, files: [file] },
        NOW,
      )
    }
    await handIn(member(own), '全文.pdf')
    const labels = async (who: Actor) =>
      (await listFiles(db, who, 'commission', id)).files.map(({ label }) => label)
    const read = async (who: Actor) => {
      const file = db.selectFrom('file').select('id').where('owner_id', '=', id)
      return (await readFile(db, who, (await file.executeTakeFirstOrThrow()).id, NOW)).label
    }
    return { ...world, handIn, labels, read }
  }

  it('are read by the centre and their author, and by the enterprise once the report is accepted for it', async () => {
    const { own, other, member, owner, deliver, change, labels, read } = await withPaper()
    const stranger = { ...owner, enterpriseId: 'elsewhere' }
    for (const who of [member(own), REVIEWER]) expect(await labels(who)).toEqual(['全文.pdf'])
    await deliver()
    await expect(read(owner)).rejects.toMatchObject(notThere)
    await change('accept')
    expect([await labels(owner), await read(owner)]).toEqual([['全文.pdf'], '全文.pdf'])
    for (const who of [member(other), stranger]) {
      await expect(labels(who)).rejects.toMatchObject(notThere)
      await expect(read(who)).rejects.toMatchObject(notThere)
    }
  })

  it('stay with the centre where the report is not for the enterprise', async () => {
    const { owner, deliver, change, read } = await withPaper(false)
    await deliver()
    await change('accept')
    await expect(read(owner)).rejects.toMatchObject(notThere)
  })

  it('are added until the report is delivered, by the think tank alone', async () => {
    const { own, member, deliver, handIn, labels } = await withPaper()
    await expect(handIn(REVIEWER, 'x.pdf')).rejects.toMatchObject({ code: 'illegal_transition' })
    await deliver()
    await expect(handIn(member(own), '迟到.pdf')).rejects.toMatchObject({ code: 'illegal_transition' })
    expect(await labels(member(own))).toEqual(['全文.pdf'])
  })
})
