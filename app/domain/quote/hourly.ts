import type { Hundredths } from '../money.ts'

/** Whose hours are charged at a rate of their own: the names are those of a law firm, the last one is everybody else. */
export const RATE_LEVELS = ['partner', 'associate', 'other'] as const
export type RateLevel = (typeof RATE_LEVELS)[number]

/** What an hour of somebody costs, and how many are expected; null where the quote does not say. */
export type HourlyRate = { level: RateLevel; rate: Hundredths; hours: number | null }

/** More hours than anybody bills in one matter. */
export const MOST_HOURS = 10_000

/** Hours as people write them, `12` or `7.5`; null where nothing is written, NaN for what is no number. */
export function readHours(text: string): number | null {
  const written = text.normalize('NFKC').trim()
  if (written === '') return null
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN
}

/** What the expected hours come to at their rates; null where there are no rates, or hours are missing. */
export function estimateOf(rates: readonly HourlyRate[]): Hundredths | null {
  if (rates.length === 0) return null
  let sum = 0
  for (const { rate, hours } of rates) {
    if (hours === null) return null
    sum += Math.round(rate * hours)
  }
  return sum
}
