/** Working level of a language, strongest first. */
export const LANGUAGE_LEVELS = ['native', 'fluent', 'working', 'basic'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

/** ISO 639-1, two lower-case letters. */
export const LANGUAGE_CODE = /^[a-z]{2}$/

let names: Intl.DisplayNames | undefined
/** What was asked already: at most all pairs of letters. */
const asked = new Map<string, boolean>()

/** True for a code that stands for a language: `zh`, and not `zz`. */
export function isLanguage(code: string): boolean {
  if (!LANGUAGE_CODE.test(code)) return false
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const known = asked.get(code) ?? names.of(code) !== undefined
  asked.set(code, known)
  return known
}
