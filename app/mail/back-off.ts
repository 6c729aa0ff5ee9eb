const MINUTE_MS = 60_000

/** How long to wait after each attempt in vain: about three days in all, then nobody waits for the letter any more. */
const WAITS = [1, 5, 15, 60, 240, 720, 1440, 1440].map((minutes) => minutes * MINUTE_MS)

/** The longest of them. */
export const LONGEST_WAIT_MS = Math.max(...WAITS)

/** Milliseconds until the next attempt after `attempts` in vain, or null when it is given up. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null
}
