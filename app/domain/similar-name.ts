import { looseNameKey } from './name.ts'
import { pinyinKey } from './pinyin.ts'

/** A name prepared for comparison: its loose key, and how it is said where it has Han characters. */
export type NameSound = { loose: string; pinyin: string | null }

/** Shorter keys say too little to be called similar to part of another: "li" is in half of all names. */
const LATIN_ENOUGH = 4
const HAN_ENOUGH = 2
/** From this length on, one letter more, less or other is a slip of the pen rather than another name. */
const LONG_ENOUGH_FOR_SLIPS = 7

const HAN = /\p{Script=Han}/u

/** Prepares a name; `loose` is '' when nothing in it can be compared. */
export function soundOf(name: string): NameSound {
  const loose = looseNameKey(name)
  return { loose, pinyin: HAN.test(loose) ? pinyinKey(loose) : null }
}

/**
 * True when two names may be the same one's: equal but for form words and punctuation, one inside the other
 * (a storefront and its maker), said alike in pinyin, or one letter apart. Never enough to exclude anybody, and
 * never silently cleared: such a name is asked about at invitation.
 */
export function soundsLike(a: NameSound, b: NameSound): boolean {
  if (a.loose === '' || b.loose === '') return false
  if (a.loose === b.loose || contains(a.loose, b.loose) || slips(a.loose, b.loose)) return true
  const saidA = a.pinyin ?? a.loose
  const saidB = b.pinyin ?? b.loose
  if (a.pinyin === null && b.pinyin === null) return false
  return saidA === saidB || (a.pinyin === null || b.pinyin === null ? contains(saidA, saidB) : false)
}

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
