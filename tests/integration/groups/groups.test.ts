import { describe, expect, it } from 'vitest'
import { findEnterpriseHome } from '../../../app/desk/queries-home-enterprise.server.ts'
import { acceptDispute, requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import {
  closeDispute,
  createDispute,
  editDispute,
  submitDispute,
  withdrawDispute,
} from '../../../app/disputes/commands.server.ts'
import { lapseSupplements } from '../../../app/disputes/lapse.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { GroupBasis } from '../../../app/domain/defence-group/in-common.ts'
import { answerGroup, askForGroup } from '../../../app/groups/commands.server.ts'
import { answerPlan, proposePlan } from '../../../app/groups/plans.server.ts'
import { listGroupsOf, listInCommon } from '../../../app/groups/queries.server.ts'
import { getGroup, listPlans, listPlansOf } from '../../../app/groups/queries-plans.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { enterprise, populate } from '../../support/world.ts'
import { clockAt } from '../desk/clock-at.ts'
import { acting, FACTS, later, NOW } from '../disputes/acting.ts'
import { tellable } from '../engagements/engaged.ts'

const versionOf = async (db: Db, who: Actor, id: string) => (await getDispute(db, who, id)).version

const withdraw = async (db: Db, who: Actor, id: string) =>
  withdrawDispute(db, who, id, await versionOf(db, who, id), NOW)

const refused = (code: string) => expect.objectContaining({ code })

/** Two enterprises, each with a dispute against Acme. */
async function against() {
  const world = await acting()
  const { db, other, staff } = world
  const id = newId(NOW)
  const facts = { ...FACTS, title: '别家的秘密', opponents: [{ name: 'ACME Corporation', aliases: [] }] }
  await createDispute(db, other, { id, enterpriseId: other.enterpriseId!, facts }, NOW)
  await submitDispute(db, other, id, 1, NOW)
  const [common] = await listInCommon(db)
  const shared = { basis: common!.basis as GroupBasis, key: common!.key }
  return { ...world, otherId: id, shared, ask: () => askForGroup(db, staff, shared, NOW) }
}

describe('defending together', () => {
  it('is noticed, asked without names, and known to each other only when all have agreed', async () => {
    const { db, owner, other, disputeId, otherId, ask } = await against()
    expect(
      (await listInCommon(db)).map((one) => one.disputes.map(({ id, consent }) => [id, consent])),
    ).toEqual([
      [
        [disputeId, null],
        [otherId, null],
      ],
    ])
    await ask()
    const [mine] = await listGroupsOf(db, disputeId)
    expect(mine).toEqual({ id: mine!.id, basis: 'opponent', consent: 'asked', formed: false, companions: [] })
    await answerGroup(db, owner, disputeId, { groupId: mine!.id, agrees: true }, NOW)
    expect(JSON.stringify(await listGroupsOf(db, disputeId))).not.toMatch(/e-2|别家/)
    await answerGroup(db, other, otherId, { groupId: mine!.id, agrees: true }, NOW)
    expect(await listGroupsOf(db, disputeId)).toMatchObject([
      { formed: true, companions: [{ enterprise: { zh: '企业 e-2' }, counsel: [] }] },
    ])
    expect(await listGroupsOf(db, otherId)).toMatchObject([
      { formed: true, companions: [{ enterprise: { zh: '企业 e-1' } }] },
    ])
    expect(JSON.stringify(await listGroupsOf(db, disputeId))).not.toContain('别家的秘密')
  })

  it('names nobody who refused, and forgets the group when consent is taken back', async () => {
    const { db, owner, other, disputeId, otherId, ask } = await against()
    await ask()
    const groupId = (await listGroupsOf(db, disputeId))[0]!.id
    await answerGroup(db, owner, disputeId, { groupId, agrees: true }, NOW)
    await answerGroup(db, other, otherId, { groupId, agrees: false }, NOW)
    expect(await listGroupsOf(db, disputeId)).toMatchObject([{ formed: false, companions: [] }])
    await answerGroup(db, other, otherId, { groupId, agrees: true }, NOW)
    expect(await listGroupsOf(db, disputeId)).toMatchObject([{ formed: true }])
    await answerGroup(db, owner, disputeId, { groupId, agrees: false }, NOW)
    expect(await listGroupsOf(db, otherId)).toMatchObject([{ formed: false, companions: [] }])
  })

  it('is nothing that an enterprise does alone: two disputes of one that agrees are no group', async () => {
    const { db, owner, other, staff, disputeId, otherId, ask } = await against()
    const second = newId(NOW)
    await createDispute(db, owner, { id: second, enterpriseId: owner.enterpriseId!, facts: FACTS }, NOW)
    await submitDispute(db, owner, second, 1, NOW)
    await ask()
    const groupId = (await listGroupsOf(db, disputeId))[0]!.id
    for (const id of [disputeId, second]) await answerGroup(db, owner, id, { groupId, agrees: true }, NOW)
    await answerGroup(db, other, otherId, { groupId, agrees: false }, NOW)
    expect(await listGroupsOf(db, disputeId)).toMatchObject([{ formed: false, companions: [] }])
    expect(await listInCommon(db)).toMatchObject([{ formed: false }])
    expect(await getGroup(db, staff, groupId)).toMatchObject({ formed: false })

    await answerGroup(db, other, otherId, { groupId, agrees: true }, NOW)
    const companions = [{ enterprise: { zh: '企业 e-2' } }]
    expect(await listGroupsOf(db, disputeId), 'nobody is a companion of itself').toMatchObject([
      { formed: true, companions },
    ])
  })

  it('waits for nobody whose dispute is over: those who agreed are together without it', async () => {
    const { db, database, owner, other, disputeId, otherId, ask } = await against()
    await populate(database, [enterprise('e-3')])
    const { id: enterpriseId } = await db
      .selectFrom('enterprise')
      .select('id')
      .where('ref', '=', 'e-3')
      .executeTakeFirstOrThrow()
    const third: Actor = { ...other, id: 'member of e-3', enterpriseId }
    const thirdId = newId(NOW)
    await createDispute(db, third, { id: thirdId, enterpriseId, facts: FACTS }, NOW)
    await submitDispute(db, third, thirdId, 1, NOW)
    await ask()
    const groupId = (await listGroupsOf(db, disputeId))[0]!.id
    await answerGroup(db, owner, disputeId, { groupId, agrees: true }, NOW)
    await answerGroup(db, other, otherId, { groupId, agrees: true }, NOW)
    expect(await listGroupsOf(db, disputeId)).toMatchObject([{ formed: false, companions: [] }])
    await withdraw(db, third, thirdId)
    expect(await listGroupsOf(db, disputeId)).toMatchObject([
      { formed: true, companions: [{ enterprise: { zh: '企业 e-2' } }] },
    ])
    expect(await listInCommon(db)).toMatchObject([{ groupId, formed: true, common: true }])
    expect(await listGroupsOf(db, thirdId)).toEqual([])
    const late = answerGroup(db, third, thirdId, { groupId, agrees: true }, NOW)
    await expect(late).rejects.toEqual(refused('illegal_transition'))
  })

  it('asks nobody any more, on the desk either, once the dispute or all others are over', async () => {
    const { db, owner, other, otherId, ask } = await against()
    await ask()
    const asked = async ({ enterpriseId }: Actor) =>
      (await findEnterpriseHome(db, enterpriseId!, await clockAt(db, NOW))).tasks.filter(
        ({ next }) => next === 'consent',
      ).length
    expect([await asked(owner), await asked(other)]).toEqual([1, 1])
    await withdraw(db, other, otherId)
    expect([await asked(owner), await asked(other)]).toEqual([0, 0])
  })

  it('is shown to staff while a dispute of it is under way, though nothing is shared any more', async () => {
    const { db, owner, other, staff, disputeId, otherId, ask } = await against()
    await ask()
    const groupId = (await listGroupsOf(db, disputeId))[0]!.id
    await answerGroup(db, owner, disputeId, { groupId, agrees: true }, NOW)
    await answerGroup(db, other, otherId, { groupId, agrees: true }, NOW)
    const { facts, particulars, version } = await getDispute(db, other, otherId)
    await editDispute(db, other, otherId, { ...facts, opponents: [] }, version, NOW, particulars)
    const [line] = await listInCommon(db)
    expect(line).toMatchObject({ groupId, formed: true, common: false, written: 'Acme Corp' })
    expect(line!.disputes.map(({ id }) => id).sort()).toEqual([disputeId, otherId].sort())
    await withdraw(db, other, otherId)
    expect(await listInCommon(db)).toMatchObject([
      { groupId, formed: false, common: false, disputes: [{ id: disputeId, consent: 'given' }] },
    ])
    expect((await getGroup(db, staff, groupId)).members).toMatchObject([{ disputeId }])
    await withdraw(db, owner, disputeId)
    expect(await listInCommon(db)).toEqual([])
  })

  it('compares nothing with a dispute that is kept strictly confidential', async () => {
    const { db, owner, disputeId } = await against()
    const { facts, particulars, version } = await getDispute(db, owner, disputeId)
    const strict = { ...particulars, confidentiality: 'strict' as const }
    await editDispute(db, owner, disputeId, facts, version, NOW, strict)
    expect(await listInCommon(db)).toEqual([])
  })

  it('is asked by staff, once each, and answered by nobody else', async () => {
    const { db, owner, other, staff, disputeId, otherId, shared, ask } = await against()
    await expect(askForGroup(db, owner, shared, NOW)).rejects.toEqual(refused('not_found'))
    await expect(askForGroup(db, staff, { ...shared, key: 'NOBODY' }, NOW)).rejects.toEqual(
      refused('not_found'),
    )
    await ask()
    const groupId = (await listGroupsOf(db, disputeId))[0]!.id
    await answerGroup(db, owner, disputeId, { groupId, agrees: true }, NOW)
    await ask()
    expect(await listGroupsOf(db, disputeId)).toMatchObject([{ id: groupId, consent: 'given' }])
    const yes = { groupId, agrees: true }
    await expect(answerGroup(db, staff, disputeId, yes, NOW)).rejects.toEqual(refused('not_found'))
    await expect(answerGroup(db, owner, otherId, yes, NOW)).rejects.toEqual(refused('not_found'))
    await expect(answerGroup(db, other, otherId, { groupId: newId(NOW), agrees: true }, NOW)).rejects.toEqual(
      refused('not_found'),
    )
  })
})

describe('what those who defend together share', () => {
  const plan = (disputeId: string, otherId: string, change = {}) => ({
    id: newId(NOW),
    subject: '共用一家律所提交不侵权抗辩',
    engagementId: null,
    currency: 'USD' as const,
    total: 1_000_001,
    shares: [
      { disputeId, points: 3_333 },
      { disputeId: otherId, points: 6_667 },
    ],
    ...change,
  })

  /** Two who agreed to defend together. */
  async function together() {
    const world = await against()
    const { db, owner, other, disputeId, otherId } = world
    await world.ask()
    const groupId = (await listGroupsOf(db, disputeId))[0]!.id
    await answerGroup(db, owner, disputeId, { groupId, agrees: true }, NOW)
    await answerGroup(db, other, otherId, { groupId, agrees: true }, NOW)
    return { ...world, groupId }
  }

  it('is proposed by the centre, shown to each with its own share alone, and in force when all agree', async () => {
    const { db, owner, other, staff, disputeId, otherId, groupId } = await together()
    const proposed = plan(disputeId, otherId)
    await proposePlan(db, staff, groupId, proposed, NOW)
    await proposePlan(db, staff, groupId, proposed, NOW)
    const [mine, ...more] = await listPlansOf(db, disputeId)
    expect(more).toEqual([])
    expect(mine).toMatchObject({ total: 1_000_001, points: 3_333, amount: 333_300, status: 'proposed' })
    expect(JSON.stringify(mine)).not.toMatch(/6667|666701|企业|别家/)
    await answerPlan(db, owner, disputeId, { planId: proposed.id, agrees: true }, NOW)
    expect((await listPlansOf(db, otherId))[0]?.status).toBe('proposed')
    await answerPlan(db, other, otherId, { planId: proposed.id, agrees: true }, NOW)
    expect((await listPlansOf(db, disputeId))[0]?.status).toBe('agreed')
    const [whole] = await listPlans(db, staff, groupId)
    expect(whole!.shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(1_000_001)
  })

  it('ends for all with one who refuses, or who does not defend together any more', async () => {
    const { db, owner, other, staff, disputeId, otherId, groupId } = await together()
    const first = plan(disputeId, otherId)
    await proposePlan(db, staff, groupId, first, NOW)
    await answerPlan(db, owner, disputeId, { planId: first.id, agrees: false }, NOW)
    expect((await listPlansOf(db, otherId))[0]?.status).toBe('refused')
    await expect(answerPlan(db, other, otherId, { planId: first.id, agrees: true }, NOW)).rejects.toEqual(
      refused('illegal_transition'),
    )
    const second = plan(disputeId, otherId)
    await proposePlan(db, staff, groupId, second, NOW)
    for (const [who, id] of [
      [owner, disputeId],
      [other, otherId],
    ] as const) {
      await answerPlan(db, who, id, { planId: second.id, agrees: true }, NOW)
    }
    await answerGroup(db, other, otherId, { groupId, agrees: false }, NOW)
    expect((await listPlansOf(db, disputeId)).map(({ status }) => status)).not.toContain('agreed')
    await expect(proposePlan(db, staff, groupId, plan(disputeId, otherId), NOW)).rejects.toEqual(
      refused('illegal_transition'),
    )
  })

  it('ends with a dispute that is withdrawn or lapses: the others are told, and not why', async () => {
    const ways = [
      ({ db, other, otherId }: Awaited<ReturnType<typeof together>>) => withdraw(db, other, otherId),
      async ({ db, other, staff, otherId }: Awaited<ReturnType<typeof together>>) => {
        const asked = { version: await versionOf(db, other, otherId), points: ['起诉状'] }
        await requestSupplement(db, staff, otherId, asked, NOW)
        expect(await lapseSupplements(db, later(60 * 24 * 60))).toBe(1)
      },
    ]
    for (const end of ways) {
      const world = await together()
      const { db, owner, staff, disputeId, otherId, groupId } = world
      await tellable(db, owner)
      await proposePlan(db, staff, groupId, plan(disputeId, otherId), NOW)
      await end(world)
      expect(await listGroupsOf(db, disputeId), 'nobody is left to stand with').toEqual([])
      expect(await listPlansOf(db, disputeId)).toMatchObject([{ status: 'refused' }])
      const letters = await db
        .selectFrom('mail_message')
        .select('values')
        .where('account_id', '=', owner.id)
        .where('template', '=', 'group_question')
        .execute()
      const path = `/disputes/${disputeId}`
      expect(letters.map(({ values }) => JSON.parse(values))).toContainEqual({ path, news: 'plan_refused' })
      const again = proposePlan(db, staff, groupId, plan(disputeId, otherId), NOW)
      await expect(again).rejects.toEqual(refused('illegal_transition'))
    }
  })

  it('ends unanswered with a dispute that is closed; once in force it is what was agreed, and stays', async () => {
    for (const inForce of [false, true]) {
      const { db, owner, other, staff, disputeId, otherId, groupId } = await together()
      const proposed = plan(disputeId, otherId)
      await proposePlan(db, staff, groupId, proposed, NOW)
      const answer = { planId: proposed.id, agrees: true }
      await answerPlan(db, owner, disputeId, answer, NOW)
      if (inForce) await answerPlan(db, other, otherId, answer, NOW)
      const version = await versionOf(db, other, otherId)
      await acceptDispute(db, staff, otherId, { version, words: '' }, NOW)
      await closeDispute(db, other, otherId, version + 1, NOW)
      const status = inForce ? 'agreed' : 'refused'
      expect(await listPlansOf(db, disputeId)).toMatchObject([{ status }])
    }
  })

  it('stays in force when somebody refuses who was asked later and has no share in it', async () => {
    const { db, owner, other, staff, disputeId, otherId, groupId, ask } = await together()
    const agreed = plan(disputeId, otherId)
    await proposePlan(db, staff, groupId, agreed, NOW)
    await answerPlan(db, owner, disputeId, { planId: agreed.id, agrees: true }, NOW)
    await answerPlan(db, other, otherId, { planId: agreed.id, agrees: true }, NOW)
    const later = newId(NOW)
    await createDispute(db, other, { id: later, enterpriseId: other.enterpriseId!, facts: FACTS }, NOW)
    await submitDispute(db, other, later, 1, NOW)
    await ask()
    await answerGroup(db, other, later, { groupId, agrees: false }, NOW)
    expect((await listPlansOf(db, disputeId)).map(({ status }) => status)).toEqual(['agreed'])
  })

  it('is nobody’s to propose but the centre’s, nor to answer but the enterprise’s, and for members alone', async () => {
    const { db, owner, staff, disputeId, otherId, groupId } = await together()
    const proposed = plan(disputeId, otherId)
    await expect(proposePlan(db, owner, groupId, proposed, NOW)).rejects.toEqual(refused('not_found'))
    await expect(proposePlan(db, staff, groupId, plan(disputeId, newId(NOW)), NOW)).rejects.toMatchObject({
      fields: [{ message: 'member_unknown' }],
    })
    await expect(
      proposePlan(db, staff, groupId, plan(disputeId, otherId, { engagementId: newId(NOW) }), NOW),
    ).rejects.toMatchObject({ fields: [{ message: 'counsel_unknown' }] })
    await proposePlan(db, staff, groupId, proposed, NOW)
    const answer = { planId: proposed.id, agrees: true }
    await expect(answerPlan(db, staff, disputeId, answer, NOW)).rejects.toEqual(refused('not_found'))
    await expect(answerPlan(db, owner, otherId, answer, NOW)).rejects.toEqual(refused('not_found'))
  })
})
