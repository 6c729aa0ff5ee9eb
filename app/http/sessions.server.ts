import { ABSOLUTE_LIMIT_MS } from '../accounts/session-limits.ts'
import { cookieOf } from './cookies.server.ts'

/**
 * `__Host-` makes browsers refuse the cookie without Secure, with a Domain or under another path. Always Secure:
 * browsers keep it on http://127.0.0.1 too.
 */
const NAME = '__Host-session'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The session's secret in a request, or null. */
export function sessionSecretOf(request: Request): string | null {
  return cookieOf(request, NAME)
}

/** The `Set-Cookie` that hands a session to the browser. */
export function sessionCookie(secret: string): string {
  return `${NAME}=${secret}; ${ATTRIBUTES}; Max-Age=${ABSOLUTE_LIMIT_MS / 1000}`
}

/** The `Set-Cookie` that takes it back. */
export function endedSessionCookie(): string {
  return `${NAME}=; ${ATTRIBUTES}; Max-Age=0`
}
