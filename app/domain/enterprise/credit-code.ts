import { isSocialCreditCode } from 'util-helpers'

/**
 * Reads a 统一社会信用代码 (GB 32100-2015) as somebody typed it.
 * @returns its eighteen characters in capitals, or null when a check character does not fit
 */
export function readCreditCode(text: string): string | null {
  if (text.length > 100) return null
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-Z]{18}$/.test(code) && isSocialCreditCode(code) ? code : null
}
