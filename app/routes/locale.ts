import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { keepPreferences } from '../http/keep-preferences.server.ts'
import { localPath } from '../http/return-to.server.ts'

/** Keeps the chosen language (`lang`) or type size (`type`) and goes back to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const headers = (await keepPreferences(request, context.app, form)) ?? new Headers()
  return redirect(localPath(form.get('returnTo')), { headers })
}

/** Somebody who comes here by an address alone is looking for the site. */
export function loader() {
  return redirect('/')
}
