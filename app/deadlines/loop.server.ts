import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../db/schema.ts'
import { lapseSupplements } from '../disputes/lapse.server.ts'
import { remindOfDeadlines } from './remind.server.ts'

const PAUSE_MS = 10 * 60_000

export type ReminderEvent = { letters: number; lapsed: number } | { trouble: unknown }

/** A running loop; `stop` resolves when the look under way has ended. */
export type ReminderLoop = { stop(): Promise<void> }

/** Looks every ten minutes which last days have come near, and which requests have lapsed, until it is stopped. */
export function startReminderLoop(
  { db, now }: { db: Db; now: () => Date },
  onEvent: (event: ReminderEvent) => void,
): ReminderLoop {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const letters = await remindOfDeadlines(db, now())
        const lapsed = await lapseSupplements(db, now())
        if (letters + lapsed > 0) onEvent({ letters, lapsed })
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
