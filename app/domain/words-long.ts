import type { FieldProblem } from './errors.ts'

/**
 * What is wrong with the length of a text: that it is too long, and by how many characters, or nothing.
 * @param limit how many characters the field may hold
 */
export function wordsLong(field: string, text: string, limit: number): FieldProblem[] {
  const over = text.length - limit
  return over > 0 ? [{ field, message: 'words_long', about: String(over) }] : []
}
