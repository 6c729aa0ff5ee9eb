import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { consentsOf, versionOfConsent } from '../domain/account/consent.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import { CONTACT_FIELDS, type PublicationField } from '../domain/profile/publication.ts'
import { decideChoices } from '../profiles/record-publication.server.ts'

/**
 * Notes that the actor agrees to something in the version of its text that the form showed. Agreeing twice is agreeing
 * once.
 * @throws Problem `not_found` for what this role is not asked, `stale_state` when the text has changed since
 */
export async function giveConsent(
  db: Db,
  actor: Actor,
  { kind, version }: { kind: string; version: string },
  now: Date,
): Promise<void> {
  if (!consentsOf(actor.role).some((consent) => consent.kind === kind)) {
    throw new Problem('not_found', 'there is no such consent')
  }
  if (versionOfConsent(kind) !== version) throw new Problem('stale_state', 'the text has changed')
  await db.transaction().execute(async (trx) => {
    const given = await trx
      .selectFrom('consent')
      .select('id')
      .where('account_id', '=', actor.id)
      .where('kind', '=', kind)
      .where('text_version', '=', version)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (given) return
    const id = newId(now)
    await trx
      .insertInto('consent')
      .values({
        id,
        account_id: actor.id,
        kind,
        text_version: version,
        given_at: now.toISOString(),
        withdrawn_at: null,
      })
      .execute()
    const entry: AuditEntry = { action: 'give', noun: 'consent', subjectId: id, detail: { kind, version } }
    await recordEvent(trx, actor, entry, now)
  })
}

/**
 * Takes a consent back, in whatever version it was given; it counts no more from now on. Contact data that was public
 * with the consent of whoever keeps the entry is so no longer.
 */
export async function withdrawConsent(db: Db, actor: Actor, kind: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('consent')
      .set({ withdrawn_at: now.toISOString() })
      .where('account_id', '=', actor.id)
      .where('kind', '=', kind)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    if (kind === 'publish_profile') await unpublishContact(trx, actor, now)
    const entry: AuditEntry = { action: 'withdraw', noun: 'consent', subjectId: actor.id, detail: { kind } }
    await recordEvent(trx, actor, entry, now)
  })
}

/** Takes the contact data of the actor's party off its public page, where the actor is one who keeps its entry. */
export async function unpublishContact(trx: Trx, actor: Actor, now: Date): Promise<void> {
  const { partyId } = actor
  if (partyId === null || !canKeepProfile(actor, partyId)) return
  const { type } = await trx
    .selectFrom('party')
    .select('type')
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow()
  const none = new Map<PublicationField, boolean>(CONTACT_FIELDS.map((field) => [field, false]))
  await decideChoices(trx, actor, { partyId, type }, none, now)
}
