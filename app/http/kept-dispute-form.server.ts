import { redirectDocument } from '@remix-run/node'
import { hashOfSecret, newSecret } from '../accounts/secret.server.ts'
import type { AppContext } from '../context.server.ts'
import type { DisputeForm } from '../disputes/dispute-form-values.ts'
import {
  dropKeptForm,
  findKeptForm,
  type Keeping,
  type KeptForm,
  keepForm,
} from '../disputes/kept-form.server.ts'
import { keepPreferences } from './keep-preferences.server.ts'
import { keptFormCookie, keptFormSecretOf, noKeptFormCookie } from './kept-form-cookie.server.ts'

/** What was written at this browser and not sent; an address that says something itself is asked for on purpose. */
export async function findUnsent(
  request: Request,
  app: AppContext,
  keeping: Keeping,
): Promise<KeptForm | null> {
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

/** What somebody may have written, and where it is written. */
type Unsent = {
  form: DisputeForm
  /** The form as the page shows it to whoever has written nothing yet. */
  blank: DisputeForm
  keeping: Keeping
  /** The page's path; without a query it shows the form that was kept. */
  page: string
}

/**
 * What the switches of language and type size do where they send a form: the choice and the form are kept, and the
 * whole page is loaded again.
 * @returns null for a submission by any other button
 */
export async function switchKeeping(
  request: Request,
  app: AppContext,
  submission: FormData,
  { form, blank, keeping, page }: Unsent,
): Promise<Response | null> {
  const headers = await keepPreferences(request, app, submission)
  if (headers === null) return null
  if (isUntouched(form, blank, submission)) {
    return redirectDocument(page + queryOf(request), { status: 303, headers })
  }
  headers.append('set-cookie', await keepUnsent(request, app, form, keeping))
  return redirectDocument(page, { status: 303, headers })
}

/** True when a form was sent as the page had shown it: there is nothing to keep. */
export function isUntouched(form: DisputeForm, blank: DisputeForm, submission: FormData): boolean {
  // By which way a dispute came in is shown to staff alone, so others do not send it.
  const channel = submission.has('channel') ? form.channel : blank.channel
  return plain({ ...form, channel }) === plain(blank)
}

/** The form for comparing: without its key, in one order, with one kind of line ends. */
const plain = (form: DisputeForm) =>
  JSON.stringify(
    Object.entries({ ...form, key: '' }).map(([part, value]) => [
      part,
      typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : [...value].sort(),
    ]),
  )

/** What the page was asked with, without what the client's router adds. */
function queryOf(request: Request): string {
  const { searchParams } = new URL(request.url)
  searchParams.delete('_data')
  return searchParams.size === 0 ? '' : `?${searchParams}`
}
