import type { Db } from '../../db/schema.ts'
import { type DisputeForm, EMPTY_FORM } from './dispute-form-values.ts'

const HOUR_MS = 3_600_000

/** How long what somebody wrote and has not sent is kept. */
export const KEPT_FOR_MS = 12 * HOUR_MS

/** Whose unfinished form it is, and of what. */
export type Keeping = {
  /** The account that was signed in; null for a visitor, whose browser alone knows the secret. */
  accountId: string | null
  /** The dispute that is edited and its version; null for a new one. */
  edited: { disputeId: string; version: number } | null
}

/** Keeps a form under the hash of a secret that only its author's browser holds; forms whose time is over go. */
export async function keepForm(
  db: Db,
  hash: string,
  form: DisputeForm,
  keeping: Keeping,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('kept_dispute_form').where('expires_at', '<=', now.toISOString()).execute()
    await trx
      .insertInto('kept_dispute_form')
      .values({
        id: hash,
        form: JSON.stringify({ ...form, keeping }),
        created_at: now.toISOString(),
        expires_at: new Date(now.getTime() + KEPT_FOR_MS).toISOString(),
      })
      .execute()
  })
}

/** What was kept, and whether a visitor wrote it, of whom nothing was known. */
export type KeptForm = { form: DisputeForm; byVisitor: boolean }

/**
 * The form kept under a hash, or null when there is none, its time is over, it is of another dispute or of another
 * version of it, or somebody else who was signed in wrote it at the same browser.
 */
export async function findKeptForm(
  db: Db,
  hash: string,
  { accountId, edited }: Keeping,
  now: Date,
): Promise<KeptForm | null> {
  const row = await db
    .selectFrom('kept_dispute_form')
    .select('form')
    .where('id', '=', hash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) return null
  const { keeping, ...form } = JSON.parse(row.form) as Partial<DisputeForm> & { keeping?: Keeping }
  const { accountId: author = null, edited: before = null } = keeping ?? {}
  if (author !== null && author !== accountId) return null
  if (before?.disputeId !== edited?.disputeId || before?.version !== edited?.version) return null
  return { form: { ...EMPTY_FORM, ...form }, byVisitor: author === null }
}

/** Forgets a kept form: it became a dispute, or another one takes its place. */
export async function dropKeptForm(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('kept_dispute_form').where('id', '=', hash).execute()
}
