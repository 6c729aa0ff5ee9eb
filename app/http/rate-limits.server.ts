import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { forgetAnswers } from '../../db/idempotent-answer.server.ts'
import { forgetTurns, takeTurn } from '../../db/rate-limit.server.ts'
import { findTokenActor } from '../accounts/queries.server.ts'
import { Problem } from '../domain/errors.ts'
import { clientAddress, networkOf } from './client-address.server.ts'
import type { RateLimits } from './environment.server.ts'
import { bearerOf, optionalActor } from './require-actor.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** Which limit a route's loader or action falls under. By route, not by path: no spelling of an address avoids it. */
const LIMITED: Record<string, { read?: keyof RateLimits; write?: keyof RateLimits }> = {
  'routes/sign-in': { write: 'signIn' },
  'routes/sign-in_.code': { write: 'signIn' },
  'routes/sign-up_.$kind': { write: 'letter' },
  'routes/reset-password': { write: 'letter' },
  'routes/reset-password_.new': { write: 'signIn' },
  'routes/verify-email': { write: 'signIn' },
  'routes/account.email': { write: 'letter' },
  'routes/change-email': { write: 'signIn' },
  'routes/listing.contacts': { write: 'letter' },
  'routes/contact-change.$step': { write: 'signIn' },
  'routes/join': { write: 'signIn' },
  'routes/complaints.new': { read: 'directory', write: 'complaint' },
  'routes/complaints.progress': { write: 'signIn' },
  'routes/complaints.withdrawal': { write: 'signIn' },
  'routes/sign-in_.oidc._index': { read: 'signIn' },
  'routes/sign-in_.oidc.callback': { read: 'signIn' },
  'routes/sign-in_.oidc.link': { write: 'signIn' },
  'routes/api.v1.directory.$list': { read: 'directory' },
  'routes/directory.experts._index': { read: 'directory' },
  'routes/directory.providers._index': { read: 'directory' },
  'routes/directory.pairings._index': { read: 'directory' },
  'routes/directory.think-tanks._index': { read: 'directory' },
  'routes/api.v1.matches': { write: 'match' },
  'routes/disputes.new': { write: 'matchPage' },
  'routes/disputes.$disputeId.matches': { write: 'matchPage' },
  'routes/disputes.$disputeId.submission': { write: 'matchPage' },
  'routes/disputes.$disputeId.files': { write: 'upload' },
  'routes/engagements.$engagementId.files': { write: 'upload' },
  'routes/files.$fileId._index': { read: 'export' },
  'routes/calendar[.]ics': { read: 'export' },
  'routes/disputes.$disputeId.documents.$documentId[.]pdf': { read: 'export' },
  'routes/staff.coverage[.]csv': { read: 'export' },
  'routes/staff.audit[.]csv': { read: 'export' },
  'routes/account.data[.]json': { read: 'export' },
  'routes/staff.reports[.]xlsx': { read: 'export' },
  'routes/staff.reports.list[.]xlsx': { read: 'export' },
  'routes/staff.applications[.]xlsx': { read: 'export' },
  'routes/disputes[.]xlsx': { read: 'export' },
  'routes/engagements[.]xlsx': { read: 'export' },
  'routes/staff.coverage.call[.]txt': { read: 'export' },
}

const SWEEP_MS = 60_000

/** Refuses who asks too often. */
export type Limiter = (route: string, kind: 'read' | 'write', args: Args) => Promise<void>

/** @returns what throws Problem `rate_limited` and notes in the context when to come back */
export function createLimiter(): Limiter {
  let sweptAt = 0
  return async (route, kind, { request, context }) => {
    const name = LIMITED[route]?.[kind]
    if (!name) return
    const { app } = context
    const perMinute = app.environment.rateLimits[name]
    if (perMinute === 0) return
    const now = app.now().getTime()
    const key = `${name} ${await visitorOf(name, { request, context })}`
    const wait = await takeTurn(app.db, key, perMinute, now)
    if (now - sweptAt >= SWEEP_MS) {
      sweptAt = now
      await forgetTurns(app.db, now)
      await forgetAnswers(app.db, app.now())
    }
    if (wait === null) return
    context.refusal.retryAfter = wait
    throw new Problem('rate_limited', `too many requests: come back in ${wait} s`)
  }
}

/**
 * Whose allowance a request uses. A token or an account that is known has its own, so that nobody without its secret
 * can use it up; everybody else shares that of their address. A sign-in counts against the address alone: counted
 * against the account, it would let a stranger lock its owner out.
 */
async function visitorOf(
  name: keyof RateLimits,
  { request, context }: Pick<Args, 'request' | 'context'>,
): Promise<string> {
  const address = `address ${networkOf(clientAddress(request))}`
  if (name === 'signIn' || name === 'letter' || name === 'complaint') return address
  const token = bearerOf(request)
  if (token) {
    const program = await findTokenActor(context.app.db, token, context.app.now())
    return program ? `token ${program.actor.id}` : address
  }
  const actor = await optionalActor(request, context.app)
  return actor ? `account ${actor.id}` : address
}
