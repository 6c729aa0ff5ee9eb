import type { Db } from '../../db/schema.ts'
import { hasPending } from '../../search/outbox.server.ts'
import { readSetting } from '../../search/settings.server.ts'
import { SWEPT_ON } from '../../search/sweep.server.ts'

/**
 * True when the index says what the database says for `today`: nothing of the competences is pending, and
 * what the clock alone changes was enqueued for this day. Otherwise the database answers.
 */
export async function indexIsCurrent(db: Db, today: string): Promise<boolean> {
  if ((await readSetting(db, SWEPT_ON)) !== today) return false
  return !(await hasPending(db, 'competences'))
}
