import { readName } from '../account/sign-up.ts'
import { type CreditCodeFault, creditCodeProblem, readCreditCode } from './credit-code.ts'

const LONGEST = 120
const HAN = /\p{Script=Han}/u

/** An enterprise to be put on record; the English name is null where it has none. */
export type NewEnterprise = { nameZh: string; nameEn: string | null; creditCode: string }
export type TypedEnterprise = Record<'nameZh' | 'nameEn' | 'creditCode', string>

/** Something to mend: the id of the control and the code of the sentence. */
export type NewEnterpriseProblem =
  | { field: 'creditCode'; code: 'credit_code_wrong'; fault: CreditCodeFault }
  | {
      field: 'nameZh' | 'nameEn' | 'creditCode' | 'confirmed'
      code:
        | 'name_missing'
        | 'name_unfit'
        | 'name_not_chinese'
        | 'name_not_english'
        | 'credit_code_missing'
        | 'credit_code_known'
        | 'alike'
    }

/** Reads what staff typed of an enterprise that is not on record, or says all that is wrong with it. */
export function readNewEnterprise(typed: TypedEnterprise): NewEnterprise | NewEnterpriseProblem[] {
  const problems: NewEnterpriseProblem[] = []
  const nameZh = readName(typed.nameZh, LONGEST)
  if (nameZh === 'name_missing' || nameZh === 'name_unfit') problems.push({ field: 'nameZh', code: nameZh })
  else if (!HAN.test(nameZh)) problems.push({ field: 'nameZh', code: 'name_not_chinese' })
  const nameEn = readName(typed.nameEn, LONGEST)
  if (nameEn === 'name_unfit') problems.push({ field: 'nameEn', code: nameEn })
  else if (HAN.test(nameEn)) problems.push({ field: 'nameEn', code: 'name_not_english' })
  const creditCode = readCreditCode(typed.creditCode)
  if (creditCode === null) {
    problems.push({ field: 'creditCode', ...creditCodeProblem(typed.creditCode) })
  }
  if (problems.length > 0 || creditCode === null) return problems
  return { nameZh, nameEn: nameEn === 'name_missing' ? null : nameEn, creditCode }
}
