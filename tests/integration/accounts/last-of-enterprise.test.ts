import { describe, expect, it } from 'vitest'
import { closeAccount } from '../../../app/accounts/commands-closing.server.ts'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { findErasure } from '../../../app/accounts/queries-erasure.server.ts'
import { addDeadline, tickDeadline } from '../../../app/deadlines/commands.server.ts'
import { listDeadlines } from '../../../app/deadlines/queries.server.ts'
import { listToday } from '../../../app/desk/queries-today.server.ts'
import {
  acceptDispute,
  declineAcceptance,
  requestSupplement,
  terminateDispute,
} from '../../../app/disputes/acceptance.server.ts'
import { createDispute, withdrawDispute } from '../../../app/disputes/commands.server.ts'
import { lapseSupplements } from '../../../app/disputes/lapse.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { clockAt } from '../desk/clock-at.ts'
import { type Acting, acting, FACTS, later, NOW } from '../disputes/acting.ts'

const AFTER = later(60)
const onDay = (day: string) => new Date(`${day}T01:00:00Z`)

async function accountFor(db: Db, { id, name, role, enterpriseId }: Actor): Promise<void> {
  const account = {
    id,
    name,
    role,
    enterprise_id: enterpriseId,
    demo: 0,
    created_at: NOW.toISOString(),
  } as const
  await db.insertInto('account').values(account).execute()
}

/** An enterprise with one submitted dispute, its only administrator, and staff. */
async function alone(facts: Partial<DisputeFacts> = {}) {
  const world = await acting(facts)
  const owner: Actor = { ...world.owner, role: 'enterprise_administrator' }
  for (const one of [owner, world.staff]) await accountFor(world.db, one)
  const colleague = async (role: ActorRole, id = `colleague ${role}`) => {
    const actor: Actor = { ...owner, id, name: id, role }
    await accountFor(world.db, actor)
    return actor
  }
  return { ...world, owner, colleague }
}

const unmanagedAt = async (db: Db, at = AFTER) =>
  (await listToday(db, await clockAt(db, at))).filter(({ kind }) => kind === 'unmanaged')

const told = (db: Db) =>
  db.selectFrom('notification').select(['account_id', 'template', 'path']).orderBy('id').execute()

