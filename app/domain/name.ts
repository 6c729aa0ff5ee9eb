import { Converter } from 'opencc-js/t2cn'

const ASCII = /^[\x20-\x7e]*$/
const HAN = /\p{Script=Han}/u
/** Zero-width, bidirectional and control characters, and variation selectors: they change no name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

let converter: ((text: string) => string) | null = null

/**
 * Traditional script folded to simplified, by OpenCC's phrase tables. The small `t2cn` build costs 5 ms to
 * load; the tables (13 ms, 9 MB) are built at the first name that holds a Han character.
 */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text
  converter ??= Converter({ from: 't', to: 'cn' })
  return converter(text)
}

/**
 * Unicode full case folding (CaseFolding.txt, C and F). Lower, upper, lower reaches every pair; only the
 * dotless ı, which folds to itself, and the final sigma, which lower-casing treats by its place, stand apart.
 */
function foldCase(text: string): string {
  return text
    .split('ı')
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase())
    .join('ı')
    .replaceAll('ς', 'σ')
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The key by which clients are equal, and no more than the published rule says: NFKC, case folding, collapsing
 * of spaces. '' for a name that is absent or blank.
 */
export function clientKey(text: string | null | undefined): string {
  if (!text) return ''
  if (ASCII.test(text)) return collapseSpaces(text.toLowerCase())
  return collapseSpaces(foldCase(text.normalize('NFKC')))
}

/**
 * The key by which names of parties, opponents and conflicts are equal: whatever a reader cannot see is
 * removed, then NFKC, case folding, collapsing of spaces, and traditional script folded to simplified.
 * '' when nothing visible is left.
 */
export function nameKey(text: string): string {
  if (ASCII.test(text)) return collapseSpaces(text.toLowerCase())
  const visible = text.replace(/\s+/g, ' ').replace(INVISIBLE, '')
  return collapseSpaces(simplified(foldCase(visible.normalize('NFKC')).normalize('NFKC')))
}

/** `nameKey` of a house that somebody names as its own; null for none. */
export function unitKey(unit: string | null): string | null {
  return unit === null ? null : nameKey(unit)
}

/** Words that say what form a company has, not which company it is. */
const FORM_WORDS = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc pty pte group gmbh mbh kg ug ag sa sas ' +
    'sarl srl spa bv nv ab as oy oyj aps kk se'
  ).split(' '),
)
const CHINESE_FORM = /有限责任公司|股份有限公司|有限公司|股份|集团|公司|株式会社/gu

/** Cyrillic and Greek letters that look like Latin ones, after case folding. */
const LOOKALIKES = new Map(
  [...'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdɡgαaεeιiκkνvοoρpτtυuχx'].reduce<[string, string][]>(
    (pairs, letter, index, all) => (index % 2 ? pairs : pairs.concat([[letter, all[index + 1]!]])),
    [],
  ),
)

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\u0501\u0261]/u

function foldLookalikes(key: string): string {
  if (!FOREIGN.test(key)) return key
  return Array.from(key, (letter) => LOOKALIKES.get(letter) ?? letter).join('')
}

/**
 * A key for similarity, never for equality: `nameKey` without punctuation, spaces and words of company form
 * (有限公司, Inc, GmbH …), with look-alike letters of other alphabets read as Latin. Two names with the same
 * loose key deserve a second look. A name made of form words alone keeps them.
 */
export function looseNameKey(text: string): string {
  return looseKeyOf(nameKey(text))
}

/** `looseNameKey` of a name whose `nameKey` is known already. */
export function looseKeyOf(key: string): string {
  const words = foldLookalikes(key)
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}\p{S}]+/u)
    .filter((word) => word !== '')
  const core = words
    .filter((word, index) => index === 0 || !FORM_WORDS.has(word))
    .join('')
    .replace(CHINESE_FORM, '')
  return core || words.join('')
}

/** True for words: a lone dash, dot or question mark names nothing. */
export const saysSomething = (text: string): boolean =>
  /[\p{L}\p{N}].*[\p{L}\p{N}]|\p{Script=Han}/u.test(text)
