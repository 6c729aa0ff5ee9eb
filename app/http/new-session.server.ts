import type { NewSession } from '../accounts/commands.server.ts'
import { newSecret } from '../accounts/secret.server.ts'
import { chosenLocaleOf } from '../i18n/preferences.server.ts'
import { clientAddress } from './client-address.server.ts'

/** A session for the browser that asks, with a secret that nobody has had before. */
export function newSession(request: Request): NewSession {
  return {
    secret: newSecret(),
    userAgent: request.headers.get('user-agent'),
    address: clientAddress(request),
    language: chosenLocaleOf(request),
  }
}
