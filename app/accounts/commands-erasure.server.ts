import { sql } from 'kysely'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { forgetApplications } from '../applications/forget.server.ts'
import { canEraseOwn } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { withoutContact } from '../domain/application/without-contact.ts'
import { Problem } from '../domain/errors.ts'
import { getListing } from '../listings/queries.server.ts'
import { endListing } from '../listings/step-down.server.ts'
import { tellCentre } from '../mail/queue.server.ts'
import { unpublishContact } from './commands-consents.server.ts'
import { forgetSecondFactor } from './commands-second-factor.server.ts'
import { KEPT_NAMES } from './kept-names.ts'
import { findErasure } from './queries-erasure.server.ts'

/**
 * Erases the person of the actor's account. What the law keeps (who did what, and that consent was given) stays under
 * the account's identifier alone: the name, the address and every way to sign in are gone, also from the audit, whose
 * chain holds nothing but a digest of them, and from what the account wrote or handed in for others. An expert's place
 * in the directory ends with it, and what was applied for is taken back: nobody is offered who cannot sign in. Drafts
 * go, and of what was handed in goes how to reach the person. The centre is told where disputes are under way, or days
 * of theirs abroad run on, in an enterprise that nobody manages then.
 * @returns what of it lies on the disk, for `dropFromDisk`
 * @throws Problem `forbidden` for staff, whose accounts an administrator closes; `still_needed` for whoever acts in an
 *   engagement, or is the last to keep the entry of a house that is listed or acts
 */
export async function eraseOwnAccount(db: Db, actor: Actor, now: Date): Promise<LeftOnDisk> {
  if (!canEraseOwn(actor)) throw new Problem('forbidden', 'accounts of staff are closed by an administrator')
  return db.transaction().execute(async (trx) => {
    const { obstacle, endsListing, unmanaged } = await findErasure(trx, actor, now)
    if (obstacle) throw new Problem('still_needed', `this account is still needed: ${obstacle}`)
    if (endsListing) await endListing(trx, actor, await getListing(trx, actor, actor.partyId!), '', now)
    if (unmanaged) {
      const values = { path: `/staff/enterprises/${actor.enterpriseId}` }
      await tellCentre(trx, { template: 'enterprise_left', values, now })
    }
    const files = await forgetApplications(trx, actor, now)
    await forgetOwnEntry(trx, actor)
    const at = now.toISOString()
    const name = pseudonym(actor.id)
    const entry: AuditEntry = { action: 'erase', noun: 'account', subjectId: actor.id, detail: {} }
    await recordEvent(trx, { id: actor.id, name, address: null }, entry, now)
    await forgetSecondFactor(trx, actor.id)
    const letters = await forgetTraces(trx, actor.id, at)
    await trx
      .updateTable('account')
      .set({
        name,
        email: null,
        email_key: null,
        password_hash: null,
        password_set_at: null,
        disabled_at: at,
        erased_at: at,
      })
      .where('id', '=', actor.id)
      .execute()
    await unpublishContact(trx, { ...actor, name, address: null }, now)
    await forgetName(trx, actor.id, name)
    return { files, letters }
  })
}

/** What an erasure leaves on the disk: the stored names of files, and the identifiers of letters. */
export type LeftOnDisk = { files: string[]; letters: string[] }

/** How to reach an expert stands in the entry too, which is the person's own. */
async function forgetOwnEntry(trx: Trx, { role, partyId }: Actor): Promise<void> {
  if (role !== 'expert' || partyId === null) return
  await trx.deleteFrom('contact_change').where('party_id', '=', partyId).execute()
  const kept = await trx
    .selectFrom('party_profile')
    .select('form')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  if (!kept) return
  const form = withoutContact(kept.form)
  await trx.updateTable('party_profile').set({ form }).where('party_id', '=', partyId).execute()
}

/** The database lets only the names of erased accounts go: this comes last. */
async function forgetName(trx: Trx, id: string, name: string): Promise<void> {
  await trx.deleteFrom('party_portrait').where('added_by', '=', id).execute()
  await trx.deleteFrom('audit_person').where('actor_id', '=', id).execute()
  for (const [table, by, kept] of KEPT_NAMES) {
    await sql`update ${sql.table(table)} set ${sql.ref(kept)} = ${name} where ${sql.ref(by)} = ${id}`.execute(
      trx,
    )
  }
}

/** A name for nobody: enough to tell two apart, too little to find one. */
function pseudonym(id: string): string {
  return `已注销用户 ${id.slice(-6)}`
}

const FORGOTTEN = [
  'session',
  'identity',
  'notification',
  'notification_choice',
  'digest',
  'calendar_feed',
] as const

/** @returns the identifiers of the letters, which may lie in a folder as well */
async function forgetTraces(trx: Trx, id: string, at: string): Promise<string[]> {
  const account = await trx
    .selectFrom('account')
    .select(['email', 'email_key'])
    .where('id', '=', id)
    .executeTakeFirst()
  const letters = await trx
    .deleteFrom('mail_message')
    .where((eb) => eb.or([eb('account_id', '=', id), eb('address', '=', account?.email ?? '')]))
    .returning('id')
    .execute()
  for (const table of FORGOTTEN) {
    await trx.deleteFrom(table).where('account_id', '=', id).execute()
  }
  await trx
    .deleteFrom('one_time_link')
    .where((eb) => eb.or([eb('account_id', '=', id), eb('email_key', '=', account?.email_key ?? '')]))
    .execute()
  await trx
    .deleteFrom('refused_sign_up')
    .where('email_key', '=', account?.email_key ?? '')
    .execute()
  await trx
    .updateTable('consent')
    .set({ withdrawn_at: at })
    .where('account_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return letters.map((letter) => letter.id)
}
