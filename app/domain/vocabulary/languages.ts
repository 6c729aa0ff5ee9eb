/** Working level of a language, strongest first. */
export const LANGUAGE_LEVELS = ['native', 'fluent', 'working', 'basic'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

/** ISO 639-1, two lower-case letters. */
export const LANGUAGE_CODE = /^[a-z]{2}$/

let names: Intl.DisplayNames | undefined

/** True for a code that stands for a language: `zh`, and not `zz`. */
export function isLanguage(code: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return LANGUAGE_CODE.test(code) && names.of(code) !== undefined
}
