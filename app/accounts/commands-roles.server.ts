import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { endsManaging, rolesToGive } from '../domain/account/policy.ts'
import { type Actor, type ActorRole, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { queueMail } from '../mail/queue.server.ts'
import { revokeInvitationsBy } from './commands-invitations.server.ts'

/**
 * Gives a colleague, or oneself, another role in the house, or somebody of the centre's staff one there. Rights are read
 * with every request, so they change with the next one; staff, who see everything, sign in anew to have them. Whoever
 * else is concerned gets a letter, and where their right to manage ends, what they invited others by is taken back.
 * @returns the role before and after
 * @throws Problem `not_found` for an account or a role that is not the actor's to give; `invalid_input` (field `role`,
 *   message `last_administrator`) when nobody would be left to manage the house
 */
export async function changeColleagueRole(
  db: Db,
  actor: Actor,
  { id, role }: { id: string; role: string },
  now: Date,
): Promise<{ before: ActorRole; after: ActorRole }> {
  return db.transaction().execute(async (trx) => {
    const other = await trx
      .selectFrom('account')
      .select(['id', 'role', 'enterprise_id as enterpriseId', 'party_id as partyId'])
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    const after = other && rolesToGive(actor, other).find((one) => one === role)
    if (!after) throw new Problem('not_found', 'there is no such colleague or role')
    const change = { before: other.role, after }
    if (endsManaging(change) && !(await anotherManages(trx, other))) {
      const fields = [{ field: 'role', message: 'last_administrator' }]
      throw new Problem('invalid_input', 'nobody would be left to manage the house', fields)
    }
    await trx.updateTable('account').set({ role: after }).where('id', '=', id).execute()
    const entry: AuditEntry = { action: 'change_role', noun: 'account', subjectId: id, detail: change }
    await recordEvent(trx, actor, entry, now)
    if (isStaff(other)) await trx.deleteFrom('session').where('account_id', '=', id).execute()
    if (id !== actor.id) {
      if (endsManaging(change)) await revokeInvitationsBy(trx, actor, id, now)
      const values = { path: '/account', by: isStaff(other) ? 'administrator' : 'house' } as const
      await queueMail(trx, { to: { accountId: id }, template: 'role_changed', values, now })
    }
    return change
  })
}

type OfHouse = { id: string; enterpriseId: string | null; partyId: string | null; role: ActorRole }

/** Whether somebody else of the same role is left in the house; of the centre's staff, which is none, at the centre. */
export async function anotherManages(db: Db, { id, enterpriseId, partyId, role }: OfHouse): Promise<boolean> {
  const one = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', role)
    .where('id', '!=', id)
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
    .where('enterprise_id', enterpriseId === null ? 'is' : '=', enterpriseId)
    .where('party_id', partyId === null ? 'is' : '=', partyId)
    .executeTakeFirst()
  return one !== undefined
}
