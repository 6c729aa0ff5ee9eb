import { type Kysely, sql } from 'kysely'
import { composedTitle, titleFor } from '../../app/domain/dispute/title.ts'
import type { Label } from '../../app/domain/vocabulary/labels.ts'
import { sqliteTypes } from '../dialect/sqlite.ts'

type Row = {
  id: string
  title: string
  jurisdictions: string
  ip_types: string
  procedure: string | null
  docket: string
}

/**
 * The English of a title that nobody typed, beside the Chinese; null where somebody typed one. A title that is there
 * counts as composed where composing it again gives the same: whoever typed just that reads the same in translation.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('dispute')
    .addColumn('title_en', sqliteTypes.text, (c) => c.check(sql`title_en <> ''`))
    .execute()
  const { rows } = await sql<Row>`
    select id, title, jurisdictions, ip_types, procedure, docket from dispute`.execute(db)
  for (const row of rows) {
    const composed = compositions(row).find(({ zh, en }) => row.title === zh || row.title === en)
    if (!composed) continue
    await sql`update dispute set title = ${composed.zh}, title_en = ${composed.en} where id = ${row.id}`.execute(
      db,
    )
  }
}

/** What was composed of a row: for a form without the docket, for a reported filing with it. */
function compositions({ jurisdictions, ip_types, procedure, docket }: Row): Label[] {
  const facts = {
    jurisdictions: JSON.parse(jurisdictions),
    ipTypes: JSON.parse(ip_types),
    procedure: procedure as Parameters<typeof titleFor>[1]['procedure'],
  }
  return [{ zh: titleFor('zh', facts), en: titleFor('en', facts) }, composedTitle(facts, docket)]
}
