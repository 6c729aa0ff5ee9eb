import { plainDecimal } from './decimal.ts'

/** Money as whole hundredths of the currency's unit: what people write has at most two decimals. */
export type Hundredths = number

/** The most that one amount may be: a thousand million units. */
export const MOST_MONEY: Hundredths = 100_000_000_000

/**
 * An amount as people write it: `12,345.5`, `12.345,50`, `12 345`, `１２３`. Null for anything else, for what may be read in
 * two ways, for more than two decimals, for less than nothing and for more than `MOST_MONEY`.
 */
export function readMoney(text: string): Hundredths | null {
  const written = plainDecimal(text)
  if (written === null || !/^\d{1,12}(\.\d{1,2})?$/.test(written)) return null
  const [units, decimals = ''] = written.split('.')
  const hundredths = Number(units) * 100 + Number(decimals.padEnd(2, '0'))
  return hundredths <= MOST_MONEY ? hundredths : null
}

/** An amount for a form field or a table: `12345.50`, without the decimals where there are none. */
export function plainMoney(amount: Hundredths): string {
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2)
}

/** An amount as a document writes it, in every language alike: `1,234,567.50`. */
export function groupedMoney(amount: Hundredths): string {
  return plainMoney(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** An amount in another currency at a rate, rounded half up to a hundredth. */
export function converted(amount: Hundredths, rate: number): Hundredths {
  return Math.round(amount * rate)
}
