import type { Selectable } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import type { OwnConflict } from '../domain/conflict/own-record.ts'
import { Problem } from '../domain/errors.ts'

/** What a party must stay away from, the latest first. The caller keeps the entry, or is of the centre. */
export async function listConflictsOf(db: Db, partyId: string): Promise<OwnConflict[]> {
  const rows = await db
    .selectFrom('conflict')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asConflict)
}

/** One of them. @throws Problem `not_found` for one that is not this party's */
export async function getConflictOf(db: Db, partyId: string, id: string): Promise<OwnConflict> {
  const row = await db
    .selectFrom('conflict')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such record')
  return asConflict(row)
}

const asConflict = (row: Selectable<Schema['conflict']>): OwnConflict => ({
  id: row.id,
  name: row.name,
  aliases: JSON.parse(row.aliases),
  affiliates: JSON.parse(row.affiliates),
  kind: row.kind,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
