import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { keepPreferences } from '../http/keep-preferences.server.ts'
import { keepFormsOf } from '../http/kept-forms.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { localPath } from '../http/return-to.server.ts'
import { formsIn } from '../ui/kept-fields.ts'

/**
 * Keeps the chosen language (`lang`) or type size (`type`) and goes back to the page it was chosen on (`returnTo`). A
 * switch of the frame says these in the address: what it sends are the forms of its page, which are shown there again.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const sent = await request.formData()
  const { searchParams } = new URL(request.url)
  const asked = searchParams.has('returnTo') ? searchParams : sent
  const headers = (await keepPreferences(request, app, asked)) ?? new Headers()
  const page = localPath(asked.get('returnTo'))
  if (asked === searchParams) {
    const kept = await keepFormsOf(app, await optionalActor(request, app), formsIn(sent), page)
    if (kept !== null) headers.append('set-cookie', kept)
  }
  return redirectDocument(page, { headers })
}

/** Somebody who comes here by an address alone is looking for the site. */
export function loader() {
  return redirect('/')
}
