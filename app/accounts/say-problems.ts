import type { AccountProblem } from '../domain/account/sign-up.ts'
import { sayCreditCode } from '../enterprises/say-credit-code.ts'
import type { Translate } from '../i18n/translate.ts'

export type SaidProblem = { field: string; message: string }

/** What is to be mended in a form of this room, in the reader's language. */
export function sayAccountProblems(t: Translate, problems: readonly AccountProblem[] = []): SaidProblem[] {
  const say = t as (key: string) => string
  return problems.map(({ field, code, fault }) => ({
    field,
    message: fault ? sayCreditCode(t, fault) : say(`accounts.problem.${code}`),
  }))
}

/** The message of one control. */
export function errorOf(problems: readonly SaidProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message
}
