import { describe, expect, it } from 'vitest'
import { createDispute, editDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import type { GroupBasis } from '../../../app/domain/defence-group/in-common.ts'
import { answerGroup, askForGroup } from '../../../app/groups/commands.server.ts'
import { listGroupsOf, listInCommon } from '../../../app/groups/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { acting, FACTS, NOW } from '../disputes/acting.ts'

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
