import { redirectDocument } from '@remix-run/node'
import { hashOfSecret, newSecret } from '../accounts/secret.server.ts'
import type { AppContext } from '../context.server.ts'
import type { DisputeForm } from '../disputes/dispute-form-values.ts'
import { dropKeptForm, findKeptForm, type Keeping, keepForm } from '../disputes/kept-form.server.ts'
import { preferenceCookies, preferencesIn } from '../i18n/preferences.server.ts'
import { keptFormCookie, keptFormSecretOf, noKeptFormCookie } from './kept-form-cookie.server.ts'

/** What was written at this browser and not sent; an address that says something itself is asked for on purpose. */
export async function findUnsent(
  request: Request,
  app: AppContext,
  keeping: Keeping,
): Promise<DisputeForm | null> {
  const secret = keptFormSecretOf(request)
  if (secret === null || [...new URL(request.url).searchParams.keys()].some((key) => key !== '_data')) {
    return null
  }
  return findKeptForm(app.db, hashOfSecret(secret), keeping, app.now())
}

/** Keeps a form in place of what this browser kept before. @returns the `Set-Cookie` by which it is found again */
export async function keepUnsent(
  request: Request,
  app: AppContext,
  form: DisputeForm,
  keeping: Keeping,
): Promise<string> {
  await forget(request, app)
  const secret = newSecret()
  await keepForm(app.db, hashOfSecret(secret), form, keeping, app.now())
  return keptFormCookie(secret)
}

/** Forgets what this browser kept. @returns the headers that tell it so; none where nothing was kept */
export async function forgetUnsent(request: Request, app: AppContext): Promise<Headers> {
  return new Headers((await forget(request, app)) ? { 'set-cookie': noKeptFormCookie() } : {})
}

async function forget(request: Request, app: AppContext): Promise<boolean> {
  const secret = keptFormSecretOf(request)
  if (secret === null) return false
  await dropKeptForm(app.db, hashOfSecret(secret))
  return true
}

/**
 * What the switches of language and type size do where they send a form: the choice and the form are kept, and the
 * whole page is loaded again.
 * @param page without a query: it shows the form that was kept
 * @returns null for a submission by any other button
 */
export async function switchKeeping(
  request: Request,
  app: AppContext,
  submission: FormData,
  { form, keeping, page }: { form: DisputeForm; keeping: Keeping; page: string },
): Promise<Response | null> {
  const chosen = preferencesIn(submission)
  if (Object.keys(chosen).length === 0) return null
  const headers = new Headers()
  for (const cookie of preferenceCookies(chosen)) headers.append('set-cookie', cookie)
  headers.append('set-cookie', await keepUnsent(request, app, form, keeping))
  return redirectDocument(page, { status: 303, headers })
}
