import type { Db } from './schema.ts'

const MINUTE_MS = 60_000

/** How long what stood in the forms of a page waits to be shown again, in milliseconds: its page is asked for at once. */
export const FORMS_KEPT_FOR_MS = 10 * MINUTE_MS

/** What stood in each form, by the form's id: the fields by their names, in their order. */
export type KeptForms = Record<string, [name: string, value: string][]>

/** Whose forms they are, and of which page: its path and query. */
export type FormsOf = { accountId: string | null; page: string }

/** Keeps forms under the hash of a secret that only their author's browser holds; those whose time is over go. */
export async function keepForms(
  db: Db,
  hash: string,
  forms: KeptForms,
  { accountId, page }: FormsOf,
  now: Date,
): Promise<void> {
  const expires = new Date(now.getTime() + FORMS_KEPT_FOR_MS)
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('kept_forms').where('expires_at', '<=', now.toISOString()).execute()
    await trx
      .insertInto('kept_forms')
      .values({
        id: hash,
        account_id: accountId,
        page,
        forms: JSON.stringify(forms),
        expires_at: expires.toISOString(),
      })
      .execute()
  })
}

/** Takes what was kept under a hash, once; null when there is none, its time is over, or it is not this page's or this reader's. */
export async function takeForms(
  db: Db,
  hash: string,
  { accountId, page }: FormsOf,
  now: Date,
): Promise<KeptForms | null> {
  const [row] = await db
    .deleteFrom('kept_forms')
    .where('id', '=', hash)
    .where('page', '=', page)
    .where('account_id', 'is', accountId)
    .where('expires_at', '>', now.toISOString())
    .returning('forms')
    .execute()
  return row ? (JSON.parse(row.forms) as KeptForms) : null
}
