import { isIP } from 'node:net'

/** Names that stand for several networks at once. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal']

/** Reads `TRUST_PROXY`: addresses, networks (`10.0.0.0/8`) and names, separated by commas; null when one is none. */
export function readTrustedProxies(text: string): string[] | null {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.every(isNetwork) ? parts : null
}

function isNetwork(text: string): boolean {
  if (NAMED.includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  if (bits === undefined) return true
  // A network of no bits would be everybody.
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128)
}
