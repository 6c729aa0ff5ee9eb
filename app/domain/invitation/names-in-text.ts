import { looseNameKey, nameKey } from '../name.ts'

/** A Chinese core shorter than this is a common word as often as a name. */
const FEWEST_HAN = 2
/** A Latin core shorter than this is found inside other words: it has to stand alone. */
const FEWEST_INSIDE = 4
const FEWEST_ALONE = 3

/** The city that a Chinese company's name begins with says little of who it is. */
const CITY = /^(上海市?|北京市?|深圳市?|广州市?|江苏省?|浙江省?|中国)/u

/**
 * The names that a text gives away, as they were written: each is looked for without punctuation, spaces, case, script
 * and words of company form, and a Chinese one without its city as well.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const searched = looseNameKey(text)
  const words = new Set(nameKey(text).split(/[^\p{L}\p{N}]+|(?<=\p{Script=Han})|(?=\p{Script=Han})/u))
  return [...new Set(names)].filter((name) => {
    const core = looseNameKey(name)
    return [core, core.replace(CITY, '')].some((key) => {
      const letters = Array.from(key).length
      if (/\p{Script=Han}/u.test(key)) return letters >= FEWEST_HAN && searched.includes(key)
      if (letters >= FEWEST_INSIDE) return searched.includes(key)
      return letters >= FEWEST_ALONE && words.has(key)
    })
  })
}
