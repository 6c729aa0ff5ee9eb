import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { localPath } from '../http/return-to.server.ts'
import { preferenceCookies, preferencesIn } from '../i18n/preferences.server.ts'

/** Keeps the chosen language (`lang`) or type size (`type`) and goes back to the page it was chosen on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const headers = new Headers()
  for (const cookie of preferenceCookies(preferencesIn(form))) headers.append('Set-Cookie', cookie)
  return redirect(localPath(form.get('returnTo')), { headers })
}

/** Somebody who comes here by an address alone is looking for the site. */
export function loader() {
  return redirect('/')
}
