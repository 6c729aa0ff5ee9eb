import type { Translate } from '../i18n/translate.ts'
import { translateMessage } from '../i18n/translate.ts'
import type { SummaryProblem } from '../ui/error-summary.tsx'

/** What is wrong with a form of a 1+1, in the reader's language, with the name of the field where it helps. */
export function sayTermProblems(
  t: Translate,
  problems: readonly { field: string; message: string }[],
): SummaryProblem[] {
  return problems.map(({ field, message }) => ({
    field,
    message: translateMessage(t, `pairings.problem.${message}`).replace(
      '{field}',
      translateMessage(t, `pairings.field.${field}`),
    ),
  }))
}
