import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../db/schema.ts'
import { type PairingsSwept, sweepPairings } from './clock.server.ts'

/** A day begins once; half an hour later nobody is told too late. */
const PAUSE_MS = 1_800_000

/** A running loop; `stop` resolves when the look under way has ended. */
export type PairingLoop = { stop(): Promise<void> }

/** Looks at the terms of 1+1 agreements at once and then every half hour, until it is stopped. */
export function startPairingLoop(
  { db, now }: { db: Db; now: () => Date },
  onEvent: (event: PairingsSwept | { trouble: unknown }) => void,
): PairingLoop {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const swept = await sweepPairings(db, now())
        if (swept.begun + swept.ended + swept.warned > 0) onEvent(swept)
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
