import type { FormProblem } from './form-problem.ts'

/** The most that a reason, an answer or a part of an opinion may hold. */
export const WORDS_LIMIT = 10_000

/** Words of a form, or why they cannot be taken; what is too long comes back shortened. */
export function readWordsOf(
  form: FormData,
  field: string,
  required: boolean,
): { words: string; problems: FormProblem[] } {
  const typed = String(form.get(field) ?? '').trim()
  const words = typed.slice(0, WORDS_LIMIT)
  if (typed.length > WORDS_LIMIT)
    return { words, problems: [{ field, code: 'words_long', about: typed.length }] }
  return { words, problems: required && words === '' ? [{ field, code: 'words_empty' }] : [] }
}

/** Points, one a line. */
export const pointsOf = (words: string): string[] =>
  words
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\d+[.、)）]\s*/, '').trim())
    .filter((line) => line !== '')
