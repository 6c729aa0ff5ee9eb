import { describe, expect, it } from 'vitest'
import { signInAccount } from '../../../app/accounts/commands.server.ts'
import { inviteToOwnHouse } from '../../../app/accounts/commands-invitations.server.ts'
import { changeColleagueRole } from '../../../app/accounts/commands-roles.server.ts'
import { listOpenInvitations } from '../../../app/accounts/queries-colleagues.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { takeDispute } from '../../../app/desk/commands.server.ts'
import { findHandler } from '../../../app/desk/queries.server.ts'
import { type Email, readEmail } from '../../../app/domain/account/email.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import type { Db } from '../../../db/schema.ts'
import { acting, later, NOW } from '../disputes/acting.ts'

async function member(db: Db, role: ActorRole, id: string = role): Promise<Actor> {
  const account = { id, name: id, role, demo: 0, created_at: NOW.toISOString() } as const
  await db.insertInto('account').values(account).execute()
  return { id, name: id, role, enterpriseId: null, partyId: null }
}

async function staff() {
  const { db, disputeId } = await acting()
  const administrator = await member(db, 'administrator')
  const reviewer = await member(db, 'reviewer')
  return { db, disputeId, administrator, reviewer }
}

const roleOf = async (db: Db, { id }: Actor) =>
  (await db.selectFrom('account').select('role').where('id', '=', id).executeTakeFirstOrThrow()).role

const give = (db: Db, actor: Actor, { id }: Actor, role: string) =>
  changeColleagueRole(db, actor, { id, role }, later(1))

describe('the role of somebody of the centre', () => {
  it('is changed by an administrator: they sign in anew, are told, and keep what they look after', async () => {
    const { db, disputeId, administrator, reviewer } = await staff()
    await takeDispute(db, reviewer, disputeId, NOW)
    const session = { secret: newSecret(), userAgent: null, address: null, secondFactor: true }
    await signInAccount(db, reviewer.id, session, NOW)
    await give(db, administrator, reviewer, 'manager')
    expect(await roleOf(db, reviewer)).toBe('manager')
    const open = db.selectFrom('session').select('id').where('account_id', '=', reviewer.id)
    expect(await open.execute()).toEqual([])
    expect(await findHandler(db, disputeId)).toMatchObject({ id: reviewer.id })
    const { values } = await db
      .selectFrom('notification')
      .select('values')
      .where('account_id', '=', reviewer.id)
      .where('template', '=', 'role_changed')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(values)).toMatchObject({ by: 'administrator' })
    const event = db
      .selectFrom('audit_event')
      .select(['actor_id', 'detail'])
      .where('action', '=', 'change_role')
    expect(await event.execute()).toEqual([
      { actor_id: administrator.id, detail: JSON.stringify({ before: 'reviewer', after: 'manager' }) },
    ])
  })

  it('is nobody’s to change but an administrator’s, never one’s own, and is one of the centre’s', async () => {
    const { db, administrator, reviewer } = await staff()
    const manager = await member(db, 'manager')
    const owner = await member(db, 'enterprise_member', 'owner')
    const tries: [Actor, Actor, string][] = [
      [manager, reviewer, 'manager'],
      [reviewer, reviewer, 'manager'],
      [administrator, administrator, 'manager'],
      [administrator, reviewer, 'expert'],
      [administrator, reviewer, 'reviewer'],
      [administrator, owner, 'reviewer'],
    ]
    for (const [actor, other, role] of tries) {
      await expect(
        give(db, actor, other, role),
        `${actor.id} makes ${other.id} ${role}`,
      ).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })

  it('of administrator does not leave the centre without one, whoever takes it from whom at once', async () => {
    const { db, administrator } = await staff()
    const second = await member(db, 'administrator', 'second')
    await give(db, administrator, second, 'reviewer')
    await expect(give(db, second, administrator, 'reviewer')).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await roleOf(db, administrator)).toBe('administrator')
  })

  it('takes along whom a former administrator invited', async () => {
    const { db, administrator } = await staff()
    const second = await member(db, 'administrator', 'second')
    const email = readEmail('friend@example.org') as Email
    await inviteToOwnHouse(db, second, { email, role: 'administrator', locale: 'en' }, NOW)
    expect(await listOpenInvitations(db, administrator, later(1))).toHaveLength(1)
    await give(db, administrator, second, 'manager')
    expect(await listOpenInvitations(db, administrator, later(1))).toEqual([])
  })
})
