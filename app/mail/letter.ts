import type { Locale } from '../i18n/locale.ts'
import type { Deadline } from './until.ts'

export type { Locale } from '../i18n/locale.ts'

/** What a template is filled with: words and numbers, and paths of this site (`/reset-password/new?token=…`). */
export type LetterValues = Record<string, string | number | undefined>

/** Makes the whole address of a path of this site. */
export type Address = (path: string) => string

/** One letter in one language. Nothing confidential belongs into it: a letter passes through other people's machines. */
type Wording<V extends LetterValues> = {
  subject: (values: V) => string
  /** Paragraphs of plain text. */
  body: (values: V, address: Address) => readonly string[]
}

/**
 * A letter in both languages. One that is filled with `until` says what ends then, in its subject and in a line of its
 * own; it says nothing of it where `until` is absent.
 */
export type LetterTemplate<V extends LetterValues> = Record<Locale, Wording<V>> & {
  deadline?: (values: V) => Deadline
}

/** By when, in what fills a letter: an instant, or a day as it runs in Shanghai; absent where nothing runs. */
export type Until = { until?: string }
