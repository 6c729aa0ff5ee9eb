import { setTimeout as delay } from 'node:timers/promises'
import { queueDigests } from './digest.server.ts'
import { type MailContext, type MailReport, sendDueMail } from './send.server.ts'

const PAUSE_MS = 1_000

export type MailEvent = MailReport | { trouble: unknown }

/** A running loop; `stop` resolves when the letter under way has been handed over. */
export type MailLoop = { stop(): Promise<void> }

/** A digest is due once a day; in between nobody needs to ask for it every second. */
const DIGEST_PAUSE_MS = 60_000

/** Sends what the outbox holds, looking again every second, until it is stopped; makes the digests of each day. */
export function startMailLoop(context: MailContext, onEvent: (event: MailEvent) => void): MailLoop {
  const stopping = new AbortController()
  let nextDigest = 0
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const now = context.now()
        if (now.getTime() >= nextDigest) {
          await queueDigests(context.db, now)
          nextDigest = now.getTime() + DIGEST_PAUSE_MS
        }
        const report = await sendDueMail(context, stopping.signal)
        if (report.sent + report.postponed + report.refused > 0) onEvent(report)
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
      context.transport.close()
    },
  }
}
