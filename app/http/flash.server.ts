import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AppContext } from '../context.server.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { cookieOf } from './cookies.server.ts'

const NAME = '__Host-message'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'
type Signing = Pick<AppContext, 'sessionSecret'>

/** Answers a form: go to `url` (303) and say `message` there, once. `headers` may carry more cookies. */
export function redirectWithMessage(
  app: Signing,
  url: string,
  message: MessageKey,
  headers: HeadersInit = {},
): Response {
  const answer = new Response(null, { status: 303, headers })
  answer.headers.set('location', url)
  answer.headers.append(
    'set-cookie',
    `${NAME}=${message}.${signature(app, message)}; ${ATTRIBUTES}; Max-Age=60`,
  )
  return answer
}

/** The message to say on this page, if any, and the headers that make sure that it is said only once. */
export function takeMessage(
  app: Signing,
  request: Request,
): { message: MessageKey | null; headers: Record<string, string> } {
  const cookie = cookieOf(request, NAME)
  if (cookie === null) return { message: null, headers: {} }
  const separator = cookie.lastIndexOf('.')
  const message = cookie.slice(0, separator)
  const given = Buffer.from(cookie.slice(separator + 1))
  const right = Buffer.from(signature(app, message))
  const isOurs = given.length === right.length && timingSafeEqual(given, right)
  return {
    message: isOurs ? (message as MessageKey) : null,
    headers: { 'set-cookie': `${NAME}=; ${ATTRIBUTES}; Max-Age=0` },
  }
}

function signature(app: Signing, message: string): string {
  return createHmac('sha256', app.sessionSecret).update(`message:${message}`).digest('base64url')
}
