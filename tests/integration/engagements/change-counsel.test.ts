import { describe, expect, it } from 'vitest'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { addBill } from '../../../app/engagements/bills.server.ts'
import { findSuccessor, getEngagement, listEngagements } from '../../../app/engagements/queries.server.ts'
import { listMilestones } from '../../../app/engagements/queries-work.server.ts'
import { writeMessage } from '../../../app/engagements/work.server.ts'
import { listFiles } from '../../../app/files/queries.server.ts'
import { changeCounsel, listTakers } from '../../../app/invitations/change-counsel.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { later, NOW } from '../disputes/acting.ts'
import { changing, HANDOVER } from './changing.ts'

describe('a change of counsel', () => {
  it('lets one go and another in, and what is open moves on with its days', async () => {
    const { db, owner, id, old, next, change } = await changing()
    const engagement = await getEngagement(db, owner, id)
    expect((await listTakers(db, owner, engagement, later(9))).map(({ sides }) => sides)).toEqual([
      [{ nameZh: null, nameEn: 'Firm o-2' }],
    ])
    const newOne = await change()
    expect(await getEngagement(db, owner, id)).toMatchObject({ status: 'terminated' })
    expect(await getEngagement(db, next.member, newOne)).toMatchObject({
      status: 'active',
      replaces: id,
      handover: HANDOVER.handover,
    })
    expect((await listMilestones(db, owner, id)).map(({ title }) => title)).toEqual(['评估'])
    expect(await listMilestones(db, next.member, newOne)).toMatchObject([
      { title: '提交答辩', dueOn: '2026-12-20', doneOn: null },
    ])
    expect((await findSuccessor(db, owner, { id }))?.id).toBe(newOne)
    expect(await findSuccessor(db, old.member, { id })).toBeNull()
  })

  it('closes everything new to whoever was let go, but its last bill', async () => {
    const { db, id, old, disputeId, change } = await changing()
    const newOne = await change()
    await expect(getEngagement(db, old.member, newOne)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listEngagements(db, old.member, EVERY_CASE, NOW)).engagements.map((one) => one.id)).toEqual(
      [id],
    )
    expect(await openInvitation(db, old.member, old.invitationId, later(11))).toMatchObject({
      stage: null,
      synopsis: null,
      names: null,
      file: null,
    })
    await expect(listFiles(db, old.member, 'dispute', disputeId)).rejects.toMatchObject({ code: 'not_found' })
    const message = { id: newId(NOW), kind: 'message', body: '还在吗' } as const
    await expect(writeMessage(db, old.member, id, message, later(11))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    const bill = { billedOn: '2026-11-24', hours: 3, currency: 'USD' as const, amount: 90_000, note: '' }
    await addBill(db, old.member, id, { ...bill, stage: 'response', id: newId(NOW) }, later(12))
    expect(JSON.stringify(await getEngagement(db, old.member, id))).not.toContain(HANDOVER.handover)
  })

  it('does nothing by half where whoever takes over has come into conflict, or is not what was seen', async () => {
    const { db, owner, staff, id, next, disputeId, change } = await changing()
    const at = NOW.toISOString()
    const conflict = {
      id: newId(NOW),
      party_id: next.member.partyId!,
      name: 'Acme Corp',
      kind: 'client',
    } as const
    await db
      .insertInto('conflict')
      .values({
        ...conflict,
        aliases: '[]',
        affiliates: '[]',
        valid_from: '2026-11-01',
        valid_to: null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    await db
      .insertInto('conflict_name')
      .values({ conflict_id: conflict.id, name_key: 'acme corp', loose_key: 'acme' })
      .execute()
    await expect(change()).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'invitation', message: 'taker_unavailable' }],
    })
    const stale = { version: 1, invitation: { invitationId: next.invitationId, version: 1 }, ...HANDOVER }
    await expect(changeCounsel(db, staff, id, stale, later(11))).rejects.toMatchObject({
      code: 'stale_state',
    })
    expect(await getEngagement(db, owner, id)).toMatchObject({ status: 'active', version: 1 })
    expect((await getInvitation(db, owner, disputeId, next.invitationId, later(12))).status).toBe('accepted')
    expect(await listMilestones(db, owner, id)).toHaveLength(2)
  })

  it('is one of two who press at once', async () => {
    const { db, disputeId, change } = await changing()
    const ended = await Promise.allSettled([change(), change()])
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const rows = await db
      .selectFrom('engagement')
      .select('status')
      .where('dispute_id', '=', disputeId)
      .execute()
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['active', 'terminated'])
  })
})
