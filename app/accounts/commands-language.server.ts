import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'

type Language = 'zh-CN' | 'en'

/** Keeps the language that the actor chose to read in as the one that letters to them are written in. */
export async function chooseLanguage(db: Db, actor: Actor, language: Language, now: Date): Promise<void> {
  await db.transaction().execute((trx) => keepLanguage(trx, actor, language, now))
}

/** The same within a transaction that does more. */
export async function keepLanguage(
  trx: Trx,
  actor: Parameters<typeof recordEvent>[1] & { id: string },
  language: Language,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ locale: language })
    .where('id', '=', actor.id)
    .where('locale', '!=', language)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const entry: AuditEntry = {
    action: 'choose_language',
    noun: 'account',
    subjectId: actor.id,
    detail: { language },
  }
  await recordEvent(trx, actor, entry, now)
}
