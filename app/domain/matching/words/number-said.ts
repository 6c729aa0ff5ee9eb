const ENGLISH: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-one': 21,
  'twenty-eight': 28,
  thirty: 30,
}
const DIGITS = '零一二三四五六七八九'

/** A whole number below a hundred as Chinese and English texts of the rules write it, as part of a pattern. */
export const NUMBER_SAID = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})'

/** The same in English: in digits, or in the words by which days and weeks are counted. */
export const ENGLISH_NUMBER_SAID = `(\\d{1,2}|${Object.keys(ENGLISH).join('|')})`

/** The value of what `NUMBER_SAID` or `ENGLISH_NUMBER_SAID` matched. */
export function numberSaid(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const english = ENGLISH[text]
  if (english !== undefined) return english
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (sign: string | undefined) => (sign === '两' ? 2 : DIGITS.indexOf(sign ?? ''))
  return text.includes('十') ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0) : digit(ones)
}
