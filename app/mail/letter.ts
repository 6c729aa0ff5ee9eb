import type { Locale } from '../i18n/locale.ts'

export type { Locale } from '../i18n/locale.ts'

/** What a template is filled with: words and numbers, and paths of this site (`/reset-password/new?token=…`). */
export type LetterValues = Record<string, string | number>

/** Makes the whole address of a path of this site. */
export type Address = (path: string) => string

/** One letter in one language. Nothing confidential belongs into it: a letter passes through other people's machines. */
type Wording<V extends LetterValues> = {
  subject: (values: V) => string
  /** Paragraphs of plain text. */
  body: (values: V, address: Address) => readonly string[]
}

/** A letter in both languages. */
export type LetterTemplate<V extends LetterValues> = Record<Locale, Wording<V>>
