import { type Kysely, sql } from 'kysely'
import { looseKeyOf, nameKey } from '../../app/domain/name.ts'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text } = sqliteTypes

const KINDS = ['official', 'former', 'other', 'storefront', 'affiliate']

/** Every name under which an enterprise is known, as names are compared; and experts by the firm that they name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('enterprise_name')
      .addColumn('enterprise_id', text, (c) => c.notNull().references('enterprise.id').onDelete('cascade'))
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('kind', text, (c) =>
        c.notNull().check(sql`kind in (${sql.raw(KINDS.map((kind) => `'${kind}'`).join(', '))})`),
      )
      .addColumn('name_key', text, (c) => c.notNull())
      .addColumn('loose_key', text, (c) => c.notNull())
      .addColumn('declared_by', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('enterprise_name_key', ['enterprise_id', 'name_key']),
  ).execute()
  await create.createIndex('enterprise_name_by_key').on('enterprise_name').column('name_key').execute()
  await create.createIndex('party_by_unit').on('party').column('unit').execute()
  await keepOfficialNames(db)
}

async function keepOfficialNames(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; zh: string | null; en: string | null; at: string }>`
    select id, name_zh as zh, name_en as en, created_at as at from enterprise`.execute(db)
  for (const { id, zh, en, at } of rows) {
    for (const name of [zh, en].filter((one) => one !== null)) {
      const key = nameKey(name)
      await sql`insert into enterprise_name (enterprise_id, name, kind, name_key, loose_key, created_at)
        values (${id}, ${name}, 'official', ${key}, ${looseKeyOf(key)}, ${at}) on conflict do nothing`.execute(
        db,
      )
    }
  }
}
