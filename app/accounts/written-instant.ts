import { shanghaiDay } from '../domain/day.ts'

/** An instant as the centre's clock shows it: `2026-11-24 10:30`. */
export function writtenInstant(instant: string): string {
  const date = new Date(instant)
  const time = new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${shanghaiDay(date)} ${time}`
}
