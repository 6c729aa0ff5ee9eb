import type { Db } from '../../db/schema.ts'
import { type DisputeForm, EMPTY_FORM } from './dispute-form-values.ts'

const HOUR_MS = 3_600_000

/** How long what somebody wrote before signing in is kept. */
export const KEPT_FOR_MS = 12 * HOUR_MS

/** Keeps a form under the hash of a secret that only its author's browser holds; forms whose time is over go. */
export async function keepForm(db: Db, hash: string, form: DisputeForm, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('kept_dispute_form').where('expires_at', '<=', now.toISOString()).execute()
    await trx
      .insertInto('kept_dispute_form')
      .values({
        id: hash,
        form: JSON.stringify(form),
        created_at: now.toISOString(),
        expires_at: new Date(now.getTime() + KEPT_FOR_MS).toISOString(),
      })
      .execute()
  })
}

/** The form kept under a hash, or null when there is none or its time is over. */
export async function findKeptForm(db: Db, hash: string, now: Date): Promise<DisputeForm | null> {
  const row = await db
    .selectFrom('kept_dispute_form')
    .select('form')
    .where('id', '=', hash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row ? { ...EMPTY_FORM, ...(JSON.parse(row.form) as Partial<DisputeForm>) } : null
}

/** Forgets a kept form: it became a dispute. */
export async function dropKeptForm(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('kept_dispute_form').where('id', '=', hash).execute()
}
