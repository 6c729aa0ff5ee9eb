import type { Db } from '../../db/schema.ts'

/** Name of the setting that holds the last Shanghai day for which the clock's own changes were enqueued. */
export const SWEPT_ON = 'search_swept_on'

/**
 * True when the index says what the database says for `today`: nothing of the competences is pending, and
 * what the clock alone changes was enqueued for this day. Otherwise the database answers.
 */
export async function indexIsCurrent(db: Db, today: string): Promise<boolean> {
  const swept = await db.selectFrom('setting').select('value').where('name', '=', SWEPT_ON).executeTakeFirst()
  if (swept?.value !== today) return false
  const pending = await db
    .selectFrom('search_outbox')
    .select('document_id')
    .where('index_name', '=', 'competences')
    .whereRef('version', '>', 'indexed_version')
    .limit(1)
    .executeTakeFirst()
  return pending === undefined
}

/** The highest version that the database has given out: what an answer took into account. */
export async function watermark(db: Db): Promise<number> {
  return (await db.selectFrom('search_counter').select('version').executeTakeFirstOrThrow()).version
}
