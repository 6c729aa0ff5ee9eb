/** What a contingent quote takes of the result: how much, in hundredths of a per cent, and of what, in words. */
export type Contingency = { share: number; of: string }

/** The whole, in hundredths of a per cent. */
export const WHOLE_SHARE = 10_000

/** Characters that say of what a share is. */
export const SHARE_OF_LIMIT = 200

/**
 * A share as people write it, with or without the sign: `12.5` and `12.5%` are 1250.
 * @returns hundredths of a per cent, or NaN for what is none or has more than two decimals
 */
export function readShare(text: string): number {
  const written = text.trim().normalize('NFKC').replace(/\s*%$/, '')
  return /^\d{1,3}(\.\d{1,2})?$/.test(written) ? Math.round(Number(written) * 100) : Number.NaN
}

/** A share as it is written, in per cent. */
export const writtenShare = (share: number): string => String(share / 100)
