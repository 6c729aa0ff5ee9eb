import { Problem } from '../errors.ts'
import { COMMON_RUNS, COMMON_WORDS } from './common-passwords.ts'

export const PASSWORD_SHORTEST = 12
export const PASSWORD_LONGEST = 128

export type PasswordProblem =
  | 'password_missing'
  | 'password_short'
  | 'password_long'
  | 'password_common'
  | 'password_personal'

/** The same characters however a keyboard composes them. Call it only on what is not too long. */
export function plainPassword(password: string): string {
  return password.normalize('NFKC')
}

/** True for what no account can have: nothing is computed for it. */
export function isTooLong(password: string): boolean {
  return password.length > 2 * PASSWORD_LONGEST || [...password].length > PASSWORD_LONGEST
}

/**
 * What is wrong with a new password, or null. Length counts most (NIST SP 800-63B-4, 3.1.1.2); no mixture of kinds of
 * characters is asked for, but what everybody tries first is refused.
 * @param personal the owner's e-mail address, name and enterprise: nobody's password is made of these
 */
export function passwordProblem(password: string, personal: readonly string[]): PasswordProblem | null {
  if (password === '') return 'password_missing'
  if (isTooLong(password)) return 'password_long'
  const plain = plainPassword(password)
  if ([...plain].length < PASSWORD_SHORTEST) return 'password_short'
  const folded = plain.toLowerCase()
  if (isCommon(folded)) return 'password_common'
  return personal.some((text) => isMadeOf(folded, text)) ? 'password_personal' : null
}

/** Signs that stand for the letters that they look like. */
const LOOK_ALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function isCommon(password: string): boolean {
  if (new Set(password).size < 5) return true
  if (isRepeated(password) || isRun(password)) return true
  const bare = password.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const spelled = [...bare].map((sign) => LOOK_ALIKES[sign] ?? sign).join('')
  return [password, spelled].some((text) => isWordsAround(text))
}

/** The same few characters over and over: `abcabcabcabc`. */
function isRepeated(password: string): boolean {
  return /^(.{1,6})\1+.{0,5}$/u.test(password)
}

/** A run of keys, forwards or backwards, or two of them one after the other. */
function isRun(password: string): boolean {
  const runs = COMMON_RUNS.flatMap((run) => [run, [...run].reverse().join('')])
  let rest = password
  for (let pieces = 0; pieces < 3 && rest.length >= 3; pieces += 1) rest = rest.slice(longestRun(rest, runs))
  return rest.length < 3
}

function longestRun(text: string, runs: readonly string[]): number {
  for (let length = text.length; length >= 3; length -= 1) {
    if (runs.some((run) => run.includes(text.slice(0, length)))) return length
  }
  return 0
}

/** Figures and signs around words of the list: `Password2026!!`, `admin@shanghai123`. */
function isWordsAround(text: string): boolean {
  const words = text.split(/[^a-z]+/).filter((word) => word !== '')
  return words.length > 0 && words.length <= 3 && words.every((word) => COMMON_WORDS.has(word))
}

/** True when hardly anything is left of the password without the text. */
function isMadeOf(password: string, text: string): boolean {
  const plain = text.toLowerCase().normalize('NFKC')
  return [plain, ...plain.split('@'), ...plain.split(/[\s@.]+/)].some(
    (part) => part.length >= 4 && password.includes(part) && password.length - part.length < 8,
  )
}

/**
 * After how many days a password must be changed, as an administrator typed it; '' is never. Less than 30 days only
 * makes people write passwords down.
 * @throws Problem `invalid_input`
 */
export function readPasswordDays(text: string): number | null {
  if (text.trim() === '') return null
  const days = Number(text)
  if (Number.isInteger(days) && days >= 30 && days <= 3650) return days
  const message = 'must be from 30 to 3650, or nothing'
  throw new Problem('invalid_input', `days ${message}`, [{ field: 'days', message }])
}
