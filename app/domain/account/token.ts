import { STAFF_ROLES, type StaffRole } from '../actor.ts'
import { type AccountProblem, readName } from './sign-up.ts'

/** What an API token may be used for; its role says on whose behalf. */
export const TOKEN_SCOPES = ['match', 'metrics'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

export const TOKEN_DAYS = 90
export const TOKEN_LONGEST_DAYS = 366

export function isTokenScope(text: string): text is TokenScope {
  return (TOKEN_SCOPES as readonly string[]).includes(text)
}

export type TokenWish = { name: string; role: StaffRole; scopes: TokenScope[]; days: number }

/** Reads what an administrator typed about a new token, or says all that is wrong with it. */
export function readTokenWish(
  typed: Record<'name' | 'role' | 'days', string>,
  scopes: readonly string[],
): { wish: TokenWish; problems: null } | { problems: AccountProblem[] } {
  const name = readName(typed.name)
  const role = STAFF_ROLES.find((one) => one === typed.role)
  const chosen = TOKEN_SCOPES.filter((scope) => scopes.includes(scope))
  const days = Number(typed.days.normalize('NFKC'))
  const hasDays = Number.isInteger(days) && days >= 1 && days <= TOKEN_LONGEST_DAYS
  const problems = [
    ...(name === 'name_missing' || name === 'name_unfit' ? [{ field: 'name', code: `token_${name}` }] : []),
    ...(role ? [] : [{ field: 'role', code: 'role_missing' }]),
    ...(chosen.length > 0 ? [] : [{ field: 'scopes', code: 'scopes_missing' }]),
    ...(hasDays ? [] : [{ field: 'days', code: 'days_wrong' }]),
  ]
  if (!role || problems.length > 0) return { problems }
  return { wish: { name, role, scopes: chosen, days }, problems: null }
}
