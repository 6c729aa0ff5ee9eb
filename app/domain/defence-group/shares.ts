import type { Hundredths } from '../money.ts'

/** A whole cost, in hundredths of a per cent. */
export const WHOLE = 10_000

/**
 * A share in hundredths of a per cent, as people write it: `33.34`, `25`, `12.5%`. Null for anything else, and for a
 * share of nothing or of all.
 */
export function readShare(text: string): number | null {
  const written = text.normalize('NFKC').trim().replace(/%$/, '').trim()
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(written)) return null
  const [units, decimals = ''] = written.split('.')
  const points = Number(units) * 100 + Number(decimals.padEnd(2, '0'))
  return points > 0 ? points : null
}

/** A share as a page writes it: `33.34`. */
export const writtenShare = (points: number): string => String(points / 100)

/**
 * What each of several shares comes to, to the hundredth: rounded down, and what is left over goes one hundredth each
 * to those who lost most by rounding, the first first. The amounts always add up to `total`.
 * @param points hundredths of a per cent that add up to `WHOLE`
 */
export function shareOut(total: Hundredths, points: readonly number[]): Hundredths[] {
  const exact = points.map((share) => BigInt(total) * BigInt(share))
  const amounts = exact.map((product) => Number(product / BigInt(WHOLE)))
  const left = total - amounts.reduce((sum, amount) => sum + amount, 0)
  const lost = exact
    .map((product, index) => ({ index, rest: Number(product % BigInt(WHOLE)) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of lost.slice(0, left)) amounts[index]! += 1
  return amounts
}
