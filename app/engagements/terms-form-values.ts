import { EMPTY_QUOTE, type FeesForm, feesFormOf } from '../invitations/quote-form-values.ts'
import type { AgreedTerms } from './terms.ts'

/** New terms as their form holds them, before they are read. */
export type TermsForm = FeesForm & { from: string; scope: string; reason: string }

/** Something to mend in them: the control, the code of the sentence, and what it is about. */
export type TermsFormProblem = { field: string; code: string; about?: string }

/** What is mended in the words of an engagement; everything else is a matter of fees. */
const OWN_FIELDS: readonly string[] = ['from', 'scope', 'reason', 'proposal']

export const isOfFees = ({ field }: { field: string }): boolean => !OWN_FIELDS.includes(field)

/** The form as it is first shown: with what is agreed now, for terms say all of it and not what is added. */
export function termsFormFrom(terms: AgreedTerms | null): TermsForm {
  const fees = terms ? feesFormOf(terms) : EMPTY_QUOTE
  return { ...fees, from: '', scope: terms?.change?.scope ?? terms?.quote?.note ?? '', reason: '' }
}
