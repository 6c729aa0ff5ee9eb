import { type Email, readEmail } from '../account/email.ts'
import { type AccountProblem, readName } from '../account/sign-up.ts'

/** Characters of what staff write about how they made sure of somebody. */
export const LONGEST_CHECK = 300
const SHORTEST_CHECK = 4

export type TypedFirstAdministrator = Record<'name' | 'email' | 'identityCheck', string>
export type InvitedFirst = { name: string; email: Email; identityCheck: string }

/** Reads whom staff invite to manage an enterprise and how they made sure of it, or says all that is wrong with it. */
export function readFirstAdministrator(typed: TypedFirstAdministrator): InvitedFirst | AccountProblem[] {
  const problems: AccountProblem[] = []
  const name = readName(typed.name)
  if (name === 'name_missing' || name === 'name_unfit') problems.push({ field: 'name', code: name })
  const email = readEmail(typed.email)
  if (typeof email === 'string') problems.push({ field: 'email', code: email })
  const check = readCheck(typed.identityCheck)
  if (check.code !== null) problems.push({ field: 'identityCheck', code: check.code })
  return problems.length > 0 || typeof email === 'string'
    ? problems
    : { name, email, identityCheck: check.text }
}

/** How staff made sure of somebody, in one line; `code` says what is wrong with it. */
export function readCheck(typed: string): { text: string; code: string | null } {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  return { text, code: wrongWithCheck(text) }
}

function wrongWithCheck(text: string): string | null {
  if (text === '') return 'identity_check_missing'
  const length = [...text].length
  if (length < SHORTEST_CHECK) return 'identity_check_short'
  return length > LONGEST_CHECK ? 'identity_check_long' : null
}
