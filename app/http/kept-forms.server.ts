import { FORMS_KEPT_FOR_MS, type KeptForms, keepForms, takeForms } from '../../db/kept-forms.server.ts'
import { hashOfSecret, newSecret } from '../accounts/secret.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { cookieOf } from './cookies.server.ts'

const NAME = '__Host-kept-forms'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/**
 * Keeps what stood in the forms of a page whose reader changes how it is read, until the page is shown again.
 * @param page path and query, as the page was shown
 * @returns the `Set-Cookie` by which they are found again; null where nothing was written
 */
export async function keepFormsOf(
  app: AppContext,
  actor: Actor | null,
  forms: KeptForms,
  page: string,
): Promise<string | null> {
  if (Object.keys(forms).length === 0) return null
  const secret = newSecret()
  await keepForms(app.db, hashOfSecret(secret), forms, { accountId: actor?.id ?? null, page }, app.now())
  return `${NAME}=${secret}; ${ATTRIBUTES}; Max-Age=${FORMS_KEPT_FOR_MS / 1000}`
}

/** What stood in the forms of this page before its reader changed how it is read: given back once. */
export async function takeFormsOf(
  request: Request,
  app: AppContext,
  actor: Actor | null,
): Promise<KeptForms | null> {
  const secret = cookieOf(request, NAME)
  if (secret === null) return null
  const of = { accountId: actor?.id ?? null, page: pageOf(request) }
  return takeForms(app.db, hashOfSecret(secret), of, app.now())
}

function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_data')
  return pathname + (searchParams.size === 0 ? '' : `?${searchParams}`)
}
