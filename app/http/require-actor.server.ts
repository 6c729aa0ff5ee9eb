import { redirect } from '@remix-run/node'
import { touchSession } from '../accounts/commands.server.ts'
import { findSession, findTokenActor } from '../accounts/queries.server.ts'
import { LAST_SEEN_STEP_MS } from '../accounts/session-limits.ts'
import type { AppContext } from '../context.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { clientAddress } from './client-address.server.ts'
import { sessionSecretOf } from './sessions.server.ts'

/** Who is signed in, or null. */
export async function optionalActor(request: Request, app: AppContext): Promise<Actor | null> {
  const secret = sessionSecretOf(request)
  if (!secret) return null
  const now = app.now()
  const session = await findSession(app.db, secret, now)
  if (!session) return null
  if (now.getTime() - Date.parse(session.lastSeenAt) >= LAST_SEEN_STEP_MS) {
    await touchSession(app.db, secret, now)
  }
  return { ...session.actor, address: clientAddress(request) }
}

/**
 * Who is signed in.
 * @throws a redirect to the sign-in page, which leads back to where the visitor wanted to go
 */
export async function requireActor(request: Request, app: AppContext): Promise<Actor> {
  const actor = await optionalActor(request, app)
  if (actor) return actor
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_data')
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  const returnTo = request.method === 'GET' ? `?${new URLSearchParams({ returnTo: pathname + query })}` : ''
  throw redirect(`/sign-in${returnTo}`, 303)
}

/** The bearer token that a program sent, known or not; null without one. */
export function bearerOf(request: Request): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

/**
 * The staff member for whom a program speaks, by its bearer token. Cookies do not count here.
 * @throws Problem `unauthenticated` without a token that is known and not revoked
 */
export async function requireStaffToken(request: Request, app: AppContext): Promise<Actor> {
  const token = bearerOf(request)
  const actor = token ? await findTokenActor(app.db, token) : null
  if (!actor || !isStaff(actor)) {
    throw new Problem('unauthenticated', 'send a valid API token: "Authorization: Bearer TOKEN"')
  }
  return { ...actor, address: clientAddress(request) }
}
