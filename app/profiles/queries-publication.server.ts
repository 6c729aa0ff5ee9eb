import type { Db } from '../../db/schema.ts'
import { type PublicationField, publicationFieldsOf, publishedFields } from '../domain/profile/publication.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** What was decided last about each field, and when. */
export async function lastChoices(
  db: Db,
  partyId: string,
): Promise<Map<string, { published: boolean; at: string; name: string }>> {
  const rows = await db
    .selectFrom('publication_choice')
    .select(['field', 'published', 'decided_at', 'decided_name'])
    .where('party_id', '=', partyId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.field,
      { published: row.published === 1, at: row.decided_at, name: row.decided_name },
    ]),
  )
}

type Named = { id: string; type: PartyType }

/** The fields of each party's entry that are published now. */
export async function publishedOfAll(
  db: Db,
  parties: readonly Named[],
): Promise<Map<string, Set<PublicationField>>> {
  const rows = await db
    .selectFrom('publication_choice')
    .select(['party_id', 'field', 'published'])
    .where(
      'party_id',
      'in',
      parties.map(({ id }) => id),
    )
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  const decided = new Map<string, Map<string, boolean>>()
  for (const { party_id, field, published } of rows) {
    const of = decided.get(party_id) ?? new Map<string, boolean>()
    decided.set(party_id, of.set(field, published === 1))
  }
  return new Map(parties.map(({ id, type }) => [id, publishedFields(type, decided.get(id) ?? new Map())]))
}

/** The fields of a party's entry that are published now. */
export async function publishedOf(db: Db, type: PartyType, id: string): Promise<Set<PublicationField>> {
  return (await publishedOfAll(db, [{ id, type }])).get(id)!
}

/**
 * The fields about which a party decided at that instant or later. Whoever saves the page of what is published decides
 * about all of them, also where they stay as they were.
 */
export async function decidedSince(db: Db, { id, type }: Named, since: string): Promise<Set<string>> {
  const saved = await db
    .selectFrom('audit_event')
    .select('id')
    .where('noun', '=', 'listing')
    .where('subject_id', '=', id)
    .where('action', '=', 'set_publication')
    .where('at', '>=', since)
    .executeTakeFirst()
  if (saved) return new Set(publicationFieldsOf(type))
  const choices = await lastChoices(db, id)
  return new Set([...choices].filter(([, { at }]) => at >= since).map(([field]) => field))
}
