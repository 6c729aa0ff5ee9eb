import { Problem } from '../domain/errors.ts'
import { wordsLong } from '../domain/words-long.ts'

/**
 * Texts of a form, trimmed: whole, or refused, never cut. A line break is one character, as the field counts it.
 * @param limits how many characters each field may hold
 * @throws Problem `invalid_input` (`words_long`) by field, saying how many characters are too many
 */
export function textsIn<F extends string>(
  form: FormData,
  limits: Readonly<Record<F, number>>,
): Record<F, string> {
  const fields = Object.keys(limits) as F[]
  const texts = Object.fromEntries(fields.map((field) => [field, textIn(form, field)]))
  const long = fields.flatMap((field) => wordsLong(field, texts[field]!, limits[field]))
  if (long.length > 0) throw new Problem('invalid_input', 'a text is too long', long)
  return texts as Record<F, string>
}

/** A text of a form, trimmed, with a line break as the one character that the field counts; empty where there is none. */
export function textIn(form: FormData, field: string): string {
  return String(form.get(field) ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
}
