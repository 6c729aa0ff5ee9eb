import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../db/schema.ts'
import { readSetting } from '../db/settings.server.ts'
import { isAlive, ownIdentity, type ProcessIdentity } from './process.server.ts'

const NAME = 'search_lease'
const LASTS_MS = 60_000
const RENEW_AFTER_MS = 5_000
const ASK_AGAIN_MS = 20

/** The right to write into the indexes, which one holder has at a time, whichever process it is in. */
export type Lease = {
  /** Keeps it; call it between steps of long work. @throws LeaseLost when somebody else has taken it over */
  renew(): Promise<void>
  release(): Promise<void>
}

/** Thrown to a holder that was silent for too long. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

type Holder = ProcessIdentity & { token: string; host: string; until: number }

/**
 * Takes the lease; null while somebody else has it. Two writers at once could leave an older document on top
 * of a newer one. A holder that is known to be dead, or that has not renewed for a minute, has lost it.
 */
export async function takeLease(db: Db, now: () => Date): Promise<Lease | null> {
  const held = await readSetting(db, NAME)
  if (held !== null && isHeld(JSON.parse(held) as Holder, now())) return null

  const mine = { ...ownIdentity(), token: randomUUID(), host: hostname() }
  const written = () => JSON.stringify({ ...mine, until: now().getTime() + LASTS_MS } satisfies Holder)
  let current = written()
  if (!(await replace(db, held, current))) return null
  let renewedAt = performance.now()
  return {
    async renew() {
      if (performance.now() - renewedAt < RENEW_AFTER_MS) return
      const next = written()
      if (!(await replace(db, current, next))) throw new LeaseLost('another process took over the index')
      current = next
      renewedAt = performance.now()
    },
    async release() {
      await db.deleteFrom('setting').where('name', '=', NAME).where('value', '=', current).execute()
    },
  }
}

/** Does something that writes into the indexes when it is our turn, however long that takes to come. */
export async function withLease<T>(db: Db, now: () => Date, work: (lease: Lease) => Promise<T>): Promise<T> {
  let lease = await takeLease(db, now)
  while (!lease) {
    await delay(ASK_AGAIN_MS)
    lease = await takeLease(db, now)
  }
  try {
    return await work(lease)
  } finally {
    await lease.release()
  }
}

function isHeld(holder: Holder, now: Date): boolean {
  if (holder.until <= now.getTime()) return false
  return holder.host !== hostname() || isAlive(holder)
}

/** Compare and set: false when somebody was faster. */
async function replace(db: Db, old: string | null, value: string): Promise<boolean> {
  if (old === null) {
    const result = await db
      .insertInto('setting')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
  }
  const result = await db
    .updateTable('setting')
    .set({ value })
    .where('name', '=', NAME)
    .where('value', '=', old)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}
