import { cookieOf } from './cookies.server.ts'

const NAME = '__Host-kept-form'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'
const HOURS_12 = 43_200

/** The secret under which this browser's unfinished form is kept, or null. */
export function keptFormSecretOf(request: Request): string | null {
  return cookieOf(request, NAME)
}

/** The `Set-Cookie` that hands the secret of a kept form to its author. */
export function keptFormCookie(secret: string): string {
  return `${NAME}=${secret}; ${ATTRIBUTES}; Max-Age=${HOURS_12}`
}

/** The `Set-Cookie` that takes it back. */
export function noKeptFormCookie(): string {
  return `${NAME}=; ${ATTRIBUTES}; Max-Age=0`
}
