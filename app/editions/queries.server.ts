import type { Db } from '../../db/schema.ts'
import type { EditionEntry } from '../domain/edition/difference.ts'
import { Problem } from '../domain/errors.ts'

export type Edition = { number: number; asOf: string; count: number }

/** Every edition, the latest first. */
export async function listEditions(db: Db): Promise<Edition[]> {
  const rows = await db
    .selectFrom('edition')
    .leftJoin('edition_entry', 'edition_entry.number', 'edition.number')
    .select((eb) => ['edition.number', 'edition.as_of', eb.fn.count<number>('edition_entry.ref').as('count')])
    .groupBy(['edition.number', 'edition.as_of'])
    .orderBy('edition.number', 'desc')
    .execute()
  return rows.map((row) => ({ number: row.number, asOf: row.as_of, count: Number(row.count) }))
}

/**
 * One edition with everything that it says, as it was published.
 * @throws Problem `not_found`
 */
export async function getEdition(
  db: Db,
  number: number,
): Promise<Omit<Edition, 'count'> & { entries: EditionEntry[] }> {
  const row = await db.selectFrom('edition').selectAll().where('number', '=', number).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such edition')
  const entries = await db
    .selectFrom('edition_entry')
    .selectAll()
    .where('number', '=', number)
    .orderBy('type')
    .orderBy('ref')
    .execute()
  return {
    number: row.number,
    asOf: row.as_of,
    entries: entries.map((entry) => ({
      type: entry.type,
      ref: entry.ref,
      nameZh: entry.name_zh,
      nameEn: entry.name_en,
      facts: JSON.parse(entry.facts),
    })),
  }
}
