import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../db/schema.ts'
import { type Swept, sweepInvitations } from './clock.server.ts'

const PAUSE_MS = 30_000

export type ClockEvent = Swept | { trouble: unknown }

/** A running loop; `stop` resolves when the look under way has ended. */
export type InvitationLoop = { stop(): Promise<void> }

/** Looks at the clocks of all invitations every half minute, until it is stopped. */
export function startInvitationLoop(
  { db, now }: { db: Db; now: () => Date },
  onEvent: (event: ClockEvent) => void,
): InvitationLoop {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const swept = await sweepInvitations(db, now())
        if (swept.reminded + swept.lapsed + swept.ended > 0) onEvent(swept)
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
