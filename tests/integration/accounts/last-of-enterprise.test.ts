import { describe, expect, it } from 'vitest'
import { closeAccount } from '../../../app/accounts/commands-closing.server.ts'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { findErasure } from '../../../app/accounts/queries-erasure.server.ts'
import { listToday } from '../../../app/desk/queries-today.server.ts'
import { createDispute, withdrawDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { clockAt } from '../desk/clock-at.ts'
import { acting, FACTS, later, NOW } from '../disputes/acting.ts'

const AFTER = later(60)

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
async function alone() {
  const world = await acting()
  const owner: Actor = { ...world.owner, role: 'enterprise_administrator' }
  for (const one of [owner, world.staff]) await accountFor(world.db, one)
  const colleague = async (role: ActorRole, id = `colleague ${role}`) => {
    const actor: Actor = { ...owner, id, name: id, role }
    await accountFor(world.db, actor)
    return actor
  }
  return { ...world, owner, colleague }
}

const unmanagedAt = async (db: Db) =>
  (await listToday(db, await clockAt(db, AFTER))).filter(({ kind }) => kind === 'unmanaged')

const told = (db: Db) =>
  db.selectFrom('notification').select(['account_id', 'template', 'path']).orderBy('id').execute()

describe('whoever is the last to manage an enterprise and erases the account', () => {
  it('reads before what is open there, drafts and what is over left out', async () => {
    const { db, owner, disputeId } = await alone()
    const draft = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: FACTS }
    await createDispute(db, owner, draft, NOW)
    const { unmanaged, obstacle } = await findErasure(db, owner)
    expect(obstacle).toBeNull()
    expect(unmanaged?.map(({ id }) => id)).toEqual([disputeId])
    const { version } = await db
      .selectFrom('dispute')
      .select('version')
      .where('id', '=', disputeId)
      .executeTakeFirstOrThrow()
    await withdrawDispute(db, owner, disputeId, version, NOW)
    expect((await findErasure(db, owner)).unmanaged).toBeNull()
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
    expect((await findErasure(db, owner)).unmanaged, 'a member cannot manage').toHaveLength(1)
    expect((await findErasure(db, member)).unmanaged).toBeNull()
    const second = await colleague('enterprise_administrator')
    expect((await findErasure(db, owner)).unmanaged).toBeNull()
    for (const { id } of [owner, second]) await closeAccount(db, { ...staff, role: 'administrator' }, id, NOW)
    expect((await findErasure(db, member)).unmanaged, 'nobody else is left').toHaveLength(1)
    expect(await unmanagedAt(db), 'closed by the centre is just as empty').toHaveLength(1)
    await eraseOwnAccount(db, member, AFTER)
    expect(await told(db)).toHaveLength(1)
  })

  it('is missed nowhere where the centre works for an enterprise that never had an account', async () => {
    const { db } = await acting()
    expect(await unmanagedAt(db)).toEqual([])
  })
})