describe('whoever is the last to manage an enterprise and erases the account', () => {
  it('reads before what is open there, drafts and what is over left out', async () => {
    const { db, owner, disputeId } = await alone()
    const draft = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: FACTS }
    await createDispute(db, owner, draft, NOW)
    const { unmanaged, obstacle } = await findErasure(db, owner, AFTER)
    expect(obstacle).toBeNull()
    expect(unmanaged?.map(({ id }) => id)).toEqual([disputeId])
    const { version } = await db
      .selectFrom('dispute')
      .select('version')
      .where('id', '=', disputeId)
      .executeTakeFirstOrThrow()
    await withdrawDispute(db, owner, disputeId, version, NOW)
    expect((await findErasure(db, owner, AFTER)).unmanaged).toBeNull()
  })

  it('goes, and the centre is told and has the enterprise on its desk until it invites somebody', async () => {
    const { db, owner, staff, colleague } = await alone()
    expect(await unmanagedAt(db)).toEqual([])
    await eraseOwnAccount(db, owner, AFTER)
    const page = `/staff/enterprises/${owner.enterpriseId}`
    expect(await told(db)).toEqual([{ account_id: staff.id, template: 'enterprise_left', path: page }])
    expect(await unmanagedAt(db)).toMatchObject([{ key: owner.enterpriseId, to: page, since: '2026-11-23' }])
    await colleague('enterprise_administrator')
    expect(await unmanagedAt(db)).toEqual([])
  })

  it('is not the last while another administrator is there, and a plain member is so only alone', async () => {
    const { db, owner, staff, colleague } = await alone()
    const member = await colleague('enterprise_member')
    expect((await findErasure(db, owner, AFTER)).unmanaged, 'a member cannot manage').toHaveLength(1)
    expect((await findErasure(db, member, AFTER)).unmanaged).toBeNull()
    const second = await colleague('enterprise_administrator')
    expect((await findErasure(db, owner, AFTER)).unmanaged).toBeNull()
    for (const { id } of [owner, second]) await closeAccount(db, { ...staff, role: 'administrator' }, id, NOW)
    expect((await findErasure(db, member, AFTER)).unmanaged, 'nobody else is left').toHaveLength(1)
    expect(await unmanagedAt(db), 'closed by the centre is just as empty').toHaveLength(1)
    await eraseOwnAccount(db, member, AFTER)
    expect(await told(db)).toHaveLength(1)
  })

  it('is missed nowhere where the centre works for an enterprise that never had an account', async () => {
    const { db } = await acting()
    expect(await unmanagedAt(db)).toEqual([])
  })

  const versionOf = async ({ db, disputeId }: Acting) =>
    (await db.selectFrom('dispute').select('version').where('id', '=', disputeId).executeTakeFirstOrThrow())
      .version
  const decide = async (world: Acting, step: typeof declineAcceptance) => {
    const decision = { version: await versionOf(world), words: '不属于指导范围' }
    await step(world.db, world.staff, world.disputeId, decision, NOW)
  }
  const answerDue = { respondBy: '2027-01-31T15:59:59.000Z' }

  it.each<[string, (world: Acting) => Promise<void>]>([
    ['is not accepted', (world) => decide(world, declineAcceptance)],
    [
      'is guided no longer',
      async (world) => {
        await decide(world, acceptDispute)
        await decide(world, terminateDispute)
      },
    ],
    [
      'lapsed',
      async (world) => {
        const asked = { version: await versionOf(world), points: ['合同'] }
        await requestSupplement(world.db, world.staff, world.disputeId, asked, NOW)
        await lapseSupplements(world.db, onDay('2026-12-31'))
      },
    ],
  ])('reads before of a dispute that %s while its days abroad run on', async (_, end) => {
    const world = await alone(answerDue)
    const { db, owner, disputeId } = world
    await end(world)
    const last = onDay('2027-01-31')
    expect((await findErasure(db, owner, last)).unmanaged?.map(({ id }) => id)).toEqual([disputeId])
    expect((await findErasure(db, owner, onDay('2027-02-01'))).unmanaged).toBeNull()
    await eraseOwnAccount(db, owner, last)
    expect(await told(db)).toMatchObject([{ template: 'enterprise_left' }])
    expect(await unmanagedAt(db, last)).toMatchObject([{ key: owner.enterpriseId }])
    expect(await unmanagedAt(db, onDay('2027-02-01')), 'once the day is over').toEqual([])
  })

  it('reads before of a dispute that is over for the centre until its last deadline is met', async () => {
    const world = await alone()
    const { db, owner, disputeId } = world
    await decide(world, declineAcceptance)
    expect((await findErasure(db, owner, AFTER)).unmanaged).toBeNull()
    await addDeadline(db, owner, disputeId, { how: 'given', title: '答辩', day: '2026-12-10' }, NOW)
    const unmanaged = async (day: string) => (await findErasure(db, owner, onDay(day))).unmanaged
    expect(await unmanaged('2026-12-10')).toHaveLength(1)
    expect(await unmanaged('2026-12-11')).toBeNull()
    await tickDeadline(db, owner, disputeId, (await listDeadlines(db, disputeId))[0]!.id, NOW)
    expect(await unmanaged('2026-12-10')).toBeNull()
  })

  it('is not warned of days in a dispute that the enterprise itself took back', async () => {
    const world = await alone(answerDue)
    const { db, owner, disputeId } = world
    await addDeadline(db, owner, disputeId, { how: 'given', title: '答辩', day: '2026-12-10' }, NOW)
    await withdrawDispute(db, owner, disputeId, await versionOf(world), NOW)
    expect((await findErasure(db, owner, AFTER)).unmanaged).toBeNull()
  })
})
