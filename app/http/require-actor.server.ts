import { redirect } from '@remix-run/node'
import { touchSession } from '../accounts/commands.server.ts'
import { findTokenActor, findTokenEnd, type TokenEnd } from '../accounts/queries.server.ts'
import { findSession, type LiveSession } from '../accounts/queries-sessions.server.ts'
import { LAST_SEEN_STEP_MS } from '../accounts/session-limits.ts'
import type { AppContext } from '../context.server.ts'
import type { Stage } from '../domain/account/stage.ts'
import type { TokenScope } from '../domain/account/token.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { clientAddress } from './client-address.server.ts'
import { sessionSecretOf } from './sessions.server.ts'

/** A sign-in, however far it has come, with the secret of its cookie. */
export type Session = LiveSession & { secret: string }

/** The sign-in of this browser, open or not yet, or null. */
export async function optionalSession(request: Request, app: AppContext): Promise<Session | null> {
  const secret = sessionSecretOf(request)
  if (!secret) return null
  const now = app.now()
  const session = await findSession(app.db, secret, now)
  if (!session) {
    app.log.info({ from: clientAddress(request) }, 'a session cookie opens nothing')
    return null
  }
  if (now.getTime() - Date.parse(session.lastSeenAt) >= LAST_SEEN_STEP_MS) {
    await touchSession(app.db, secret, now)
  }
  return { ...session, secret, actor: { ...session.actor, address: clientAddress(request) } }
}

/** Who is signed in, or null; a sign-in that lacks something yet is nobody. */
export async function optionalActor(request: Request, app: AppContext): Promise<Actor | null> {
  const session = await optionalSession(request, app)
  return session?.stage === 'open' ? session.actor : null
}

/**
 * Who is signed in.
 * @throws a redirect to the sign-in page, or to what the sign-in still lacks, which leads back to where the visitor
 *   wanted to go
 */
export async function requireActor(request: Request, app: AppContext): Promise<Actor> {
  return (await requireSession(request, app)).actor
}

/**
 * The session of whoever is signed in.
 * @param also stages that may come here too, because the page is what they lack
 * @throws a redirect as `requireActor` does
 */
export async function requireSession(
  request: Request,
  app: AppContext,
  also: Stage | null = null,
): Promise<Session> {
  const session = await optionalSession(request, app)
  if (session && (session.stage === 'open' || session.stage === also)) return session
  throw redirect(stagePath(session?.stage ?? null, wantedPath(request)), 303)
}

/** Where somebody comes to who signed in without having wanted to go anywhere: their own first page. */
const FIRST_PAGE = '/home'

/** The page that a sign-in needs next; null is nobody's. */
export function stagePath(stage: Stage | null, returnTo: string): string {
  const query = returnTo === '/' ? '' : `?${new URLSearchParams({ returnTo })}`
  if (stage === 'open') return returnTo === '/' ? FIRST_PAGE : returnTo
  return `${stage === null ? '/sign-in' : STAGE_PAGES[stage]}${query}`
}

const STAGE_PAGES: Record<Exclude<Stage, 'open'>, string> = {
  code: '/sign-in/code',
  enrolment: '/account/second-factor',
  password: '/account/password',
}

function wantedPath(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  if (request.method !== 'GET' || pathname.startsWith('/sign-in')) return '/'
  searchParams.delete('_data')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** The bearer token that a program sent, known or not; null without one. */
export function bearerOf(request: Request): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

const SEND_TOKEN = 'send a valid API token: "Authorization: Bearer TOKEN"'
const ended = ({ how, at }: TokenEnd) => `this API token ${how} on ${at}: ask for a new one`

/**
 * The staff member for whom a program speaks, by its bearer token. Cookies do not count here.
 * @param scope what the token must be good for; null where any will do
 * @throws Problem `unauthenticated` without a token that is known, not expired and not revoked; `forbidden` when it is
 *   good for other things
 */
export async function requireStaffToken(
  request: Request,
  app: AppContext,
  scope: TokenScope | null,
): Promise<Actor> {
  const token = bearerOf(request)
  if (token === null) throw new Problem('unauthenticated', SEND_TOKEN)
  const found = await findTokenActor(app.db, token, app.now())
  if (!found || !isStaff(found.actor)) {
    const end = await findTokenEnd(app.db, token, app.now())
    throw new Problem('unauthenticated', end === null ? SEND_TOKEN : ended(end), [], 'invalid_token')
  }
  if (scope !== null && !found.scopes.includes(scope)) {
    throw new Problem('forbidden', `this token is not made for "${scope}"`, [], 'insufficient_scope')
  }
  return { ...found.actor, address: clientAddress(request) }
}
