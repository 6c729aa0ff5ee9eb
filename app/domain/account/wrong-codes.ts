const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Codes of the second factor that an account may have typed in vain within `COUNTED_DAYS` before it has to wait. */
export const FREE_WRONG_CODES = 10
/** For how many days a wrong code counts. */
export const COUNTED_DAYS = 7
/** So many wrong codes within a day are told to the owner, once a day. */
export const WRONG_CODES_TOLD = 10
/** The longest wait: whoever knows the password can put it upon the owner, who has recovery codes and a new password. */
const LONGEST_WAIT_MINUTES = 60

/** The wrong codes that count still: how many, and the instant of the latest. */
export type WrongCodes = { count: number; last: string | null }

/** The instant since which a refused code counts. */
export const countedSince = (now: Date) => new Date(now.getTime() - COUNTED_DAYS * DAY_MS).toISOString()

/** A day back: of the wrong codes since then the owner is told, once. */
export const toldSince = (now: Date) => new Date(now.getTime() - DAY_MS).toISOString()

/**
 * How long no six digits are looked at yet: from a minute on, twice as long with each wrong code, up to an hour. Three of
 * a million codes are right at any moment: whoever guesses on for a year comes in with a chance of one in forty.
 * @returns seconds, or null when a code is looked at now
 */
export function waitForCode({ count, last }: WrongCodes, now: Date): number | null {
  if (last === null || count < FREE_WRONG_CODES) return null
  const minutes = Math.min(2 ** (count - FREE_WRONG_CODES), LONGEST_WAIT_MINUTES)
  const left = Date.parse(last) + minutes * MINUTE_MS - now.getTime()
  return left <= 0 ? null : Math.ceil(left / 1000)
}
