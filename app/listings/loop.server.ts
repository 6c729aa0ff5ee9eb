import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../db/schema.ts'
import { type ListingsSwept, sweepListings } from './clock.server.ts'

/** A day begins once; half an hour later nobody is told too late. */
const PAUSE_MS = 1_800_000

/** A running loop; `stop` resolves when the look under way has ended. */
export type ListingLoop = { stop(): Promise<void> }

/** Looks at terms, expiries and confirmations at once and then every half hour, until it is stopped. */
export function startListingLoop(
  { db, now }: { db: Db; now: () => Date },
  onEvent: (event: ListingsSwept | { trouble: unknown }) => void,
): ListingLoop {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const swept = await sweepListings(db, now())
        if (swept.expired + swept.warned + swept.asked > 0) onEvent(swept)
      } catch (trouble) {
        onEvent({ trouble })
      }
      await delay(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const ended = run()
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
