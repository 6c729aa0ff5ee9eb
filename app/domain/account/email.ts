/** RFC 5321, 4.5.3.1: what a mailbox may have in all, and before the @. */
const LONGEST = 254
const LONGEST_LOCAL = 64

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/i

export type EmailProblem = 'email_missing' | 'email_malformed' | 'email_letters'

/** An address as it is kept and written to, with the key by which two spellings of it are one. */
export type Email = { address: string; key: string }

/**
 * Reads an address as somebody typed it. Full-width letters become plain ones. Letters of other scripts are refused,
 * not folded: `аdmin@…` with a Cyrillic а looks like another person's address, and mail to it would go elsewhere.
 * @returns the address, or what is wrong with it
 */
export function readEmail(text: string): Email | EmailProblem {
  if (text.length > 4 * LONGEST) return 'email_malformed'
  const address = text.normalize('NFKC').trim()
  if (address === '') return 'email_missing'
  if (/[^\x21-\x7e]/.test(address)) return 'email_letters'
  const [local = '', domain = '', ...rest] = address.split('@')
  const isSound = rest.length === 0 && LOCAL.test(local) && DOMAIN.test(domain)
  if (!isSound || address.length > LONGEST || local.length > LONGEST_LOCAL) return 'email_malformed'
  return { address, key: address.toLowerCase() }
}

/** The key to look an account up by, or null when no account can have such an address. */
export function emailKey(text: string): string | null {
  const email = readEmail(text)
  return typeof email === 'string' ? null : email.key
}
