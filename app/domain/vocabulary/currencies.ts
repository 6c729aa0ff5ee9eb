/** Currencies in which budgets, quotes and bills are written, by ISO 4217 code; the yuan first. */
export const CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'KRW',
  'INR',
  'BRL',
  'CHF',
  'HKD',
  'SGD',
  'AUD',
] as const
export type Currency = (typeof CURRENCIES)[number]

/** The one currency that everything is compared in. */
export const HOME_CURRENCY = 'CNY' satisfies Currency

export function isCurrency(code: string): code is Currency {
  return (CURRENCIES as readonly string[]).includes(code)
}

let known: Set<string> | undefined

/** True for a code of ISO 4217 that stands for a currency, in upper case: `EUR`, and not `ZZZ`. */
export function isIsoCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'))
  return known.has(code)
}
