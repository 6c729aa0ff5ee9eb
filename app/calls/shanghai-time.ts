const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** `2026-12-01T09:00` as a form sends it, read in Shanghai time; null for what is no such time. */
export function fromShanghaiTime(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const time = Date.parse(`${text}:00Z`)
  return Number.isNaN(time) ? null : new Date(time - SHANGHAI_OFFSET_MS)
}
