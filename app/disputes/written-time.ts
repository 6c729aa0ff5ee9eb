const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** An instant as people in Shanghai write it, to the minute: `2026-11-23 21:04`. */
export function writtenTime(instant: string): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}
