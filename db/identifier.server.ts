import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(4096)
let used = pool.length

/** A lower-case UUIDv7 (RFC 9562): the first 48 bits are `now` in milliseconds, so ids sort by time. */
export function newId(now: Date = new Date()): string {
  if (used + 16 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * Identifiers for many rows of one moment: UUIDv7 whose 26 bits after the time count up (RFC 9562, 6.2, method
 * 1), so that each sorts after the one before and a b-tree only grows at its end; the last 48 bits are random.
 */
export function newIdSequence(now: Date): () => string {
  const time = newId(now).slice(0, 14)
  let count = 0
  return () => {
    if (used + 6 > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    const random = pool.toString('hex', used, used + 6)
    used += 6
    const high = (0x7000 + Math.floor(count / 0x4000)).toString(16)
    const low = (0x8000 + (count % 0x4000)).toString(16)
    count = (count + 1) % 0x4000000
    return `${time}${high}-${low}-${random}`
  }
}
