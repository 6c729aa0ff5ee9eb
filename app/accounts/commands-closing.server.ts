import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { IN_DIRECTORY, KEEPER_ROLES } from '../domain/account/first-of-party.ts'
import { canDisable, managesAccounts } from '../domain/account/policy.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { Problem } from '../domain/errors.ts'
import { queueMail } from '../mail/queue.server.ts'
import { revokeInvitationsBy } from './commands-invitations.server.ts'
import { forgetSecondFactor } from './commands-second-factor.server.ts'
import { isKept } from './queries-party-accounts.server.ts'
import { PASSWORD_DAYS } from './queries-sessions.server.ts'
import { getPasswordDays } from './queries-staff.server.ts'

const notThere = () => new Problem('not_found', 'there is no such account')

/**
 * Closes an account of the actor's house, or any for an administrator: its sessions end, nobody signs in to it, and
 * whom it invited and who has not come yet stays out.
 * @returns whether nobody is left who keeps the entry of a party in the directory
 * @throws Problem `not_found` for one that the actor does not manage
 */
export async function closeAccount(db: Db, actor: Actor, id: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, id)
    if (!account || !canDisable(actor, account)) throw notThere()
    if (account.closed) return false
    await trx.updateTable('account').set({ disabled_at: now.toISOString() }).where('id', '=', id).execute()
    await trx.deleteFrom('session').where('account_id', '=', id).execute()
    await note(trx, actor, 'close', id, now)
    await revokeInvitationsBy(trx, actor, id, now)
    return leavesUnkept(trx, account)
  })
}

type OfParty = { partyId: string | null; role: ActorRole }

async function leavesUnkept(trx: Trx, { partyId, role }: OfParty): Promise<boolean> {
  if (partyId === null || !KEEPER_ROLES.includes(role)) return false
  const listed = await trx
    .selectFrom('party')
    .select('id')
    .where('id', '=', partyId)
    .where('status', 'in', IN_DIRECTORY)
    .executeTakeFirst()
  return listed !== undefined && !(await isKept(trx, partyId))
}

/** Opens a closed account again; one that was erased stays closed. */
export async function reopenAccount(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, id)
    if (!account || account.erased || !canDisable(actor, account)) throw notThere()
    if (!account.closed) return
    await trx.updateTable('account').set({ disabled_at: null }).where('id', '=', id).execute()
    await note(trx, actor, 'reopen', id, now)
  })
}

/**
 * Takes the second factor of somebody away who has lost it; staff set up another at the next sign-in.
 * @throws Problem `not_found` for anybody but an administrator, and for one's own
 */
export async function resetSecondFactor(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, id)
    if (!account || !managesAccounts(actor) || actor.id === id) throw notThere()
    await forgetSecondFactor(trx, id)
    await trx.deleteFrom('session').where('account_id', '=', id).execute()
    await note(trx, actor, 'reset_second_factor', id, now)
    const values = { path: '/complaints' }
    await queueMail(trx, { to: { accountId: id }, template: 'account_changed', values, now })
  })
}

/**
 * Sets after how many days a password must be changed; null is never.
 * @throws Problem `not_found` for anybody but an administrator
 */
export async function setPasswordDays(db: Db, actor: Actor, days: number | null, now: Date): Promise<void> {
  if (!managesAccounts(actor)) throw new Problem('not_found', 'there is no such setting')
  await db.transaction().execute(async (trx) => {
    const before = await getPasswordDays(trx)
    await trx.deleteFrom('setting').where('name', '=', PASSWORD_DAYS).execute()
    if (days !== null) {
      await trx
        .insertInto('setting')
        .values({ name: PASSWORD_DAYS, value: String(days) })
        .execute()
    }
    const detail = { before, after: days }
    const entry: AuditEntry = {
      action: 'set_password_days',
      noun: 'setting',
      subjectId: PASSWORD_DAYS,
      detail,
    }
    await recordEvent(trx, actor, entry, now)
  })
}

async function findAccount(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('account')
    .select(['id', 'role', 'enterprise_id', 'party_id', 'disabled_at', 'erased_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { enterprise_id: enterpriseId, party_id: partyId, disabled_at, erased_at, ...rest } = row
  return { ...rest, enterpriseId, partyId, closed: disabled_at !== null, erased: erased_at !== null }
}

async function note(trx: Trx, actor: Actor, action: AuditAction, id: string, now: Date): Promise<void> {
  await recordEvent(trx, actor, { action, noun: 'account', subjectId: id, detail: {} }, now)
}
