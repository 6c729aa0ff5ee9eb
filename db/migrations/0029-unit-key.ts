import { type Kysely, sql } from 'kysely'
import { nameKey } from '../../app/domain/name.ts'
import { sqliteTypes } from '../dialect/sqlite.ts'

/** The house that an expert or a think tank names as its own, as names are compared: its conflicts are theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('party').addColumn('unit_key', sqliteTypes.text).execute()
  await db.schema.dropIndex('party_by_unit').execute()
  await db.schema.createIndex('party_by_unit_key').on('party').column('unit_key').execute()
  const { rows } = await sql<{ id: string; unit: string }>`
    select id, unit from party where unit is not null`.execute(db)
  for (const { id, unit } of rows) {
    await sql`update party set unit_key = ${nameKey(unit)} where id = ${id}`.execute(db)
  }
}
