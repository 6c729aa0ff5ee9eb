import { looseNameKey } from '../name.ts'

/** A core this short is a common word as often as a name. */
const FEWEST_LETTERS = { han: 2, other: 4 }

/** The city that a Chinese company's name begins with, and its branch of trade, say little of who it is. */
const CITY = /^(上海市?|北京市?|深圳市?|广州市?|江苏省?|浙江省?|中国)/u

/**
 * The names that a text gives away, as they were written: each is looked for without punctuation, spaces, case, script
 * and words of company form, and a Chinese one without its city as well.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const searched = looseNameKey(text)
  return [...new Set(names)].filter((name) => {
    const core = looseNameKey(name)
    return [core, core.replace(CITY, '')].some((key) => isTelling(key) && searched.includes(key))
  })
}

function isTelling(key: string): boolean {
  const letters = Array.from(key).length
  return letters >= (/\p{Script=Han}/u.test(key) ? FEWEST_LETTERS.han : FEWEST_LETTERS.other)
}
