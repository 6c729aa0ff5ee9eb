import { chooseLanguage } from '../accounts/commands-language.server.ts'
import type { AppContext } from '../context.server.ts'
import { preferenceCookies, preferencesIn } from '../i18n/preferences.server.ts'
import { optionalActor } from './require-actor.server.ts'

/**
 * Keeps what a form chooses for reading: at the browser, and the language for the account that is signed in, so that
 * letters follow.
 * @returns the headers that keep it; null for a form that chooses nothing
 */
export async function keepPreferences(
  request: Request,
  app: AppContext,
  form: Pick<FormData | URLSearchParams, 'get'>,
): Promise<Headers | null> {
  const chosen = preferencesIn(form)
  const cookies = preferenceCookies(chosen)
  if (cookies.length === 0) return null
  const actor = chosen.locale && (await optionalActor(request, app))
  if (actor && chosen.locale) await chooseLanguage(app.db, actor, chosen.locale, app.now())
  const headers = new Headers()
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}
