/**
 * The day on which the demonstration plays. Everything is dated relative to it: work before it, terms after it,
 * up to 2029. To refresh the demonstration, move this day, run `npx tsx seeds/demo/generate.ts`, and commit
 * both files; references stay the same.
 */
export const REFERENCE_DAY = '2026-11-01'

/** The day `days` before the reference day (after it, when negative), `YYYY-MM-DD`. */
export function daysBefore(days: number): string {
  return new Date(Date.parse(`${REFERENCE_DAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day of the year that lies `years` after the reference day's. */
export function yearEnd(years: number): string {
  return `${Number(REFERENCE_DAY.slice(0, 4)) + years}-12-31`
}
