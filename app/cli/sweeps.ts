import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../db/schema.ts'
import { forgetRefusedSignUps } from '../accounts/refused-sign-ups.server.ts'
import { dateDecisions } from '../applications/expected.server.ts'
import { remindApplicants } from '../applications/remind.server.ts'
import { dateComplaints } from '../complaints/commands.server.ts'
import type { AppContext } from '../context.server.ts'
import { remindOfDeadlines } from '../deadlines/remind.server.ts'
import { lapseSupplements } from '../disputes/lapse.server.ts'
import { dateSupplements } from '../disputes/supplement-days.server.ts'
import { remindOfTerms } from '../engagements/remind.server.ts'
import { draftFromFilings, tellOfDrafts } from '../filings/commands.server.ts'
import { sweepInvitations } from '../invitations/clock.server.ts'
import { sweepListings } from '../listings/clock.server.ts'
import { sweepPairings } from '../pairings/clock.server.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** What the clock alone changes in one room of the house, looked for again and again. */
export type Sweep = {
  name: string
  pauseMs: number
  /** Does what has come due, and says how much of each kind; zeros are not worth a line in the log. */
  sweep(db: Db, now: Date): Promise<Readonly<Record<string, number>>>
  /** What cannot be done while it fails. */
  trouble: string
}

export const SWEEPS: readonly Sweep[] = [
  {
    name: 'invitations',
    pauseMs: 30 * SECOND_MS,
    sweep: sweepInvitations,
    trouble: 'invitations cannot be looked after',
  },
  {
    name: 'filings',
    pauseMs: MINUTE_MS,
    sweep: async (db, now) => ({
      drafts: await draftFromFilings(db, now),
      told: await tellOfDrafts(db, now),
    }),
    trouble: 'reported filings cannot be acted on',
  },
  {
    name: 'reminders',
    pauseMs: 10 * MINUTE_MS,
    sweep: async (db, now) => ({
      // A year may have been entered, or have come with a new release: what waited for it gets its days first.
      dated: (await dateSupplements(db, now)) + (await dateComplaints(db)) + (await dateDecisions(db)),
      letters:
        (await remindOfDeadlines(db, now)) +
        (await remindApplicants(db, now)) +
        (await remindOfTerms(db, now)),
      lapsed: await lapseSupplements(db, now),
    }),
    trouble: 'nobody can be reminded of deadlines',
  },
  // A day begins once; half an hour later nobody is told too late.
  {
    name: 'listings',
    pauseMs: 30 * MINUTE_MS,
    sweep: sweepListings,
    trouble: 'listings cannot be looked after',
  },
  {
    name: 'pairings',
    pauseMs: 30 * MINUTE_MS,
    sweep: sweepPairings,
    trouble: '1+1 agreements cannot be looked after',
  },
  {
    name: 'sign-ups',
    pauseMs: 30 * MINUTE_MS,
    sweep: async (db, now) => ({ forgotten: await forgetRefusedSignUps(db, now) }),
    trouble: 'old sign-ups cannot be forgotten',
  },
]

/** Sweeps that are running; `stop` resolves when the looks under way have ended. */
export type RunningSweeps = { stop(): Promise<void> }

/** Looks at once, and then after every pause, until it is stopped; a look that fails is logged and followed by the next. */
export function startSweeps(
  { db, now, log }: Pick<AppContext, 'db' | 'now' | 'log'>,
  sweeps: readonly Sweep[] = SWEEPS,
): RunningSweeps {
  const stopping = new AbortController()
  const run = async ({ name, pauseMs, sweep, trouble }: Sweep) => {
    while (!stopping.signal.aborted) {
      try {
        const done = await sweep(db, now())
        if (Object.values(done).some((count) => count > 0)) log.info({ [name]: done }, name)
      } catch (error) {
        log.error({ err: error }, trouble)
      }
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const ended = Promise.all(sweeps.map(run))
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
