import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, in characters that a cookie and a header may hold. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A secret by which a program comes in; its start says what it is, wherever it may be found. */
export function newApiToken(): string {
  return `lq_${newSecret()}`
}

/** What is stored of a secret: its SHA-256, hex. A secret of 256 bits needs no slow hash. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
