import { isSocialCreditCode } from 'util-helpers'

/** Characters of a code: digits and capitals without I, O, S, V and Z, which are too like others (GB 32100-2015). */
const SIGN = /^[0-9A-HJ-NPQRTUWXY]$/
const DIGIT = /^[0-9]$/
const LENGTH = 18
/** The third to the eighth character are the code of a division, of digits alone. */
const isOfDivision = (index: number) => index >= 2 && index < 8

const LONGEST = 100

/**
 * What keeps a text from being a 统一社会信用代码, as far as it can be told: how many characters there are, which one
 * cannot stand where it does (counted from one), or that the last one, the check, does not fit the others.
 */
export type CreditCodeFault =
  | { why: 'length'; count: number }
  | { why: 'sign' | 'digit'; at: number; sign: string }
  | { why: 'check'; sign: string }

/**
 * Reads a 统一社会信用代码 (GB 32100-2015) as somebody typed it.
 * @returns its eighteen characters in capitals, or null when the check character does not fit
 */
export function readCreditCode(text: string): string | null {
  const code = signsOf(text).join('')
  return faultOf(code) === null ? code : null
}

/** Why a text is no 统一社会信用代码; null for one that is. */
export const creditCodeFault = (text: string): CreditCodeFault | null => faultOf(signsOf(text).join(''))

/** The same of a field that must be filled in and is not, or not rightly. */
export function creditCodeProblem(
  text: string,
): { code: 'credit_code_missing' } | { code: 'credit_code_wrong'; fault: CreditCodeFault } {
  const fault = creditCodeFault(text)
  return fault === null || text.trim() === ''
    ? { code: 'credit_code_missing' }
    : { code: 'credit_code_wrong', fault }
}

const signsOf = (text: string): string[] =>
  Array.from(text.slice(0, LONGEST).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())

function faultOf(code: string): CreditCodeFault | null {
  const signs = Array.from(code)
  if (signs.length !== LENGTH) return { why: 'length', count: signs.length }
  for (const [index, sign] of signs.entries()) {
    if (!SIGN.test(sign)) return { why: 'sign', at: index + 1, sign }
    if (isOfDivision(index) && !DIGIT.test(sign)) return { why: 'digit', at: index + 1, sign }
  }
  return isSocialCreditCode(code) ? null : { why: 'check', sign: signs.at(-1)! }
}
