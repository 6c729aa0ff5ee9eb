import { type CreditCodeFault, creditCodeProblem, readCreditCode } from '../enterprise/credit-code.ts'
import { type Email, readEmail } from './email.ts'
import { type PasswordProblem, passwordProblem } from './password.ts'
import type { SignUpKind } from './policy.ts'

/** What a form says, as text. */
export type Typed = Record<string, string>
/** Something to mend: the id of the control and the code of the sentence. */
export type AccountProblem = {
  field: string
  code: string
  /** What is wrong with a code that is filled in. */
  fault?: CreditCodeFault
}

const LONGEST_NAME = 60
const LONGEST_ENTERPRISE = 120

export type EnterpriseClaim = { name: string; creditCode: string }

/** Who wants an account: what they are, and where the letter goes. Name and password come with the letter's link. */
export type SignUp = { kind: SignUpKind; email: Email; enterprise: EnterpriseClaim | null }

/** A name as it is shown and written into letters: one line, no address that a letter's reader might follow. */
export function readName(text: string, longest = LONGEST_NAME): string | 'name_missing' | 'name_unfit' {
  if (text.length > 4 * longest) return 'name_unfit'
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '') return 'name_missing'
  const isUnfit = [...name].length > longest || /[\p{Cc}\p{Cf}<>]|:\/\/|www\./iu.test(name)
  return isUnfit ? 'name_unfit' : name
}

const isNameProblem = (name: string) => name === 'name_missing' || name === 'name_unfit'

/** Reads a sign-up, or says all that is wrong with it. */
export function readSignUp(
  kind: SignUpKind,
  typed: Typed,
): { signUp: SignUp; problems: null } | { problems: AccountProblem[] } {
  const problems: AccountProblem[] = []
  const enterprise = kind === 'enterprise' ? readEnterprise(typed, problems) : null
  const email = readEmail(typed.email ?? '')
  if (typeof email === 'string') problems.push({ field: 'email', code: email })
  if (problems.length > 0 || typeof email === 'string') return { problems }
  return { signUp: { kind, email, enterprise }, problems: null }
}

/**
 * Whoever follows the link of a sign-up or an invitation says who they are and chooses a password.
 * @param personal what the password may not be made of besides the name: the address, the enterprise
 */
export function readNewcomer(
  typed: Typed,
  personal: readonly string[],
): { name: string; password: string; problems: AccountProblem[] } {
  const problems: AccountProblem[] = []
  const name = readPersonName(typed, problems)
  const password = typed.password ?? ''
  notePassword(problems, passwordProblem(password, [...personal, name]))
  return { name, password, problems }
}

/** Reads a new password, typed once where it is shown, and says what is wrong with it. */
export function readNewPassword(
  typed: Typed,
  personal: readonly string[],
): { password: string; problems: AccountProblem[] } {
  const problems: AccountProblem[] = []
  const password = typed.password ?? ''
  notePassword(problems, passwordProblem(password, personal))
  return { password, problems }
}

function readPersonName(typed: Typed, problems: AccountProblem[]): string {
  const name = readName(typed.name ?? '')
  if (isNameProblem(name)) problems.push({ field: 'name', code: name })
  return name
}

function notePassword(problems: AccountProblem[], problem: PasswordProblem | null): void {
  if (problem) problems.push({ field: 'password', code: problem })
}

function readEnterprise(typed: Typed, problems: AccountProblem[]) {
  const name = readName(typed.enterpriseName ?? '', LONGEST_ENTERPRISE)
  if (isNameProblem(name)) problems.push({ field: 'enterpriseName', code: `enterprise_${name}` })
  const creditCode = readCreditCode(typed.creditCode ?? '')
  if (creditCode === null) {
    problems.push({ field: 'creditCode', ...creditCodeProblem(typed.creditCode ?? '') })
  }
  return { name, creditCode: creditCode ?? '' }
}
