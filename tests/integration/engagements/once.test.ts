import { describe, expect, it } from 'vitest'
import type { EngagementInput } from '../../../app/domain/engagement/schema.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import type { Db } from '../../../db/schema.ts'
import { later, matched } from '../disputes/acting.ts'
import { inviting, memberOf, QUOTE } from '../invitations/inviting.ts'

const TIMES = 1_000

async function count(db: Db, table: 'engagement' | 'mail_message' | 'audit_event') {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

describe('an engagement that is submitted a thousand times at once', () => {
  it('is recorded once', async () => {
    const { db, owner, disputeId, runId } = await matched()
    const input: EngagementInput = {
      runId,
      section: 'overseas',
      ref: 'o-1',
      note: '',
      idempotencyKey: 'the-same-form',
    }
    const before = await count(db, 'audit_event')
    const recorded = await Promise.all(
      Array.from({ length: TIMES }, () => recordEngagement(db, owner, disputeId, input, later(1))),
    )
    expect(new Set(recorded.map(({ id }) => id)).size).toBe(1)
    expect(await count(db, 'engagement')).toBe(1)
    expect(await count(db, 'audit_event')).toBe(before + 2)
  }, 60_000)

  it('is written about once to each, when it takes up an offer', async () => {
    const world = await inviting()
    const { db, owner, disputeId } = world
    const invitationId = await world.invite()
    const member = await memberOf(db, 'o-1')
    for (const id of ['one', 'two']) {
      await db
        .insertInto('account')
        .values({
          id,
          name: id,
          role: 'provider_member',
          party_id: member.partyId,
          demo: 0,
          email: `${id}@example.test`,
          email_key: `${id}@example.test`,
          created_at: later(0).toISOString(),
        })
        .execute()
    }
    await askNames(db, member, invitationId, later(1))
    await clearConflict(db, member, invitationId, later(2))
    await acceptInvitation(db, member, invitationId, QUOTE, later(3))
    const { version } = await getInvitation(db, owner, disputeId, invitationId, later(4))
    const letters = await count(db, 'mail_message')
    const decision = { disputeId, invitationId, version }
    const engaged = await Promise.all(
      Array.from({ length: TIMES }, () => engageInvited(db, owner, decision, later(5))),
    )
    expect(new Set(engaged.map(({ id }) => id)).size).toBe(1)
    expect(engaged[0]?.id).toBeDefined()
    expect(await count(db, 'engagement')).toBe(1)
    expect(await count(db, 'mail_message')).toBe(letters + 2)
  }, 60_000)
})
