import type { Translate } from '../i18n/translate.ts'

/** A message of a field: its control, the code of its sentence, and the line that it is about (0: the whole). */
export type CalendarProblem = { field: string; code: string; line: number }

/** The same in the reader's language. */
export function sayCalendarProblems(t: Translate, problems: readonly CalendarProblem[]) {
  const say = t as (key: string, values: { line: number }) => string
  return problems.map(({ field, code, line }) => ({
    field,
    message: say(`calendar.problem.${code}`, { line }),
  }))
}
