import { createHash } from 'node:crypto'

/** Digits of a fraction that survive a journey through another program's number parser. */
const DIGITS = 14

/** Equal for documents that say the same, whatever the order of their fields. */
export function fingerprint(document: object): string {
  const told = JSON.stringify(canonical(JSON.parse(JSON.stringify(document))))
  return createHash('sha1').update(told).digest('base64')
}

function canonical(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]))
}
