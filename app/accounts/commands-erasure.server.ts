import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { canEraseOwn } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { forgetSecondFactor } from './commands-second-factor.server.ts'

/**
 * Erases the person of the actor's account. What the law keeps (who did what, and that consent was given) stays under
 * the account's identifier alone: the name, the address and every way to sign in are gone.
 * @throws Problem `forbidden` for staff, whose accounts an administrator closes
 */
export async function eraseOwnAccount(db: Db, actor: Actor, now: Date): Promise<void> {
  if (!canEraseOwn(actor)) throw new Problem('forbidden', 'accounts of staff are closed by an administrator')
  await db.transaction().execute(async (trx) => {
    const at = now.toISOString()
    const entry = { action: 'erase', noun: 'account', subjectId: actor.id, detail: {} }
    await recordEvent(trx, { id: actor.id, name: pseudonym(actor.id), address: null }, entry, now)
    await forgetSecondFactor(trx, actor.id)
    await forgetTraces(trx, actor.id, at)
    await trx
      .updateTable('account')
      .set({
        name: pseudonym(actor.id),
        email: null,
        email_key: null,
        password_hash: null,
        password_set_at: null,
        disabled_at: at,
        erased_at: at,
      })
      .where('id', '=', actor.id)
      .execute()
  })
}

/** A name for nobody: enough to tell two apart, too little to find one. */
function pseudonym(id: string): string {
  return `已注销用户 ${id.slice(-6)}`
}

const FORGOTTEN = [
  'session',
  'identity',
  'mail_message',
  'notification',
  'notification_choice',
  'digest',
] as const

async function forgetTraces(trx: Trx, id: string, at: string): Promise<void> {
  const account = await trx
    .selectFrom('account')
    .select(['email', 'email_key'])
    .where('id', '=', id)
    .executeTakeFirst()
  for (const table of FORGOTTEN) {
    await trx.deleteFrom(table).where('account_id', '=', id).execute()
  }
  await trx
    .deleteFrom('one_time_link')
    .where((eb) => eb.or([eb('account_id', '=', id), eb('email_key', '=', account?.email_key ?? '')]))
    .execute()
  await trx
    .deleteFrom('mail_message')
    .where('address', '=', account?.email ?? '')
    .execute()
  await trx
    .updateTable('consent')
    .set({ withdrawn_at: at })
    .where('account_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}
