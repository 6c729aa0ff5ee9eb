import { shanghaiMinute } from '../domain/day.ts'

/** An instant as people in Shanghai write it, to the minute: `2026-11-23 21:04`. */
export function writtenTime(instant: string): string {
  return shanghaiMinute(new Date(instant))
}
