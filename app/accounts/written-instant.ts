import { shanghaiMinute } from '../domain/day.ts'

/** An instant as the centre's clock shows it: `2026-11-24 10:30`. */
export function writtenInstant(instant: string): string {
  return shanghaiMinute(new Date(instant))
}
