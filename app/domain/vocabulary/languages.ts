/** Working level of a language, strongest first. */
export const LANGUAGE_LEVELS = ['native', 'fluent', 'working', 'basic'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

/** ISO 639-1, two lower-case letters. */
export const LANGUAGE_CODE = /^[a-z]{2}$/
