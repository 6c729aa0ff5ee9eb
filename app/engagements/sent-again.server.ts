import { isProblem, Problem } from '../domain/errors.ts'

/**
 * Refuses a form that arrives again with something else than what was kept of it: whoever went back to the page and
 * wrote another thing would lose it, were it taken for the same.
 * @param kept what the form has made before
 * @param sent the same of what it says now
 * @throws Problem `duplicate` where they differ
 */
export function refuseOther<T extends Record<string, unknown>>(kept: T, sent: T): void {
  if (Object.keys(sent).every((name) => kept[name] === sent[name])) return
  throw new Problem('duplicate', 'this form has been sent with something else before')
}

/**
 * What a page says of such a refusal, beside the form as it is typed and under a new identifier.
 * @param field where it is said
 * @throws the error itself when it is another one
 */
export function sayOther(error: unknown, field: string): { field: string; code: string }[] {
  if (!isProblem(error) || error.code !== 'duplicate') throw error
  return [{ field, code: 'sent_otherwise' }]
}
