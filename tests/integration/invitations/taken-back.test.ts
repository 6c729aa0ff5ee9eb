import { describe, expect, it } from 'vitest'
import { requestSupplement, terminateDispute } from '../../../app/disputes/acceptance.server.ts'
import { closeDispute, withdrawDispute } from '../../../app/disputes/commands.server.ts'
import { lapseSupplements } from '../../../app/disputes/lapse.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import type { Others } from '../../../app/domain/engagement/others.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { completeMilestone } from '../../../app/engagements/work.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { opensDisputeFile } from '../../../app/invitations/queries-files.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import type { Db } from '../../../db/schema.ts'
import { expert, matter, populate } from '../../support/world.ts'
import { later } from '../disputes/acting.ts'
import { accepted } from '../engagements/changing.ts'
import { type Inviting, inviting, memberOf, QUOTE } from './inviting.ts'

/** An account of a party, to which letters go. */
async function account(db: Db, ref: string): Promise<void> {
  const { partyId } = await memberOf(db, ref)
  const whose = { id: `account of ${ref}`, name: ref, party_id: partyId, enterprise_id: null }
  await db
    .insertInto('account')
    .values({ ...whose, role: 'provider_member', demo: 1, created_at: later(0).toISOString() })
    .execute()
}

async function news(db: Db): Promise<unknown[]> {
  const rows = await db.selectFrom('notification').select(['account_id', 'values']).execute()
  return rows.map(({ account_id, values }) => [account_id, JSON.parse(values).news])
}

/** One firm has accepted, another has come as far as the names. */
async function two() {
  const world = await inviting()
  const { db, owner, disputeId } = world
  const first = await accepted(world, 'o-1')
  const second = await world.invite({ refs: ['o-2'] })
  const lawyer = await memberOf(db, 'o-2')
  await askNames(db, lawyer, second, later(4))
  const { version } = await getInvitation(db, owner, disputeId, first.invitationId, later(5))
  const engage = async (others?: Others) => {
    const decision = { disputeId, invitationId: first.invitationId, version, ...(others && { others }) }
    return (await engageInvited(db, owner, decision, later(6))).id!
  }
  return { ...world, first, second, lawyer, engage }
}

const statusOf = async ({ db, owner, disputeId }: Inviting, id: string) =>
  (await getInvitation(db, owner, disputeId, id, later(30))).status

describe('once somebody is engaged', () => {
  it('the others see no names and no file any more, and are told', async () => {
    const world = await two()
    const { db, lawyer, second } = world
    await account(db, 'o-2')
    await world.engage()
    expect(await statusOf(world, second)).toBe('cancelled')
    const seen = await openInvitation(db, lawyer, second, later(31))
    expect([seen.stage, seen.names, seen.file]).toEqual([null, null, null])
    await expect(clearConflict(db, lawyer, second, later(31))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    expect(await news(db)).toEqual([['account of o-2', 'cancelled']])
  })

  it('they go on where the enterprise keeps them, until the last engagement is concluded', async () => {
    const world = await two()
    const { db, owner, lawyer, second } = world
    const id = await world.engage('keep')
    await clearConflict(db, lawyer, second, later(7))
    expect(await opensDisputeFile(db, lawyer, world.disputeId)).toBe(true)
    for (const { id: milestone } of await db.selectFrom('milestone').select('id').execute()) {
      await completeMilestone(db, owner, id, milestone, later(8))
    }
    await concludeEngagement(db, owner, id, { version: 1, outcome: 'settled', lessons: '' }, later(9))
    expect(await statusOf(world, second)).toBe('cancelled')
    expect(await opensDisputeFile(db, lawyer, world.disputeId)).toBe(false)
  })

  it('an opinion that was asked for is still wanted, while the dispute is not over', async () => {
    const world = await two()
    await populate(world.database, [expert('x-1'), matter('m-x-1', 'x-1', { client: 'Client of x-1' })])
    const runId = await matchDispute(world.app, world.owner, world.disputeId, null, later(5))
    const opinion = { runId, section: 'experts', refs: ['x-1'], purpose: 'opinion' } as const
    const asked = await world.invite({ ...opinion, refs: ['x-1'] }, later(5))
    await world.engage()
    expect([await statusOf(world, world.second), await statusOf(world, asked)]).toEqual(['cancelled', 'sent'])
  })
})

describe('a dispute that is over', () => {
  const ENDINGS = {
    withdrawn: withdrawDispute,
    closed: async (...[db, , disputeId, version, now]: Parameters<typeof closeDispute>) =>
      closeDispute(db, { ...STAFF }, disputeId, version, now),
    terminated: async (...[db, , disputeId, version, now]: Parameters<typeof closeDispute>) =>
      terminateDispute(db, { ...STAFF }, disputeId, { version, words: '不再需要' }, now),
  }
  const STAFF = { id: 'manager', name: '主管', role: 'manager', enterpriseId: null, partyId: null } as const

  it.each([
    ['withdrawn', 'cancelled'],
    ['closed', 'closed'],
    ['terminated', 'closed'],
  ] as const)(
    '%s takes back whatever is open, in the same step, and says by whom it was: %s',
    async (status, said) => {
      const end = ENDINGS[status]
      const world = await two()
      const { db, owner, disputeId, first, second, lawyer } = world
      await account(db, 'o-2')
      await db.updateTable('dispute').set({ status: 'matched' }).execute()
      const { version } = await getDispute(db, owner, disputeId)
      await end(db, owner, disputeId, version, later(10))
      expect((await getDispute(db, owner, disputeId)).status).toBe(status)
      const rows = await db.selectFrom('invitation').select('status').execute()
      expect(rows).toEqual([{ status: 'cancelled' }, { status: 'cancelled' }])
      expect(await opensDisputeFile(db, first.member, disputeId)).toBe(false)
      const seen = await openInvitation(db, lawyer, second, later(11))
      expect([seen.stage, seen.names]).toEqual([null, null])
      expect(await news(db)).toContainEqual(['account of o-2', said])
    },
  )

  it('because nothing was added in time tells whoever was asked that it is closed, by nobody', async () => {
    const world = await two()
    const { db, staff, disputeId } = world
    await account(db, 'o-2')
    const { version } = await getDispute(db, staff, disputeId)
    await requestSupplement(db, staff, disputeId, { version, points: ['合同'] }, later(10))
    expect(await lapseSupplements(db, new Date('2026-12-20T03:00:00Z'))).toBe(1)
    expect(await news(db)).toContainEqual(['account of o-2', 'closed'])
  })

  it('shows nothing of it to whoever was asked, however it came to be over', async () => {
    const world = await two()
    const { db, first, second, lawyer } = world
    await db.updateTable('dispute').set({ status: 'closed' }).execute()
    for (const [member, id] of [
      [lawyer, second],
      [first.member, first.invitationId],
    ] as const) {
      const { stage, names, file, status } = await openInvitation(db, member, id, later(11))
      expect([stage, names, file, status]).toEqual([null, null, null, 'cancelled'])
      expect(await opensDisputeFile(db, member, world.disputeId)).toBe(false)
    }
    await expect(acceptInvitation(db, lawyer, second, QUOTE, later(12))).rejects.toMatchObject({
      code: 'lapsed',
    })
  })
})
