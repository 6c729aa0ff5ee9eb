import { createHash } from 'node:crypto'

/** No letters that are taken for digits or for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16

/**
 * The code that opens a complaint together with its number: 80 bits, made of the secret that its form holds, so that
 * the same form sent twice is answered with the same code and nothing of it needs to be kept.
 */
export function codeOfForm(formSecret: string): string {
  const bytes = createHash('sha256').update(`complaint:${formSecret}`).digest()
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length])
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What is stored of a form's secret: its SHA-256, hex. It has 256 bits and needs no slow hash. */
export const hashOfForm = (formSecret: string): string => sha256(formSecret)

/** What is stored of a code: its SHA-256, hex, however it was written. */
export const hashOfCode = (code: string): string => sha256(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
