import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { withoutContact } from '../domain/application/without-contact.ts'
import { withdrawOpenApplications } from './withdraw-open.server.ts'

/**
 * Forgets what an erased person applied for: what is open is taken back, what was never handed in goes with its files,
 * and of the rest goes how to reach the person. What was examined stays as the record of the centre's decision, and
 * what a listed firm applied for is the firm's.
 * @returns the stored names of files whose bytes are to go once this is committed
 */
export async function forgetApplications(trx: Trx, actor: Actor, now: Date): Promise<string[]> {
  const { partyId } = actor
  const own = actor.role === 'expert' ? partyId : null
  await withdrawOpenApplications(trx, actor, null, now)
  if (own !== null) await withdrawOpenApplications(trx, actor, own, now)
  const rows = await trx
    .selectFrom('application')
    .select(['id', 'status', 'submitted_at', 'form', 'copied_form'])
    .where('applicant_id', '=', actor.id)
    .where((eb) =>
      own === null
        ? eb('party_id', 'is', null)
        : eb.or([eb('party_id', 'is', null), eb('party_id', '=', own)]),
    )
    .execute()
  // Nobody but its author ever read a draft: taken back, it is nobody's record.
  const drafts = rows.filter((row) => row.status === 'withdrawn' && row.submitted_at === null)
  for (const { id, form, copied_form } of rows.filter((row) => !drafts.includes(row))) {
    const reached = { form: withoutContact(form), copied_form: copied_form && withoutContact(copied_form) }
    await trx.updateTable('application').set(reached).where('id', '=', id).execute()
  }
  return dropDrafts(
    trx,
    drafts.map(({ id }) => id),
  )
}

async function dropDrafts(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  await trx.deleteFrom('application').where('id', 'in', ids).execute()
  const files = await trx
    .deleteFrom('file')
    .where('owner_noun', '=', 'application')
    .where('owner_id', 'in', ids)
    .returning('stored_name')
    .execute()
  return files.map((file) => file.stored_name)
}
