import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../db/schema.ts'
import { draftFromFilings } from './commands.server.ts'

const PAUSE_MS = 60_000

/** Looks every minute for reported filings that can be acted on, until the signal stops it. */
export async function watchFilings(
  { db, now }: { db: Db; now: () => Date },
  onEvent: (event: { drafts: number } | { trouble: unknown }) => void,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      const drafts = await draftFromFilings(db, now())
      if (drafts > 0) onEvent({ drafts })
    } catch (trouble) {
      onEvent({ trouble })
    }
    await delay(PAUSE_MS, undefined, { signal: stopping }).catch(() => undefined)
  }
}
