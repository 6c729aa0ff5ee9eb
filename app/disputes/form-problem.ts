import type { Translate } from '../i18n/translate.ts'

/** Something to mend in a form: the id of the control, the code of the sentence, and what it is about. */
export type FormProblem = { field: string; code: string; about?: string | number }

/**
 * The same in the reader's language, as the error summary and the fields take it.
 * @param labelOf what a field is called on the page, for problems that are about nothing but their field
 */
export function sayProblems(
  t: Translate,
  room: 'disputes' | 'engagements' | 'invitations' | 'intake' | 'deadlines' | 'groups',
  problems: readonly FormProblem[],
  labelOf: (field: string) => string = () => '',
): { field: string; message: string }[] {
  const say = t as (key: string, values: { about: string | number }) => string
  return problems.map(({ field, code, about = labelOf(field) }) => ({
    field,
    message: say(`${room}.problem.${code}`, { about }),
  }))
}
