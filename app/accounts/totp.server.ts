import { Secret, TOTP } from 'otpauth'

/** Seconds that a code stands for, and how many before and after are taken too: clocks differ, people are slow. */
const PERIOD = 30
const WINDOW = 1
const SECRET_BYTES = 20

/** A new secret for an authenticator app, Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The address that an authenticator app reads from a QR code (Key URI Format). */
export function totpUri(secret: string, label: string): string {
  return of(secret, label).toString()
}

/** The code of this moment: for those who hold the secret. */
export function totpCode(secret: string, now: Date): string {
  return of(secret, '').generate({ timestamp: now.getTime() })
}

/** The number of the time step for which `code` is right around now, or null. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = of(secret, '').validate({ token: digits, window: WINDOW, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

function of(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Lianqiao', label, secret: Secret.fromBase32(secret), period: PERIOD })
}

const RECOVERY_CODES = 10

/** Codes to be kept on paper, of 80 bits each: `ABCD-EFGH-JKLM-NPQR`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = new Secret({ size: 10 }).base32
    return letters.replace(/(.{4})(?!$)/g, '$1-')
  })
}

/** The same code however it is typed; null for what is none. */
export function plainRecoveryCode(text: string): string | null {
  if (text.length > 100) return null
  const letters = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return /^[A-Z2-7]{16}$/.test(letters) ? letters : null
}
