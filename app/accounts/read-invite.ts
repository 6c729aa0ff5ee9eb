import { type Email, readEmail } from '../domain/account/email.ts'
import type { AccountProblem } from '../domain/account/sign-up.ts'
import type { ActorRole } from '../domain/actor.ts'

/** Reads whom somebody invites to one of `roles`, or says all that is wrong with it. */
export function readInvite<R extends ActorRole>(
  typed: { email: string; role: string },
  roles: readonly R[],
): { email: Email; role: R } | AccountProblem[] {
  const email = readEmail(typed.email)
  const role = roles.find((one) => one === typed.role)
  if (typeof email !== 'string' && role) return { email, role }
  return [
    ...(typeof email === 'string' ? [{ field: 'email', code: email }] : []),
    ...(role ? [] : [{ field: 'role', code: 'role_missing' }]),
  ]
}
