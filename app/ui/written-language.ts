import type { Locale } from '../i18n/locale.ts'

const HAN = /\p{Script=Han}/gu
const OTHER_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const WORDS = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu

/** Words without which hardly an English sentence is written, and which German, French or Spanish do not have. */
const ENGLISH = new Set(
  'the of and to is are that for with by this from it not be have has we our you your they their'.split(' '),
)

/** A text speaks one language when so much of it does; below that it is mixed. */
const ONE_LANGUAGE = 0.7
const ENGLISH_SHARE = 1 / 10
const ENGLISH_WORDS = 4
/** As many characters of Chinese, or words of English, make a text that a reader has to read rather than glance at. */
const LONG = 12

/**
 * The language that `text` is written in, by its script: a Chinese character counts as much as a Latin word. Null for a
 * mixed text, for one of neither language, and for Latin words too few or too bare (a name, a number) to be called English.
 */
export function writtenLanguage(text: string): Locale | null {
  if (OTHER_ASIAN.test(text)) return null
  const { han, words } = counted(text)
  if (han > 0 && han >= ONE_LANGUAGE * (han + words.length)) return 'zh-CN'
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length
  return words.length >= ENGLISH_WORDS &&
    words.length >= ONE_LANGUAGE * (han + words.length) &&
    english >= ENGLISH_SHARE * words.length
    ? 'en'
    : null
}

/** Whether a text is long enough to say of it in which language it is. */
export function isLongText(text: string): boolean {
  const { han, words } = counted(text)
  return han + words.length >= LONG
}

function counted(text: string) {
  return { han: text.match(HAN)?.length ?? 0, words: text.match(WORDS) ?? [] }
}
