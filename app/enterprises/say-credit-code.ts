import type { CreditCodeFault } from '../domain/enterprise/credit-code.ts'
import type { Translate } from '../i18n/translate.ts'

/** What is wrong with a 统一社会信用代码 and what to look at, in the reader's language. */
export function sayCreditCode(t: Translate, { why, ...found }: CreditCodeFault): string {
  return t(`shell.creditCode.${why}`, { at: '', count: '', sign: '', ...found })
}
