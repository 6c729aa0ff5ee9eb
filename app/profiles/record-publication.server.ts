import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { PUBLICATION_TEXT, type PublicationField } from '../domain/profile/publication.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { publishedOf } from './queries-publication.server.ts'

/**
 * Writes down what somebody decided about fields; what stands already is not said again.
 * @param decidedAt when it was decided: of two choices about a field the later one counts, whichever was written first
 * @returns the fields about which something else was decided than stood
 */
export async function recordChoices(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'name'>,
  { partyId, type }: { partyId: string; type: PartyType },
  choices: ReadonlyMap<PublicationField, boolean>,
  decidedAt: Date,
): Promise<PublicationField[]> {
  const standing = await publishedOf(trx, type, partyId)
  const changed = [...choices].filter(([field, published]) => standing.has(field) !== published)
  for (const [field, published] of changed) {
    await trx
      .insertInto('publication_choice')
      .values({
        id: newId(decidedAt),
        party_id: partyId,
        field,
        published: published ? 1 : 0,
        text_version: PUBLICATION_TEXT,
        decided_by: actor.id,
        decided_name: actor.name,
        decided_at: decidedAt.toISOString(),
      })
      .execute()
  }
  return changed.map(([field]) => field)
}

/**
 * Decides about fields of an entry: writes down what changes by it, and has the audit say that it was decided, also
 * where nothing changes: it is the later word than an application's that is approved afterwards.
 */
export async function decideChoices(
  trx: Trx,
  actor: Actor,
  party: { partyId: string; type: PartyType },
  choices: ReadonlyMap<PublicationField, boolean>,
  now: Date,
): Promise<void> {
  const changed = await recordChoices(trx, actor, party, choices, now)
  const detail = { changed: changed.map((field) => ({ field, published: choices.get(field) })) }
  const entry: AuditEntry = { action: 'set_publication', noun: 'listing', subjectId: party.partyId, detail }
  await recordEvent(trx, actor, entry, now)
}
