import type { Hundredths } from '../money.ts'
import { HOME_CURRENCY } from '../vocabulary/currencies.ts'
import { type Rate, rateOn, type UsedRate } from './compare.ts'

/** What was billed on a day, in the currency of the bill. */
export type BilledAmount = { currency: string; amount: Hundredths; billedOn: string }

/** Bills in one currency. */
export type BilledIn = {
  currency: string
  /** What all bills come to, but for those of `without`. */
  total: Hundredths
  /**
   * The centre's rates that were used, each with the day on which it was set and whether it was old on the day of a bill;
   * none where nothing was converted.
   */
  rates: UsedRate[]
  /** What could not be counted, by currency: the centre had set no rate by the day of the bill. */
  without: { currency: string; amount: Hundredths }[]
}

/**
 * Adds bills up in `currency`. A bill in another one goes over the yuan at the rates in force on its own day, so a rate
 * set later never changes what was once compared.
 */
export function billedIn(currency: string, bills: readonly BilledAmount[], rates: readonly Rate[]): BilledIn {
  const used = new Map<string, UsedRate>()
  const without = new Map<string, Hundredths>()
  let total = 0
  for (const bill of bills) {
    if (bill.currency === currency) {
      total += bill.amount
      continue
    }
    const [from, to] = [rateOn(rates, bill.currency, bill.billedOn), rateOn(rates, currency, bill.billedOn)]
    if (from === null || to === null) {
      without.set(bill.currency, (without.get(bill.currency) ?? 0) + bill.amount)
      continue
    }
    total += Math.round((bill.amount * from.cny) / to.cny)
    for (const rate of [from, to]) {
      if (rate.currency === HOME_CURRENCY) continue
      const key = `${rate.currency} ${rate.day}`
      used.set(key, { ...rate, old: rate.old || used.get(key)?.old === true })
    }
  }
  return {
    currency,
    total,
    rates: [...used].sort(byKey).map(([, rate]) => rate),
    without: [...without].sort(byKey).map(([code, amount]) => ({ currency: code, amount })),
  }
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

/** Amounts by currency, in the order of the codes: as they were billed. */
export function sumsOf(bills: readonly Omit<BilledAmount, 'billedOn'>[]): {
  currency: string
  amount: Hundredths
}[] {
  const sums = new Map<string, Hundredths>()
  for (const { currency, amount } of bills) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].sort(byKey).map(([currency, amount]) => ({ currency, amount }))
}

/** The currency in which bills are compared with a quote: the quote's, else the bills' own, else the yuan. */
export function comparedIn(quoted: { currency: string } | null, bills: readonly BilledAmount[]): string {
  if (quoted) return quoted.currency
  const [first, ...others] = new Set(bills.map(({ currency }) => currency))
  return first !== undefined && others.length === 0 ? first : HOME_CURRENCY
}
