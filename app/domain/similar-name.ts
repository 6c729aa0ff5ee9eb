import { looseKeyOf, nameKey } from './name.ts'
import { pinyinKey } from './pinyin.ts'

/**
 * A name prepared for comparison.
 * @property loose its loose key
 * @property pinyin how it is said where it has Han characters
 * @property written the loose key, with and without the word for "and", as it is written by whoever has no accents
 * @property said how it is said, one way or several; as written where it has no Han characters
 */
export type NameSound = {
  loose: string
  pinyin: string | null
  written: readonly string[]
  said: readonly string[]
}

/** Shorter keys say too little to be called similar to part of another: "li" is in half of all names. */
const LATIN_ENOUGH = 4
const HAN_ENOUGH = 2
/** From this length on, one letter more, less or other is a slip of the pen rather than another name. */
const LONG_ENOUGH_FOR_SLIPS = 7

const HAN = /\p{Script=Han}/u
const ASCII = /^[\x20-\x7e]*$/

/** Between two names a sign or a word, in the languages of most registers. */
const AND = /(?<=\S) (?:and|und|et|en|og|och|y|e) (?=\S)/gu
/** Letters that are written with others by whoever does not have them. */
const LETTERS: [RegExp, string][] = [
  [/ø/gu, 'o'],
  [/[łľ]/gu, 'l'],
  [/[đð]/gu, 'd'],
  [/ħ/gu, 'h'],
  [/ı/gu, 'i'],
  [/æ/gu, 'ae'],
  [/œ/gu, 'oe'],
  [/þ/gu, 'th'],
]
/** Where these alphabets are written a mark makes no other name; elsewhere it can be half of a letter. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu
/** In German and Nordic names a letter more stands for the mark. */
const SPELT: [RegExp, string][] = [
  [/[äæ]/gu, 'ae'],
  [/[öø]/gu, 'oe'],
  [/ü/gu, 'ue'],
  [/å/gu, 'aa'],
]
/** `ü` of pinyin, which is kept as `v` here, as it is typed, and as it stands in passports. */
const PINYIN_V = /(?<=[ln])v/g

const replaced = (text: string, pairs: readonly [RegExp, string][]): string =>
  pairs.reduce((result, [pattern, by]) => result.replace(pattern, by), text)

const unaccented = (text: string): string =>
  replaced(text, LETTERS).normalize('NFD').replace(ACCENTS, '').normalize('NFC')

/** Prepares a name; `loose` is '' when nothing in it can be compared. */
export function soundOf(name: string): NameSound {
  const key = nameKey(name)
  const loose = looseKeyOf(key)
  const joined = looseKeyOf(key.replace(AND, ' '))
  const keys = [...new Set([loose, joined])]
  const written = ASCII.test(loose)
    ? keys
    : [...new Set(keys.flatMap((k) => [k, replaced(k, SPELT), k.replaceAll('ü', 'v')]).map(unaccented))]
  if (!HAN.test(loose)) return { loose, pinyin: null, written, said: written }
  const pinyin = pinyinKey(loose)
  const said = [...new Set([pinyin, pinyin.replace(PINYIN_V, 'u'), pinyin.replace(PINYIN_V, 'yu')])]
  return { loose, pinyin, written, said: said.map(unaccented) }
}

/**
 * True when two names may be the same one's: equal but for form words, punctuation, accents and the word for "and", one
 * inside the other (a storefront and its maker), said alike in pinyin, or one letter apart. Never enough to exclude
 * anybody, and never silently cleared: such a name is asked about at invitation.
 */
export function soundsLike(a: NameSound, b: NameSound): boolean {
  if (a.loose === '' || b.loose === '') return false
  if (some(a.written, b.written, (x, y) => x === y || contains(x, y) || slips(x, y))) return true
  if (a.pinyin === null && b.pinyin === null) return false
  const oneIsLatin = a.pinyin === null || b.pinyin === null
  return some(a.said, b.said, (x, y) => x === y || (oneIsLatin && contains(x, y)))
}

const some = (a: readonly string[], b: readonly string[], holds: (x: string, y: string) => boolean) =>
  a.some((x) => b.some((y) => holds(x, y)))

function contains(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const enough = HAN.test(short) ? HAN_ENOUGH : LATIN_ENOUGH
  return short.length >= enough && long.includes(short)
}

/** One letter inserted, dropped or changed. */
function slips(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < LONG_ENOUGH_FOR_SLIPS || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  return short.length === long.length
    ? short.slice(start + 1) === long.slice(start + 1)
    : short.slice(start) === long.slice(start + 1)
}
