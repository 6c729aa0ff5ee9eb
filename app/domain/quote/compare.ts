import { addMonths } from '../day.ts'
import { converted, type Hundredths } from '../money.ts'
import { HOME_CURRENCY } from '../vocabulary/currencies.ts'
import { QUOTE_STAGES, type QuoteStage } from './stages.ts'

/** What one unit of a currency was worth in yuan from a day on. */
export type Rate = { currency: string; day: string; cny: number }

/** A rate as it was used on a day, and whether it was old by then. */
export type UsedRate = Rate & { old: boolean }

const OLD_AFTER_MONTHS = 12

/** True of a rate set more than a year before `day`: what it is used for is said to rest on it. */
export const isOldRate = (rate: Pick<Rate, 'day'>, day: string): boolean =>
  addMonths(rate.day, OLD_AFTER_MONTHS) < day

/** The rate in force on a day: the latest that is not later; null where none was set. The yuan is always 1. */
export function rateOn(rates: readonly Rate[], currency: string, day: string): UsedRate | null {
  if (currency === HOME_CURRENCY) return { currency, day, cny: 1, old: false }
  const known = rates.filter((rate) => rate.currency === currency && rate.day <= day)
  if (known.length === 0) return null
  const latest = known.reduce((one, other) => (one.day >= other.day ? one : other))
  return { ...latest, old: isOldRate(latest, day) }
}

/** An amount in yuan by a rate; null where there is none. */
export function inYuan(amount: Hundredths, rate: Rate | null): Hundredths | null {
  return rate === null ? null : converted(amount, rate.cny)
}

/** The stages that any of several quotes includes, in the order of a matter. */
export function stagesOf(quotes: readonly { stages: readonly { stage: QuoteStage }[] }[]): QuoteStage[] {
  const named = new Set(quotes.flatMap(({ stages }) => stages.map(({ stage }) => stage)))
  return QUOTE_STAGES.filter((stage) => named.has(stage))
}

/** By how many per cent what was billed exceeds what was quoted, to the nearest whole one and at least 1; null when it does not. */
export function percentOver(billed: Hundredths, quoted: Hundredths): number | null {
  if (quoted <= 0 || billed <= quoted) return null
  return Math.max(1, Math.round(((billed - quoted) / quoted) * 100))
}

/** What a quote comes to and its cap, each null where it does not say. */
export type Quotable = { total: Hundredths | null; cap: Hundredths | null }

/** By how many per cent what was billed exceeds the quote, and its cap; each null where it does not, or there is none. */
export function overOf(
  billed: Hundredths,
  { total, cap }: Quotable,
): { quote: number | null; cap: number | null } {
  const over = (amount: Hundredths | null) => (amount === null ? null : percentOver(billed, amount))
  return { quote: over(total), cap: over(cap) }
}
