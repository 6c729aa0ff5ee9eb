import type { Db } from './schema.ts'

const DAY_MS = 86_400_000

/** How long a key is remembered, in milliseconds. */
export const KEY_LIFETIME_MS = DAY_MS

/** Stands for the answer of what a server was doing when it broke off. */
const BROKEN_OFF = 0
/** For how long whoever sends again what broke off is told so: a button pressed twice is not a second look. */
const TOLD_MS = 10_000

/** What is known of a key: who comes first does the work, whoever comes later finds what came of it. */
export type KeptAnswer =
  | { state: 'first' }
  | { state: 'other' }
  | { state: 'under_way' }
  | { state: 'broken_off' }
  | { state: 'answered'; status: number; headers: string; body: string }

/**
 * Takes a key for whoever comes first, or finds what was answered to it. One statement decides who is first.
 * @param id says whose key it is and which
 * @param fingerprint stands for what is asked: under the same key nothing else may be asked
 */
export async function takeKey(db: Db, id: string, fingerprint: string, now: Date): Promise<KeptAnswer> {
  const since = new Date(now.getTime() - KEY_LIFETIME_MS).toISOString()
  await db.deleteFrom('idempotent_answer').where('id', '=', id).where('created_at', '<=', since).execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotent_answer')
    .values({ id, fingerprint, status: null, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows ? { state: 'first' } : findAnswer(db, id, fingerprint)
}

/** What came of a key that somebody has taken; `first` when it was given back, so that it can be taken again. */
export async function findAnswer(db: Db, id: string, fingerprint: string): Promise<KeptAnswer> {
  const row = await db.selectFrom('idempotent_answer').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return { state: 'first' }
  if (row.fingerprint !== fingerprint) return { state: 'other' }
  const { status, headers, body } = row
  if (status === BROKEN_OFF) return { state: 'broken_off' }
  return status === null ? { state: 'under_way' } : { state: 'answered', status, headers, body }
}

/** Keeps what was answered, for whoever asks again. */
export async function keepAnswer(
  db: Db,
  id: string,
  answer: { status: number; headers: string; body: string },
): Promise<void> {
  await db.updateTable('idempotent_answer').set(answer).where('id', '=', id).execute()
}

/**
 * Marks what has no answer yet as broken off: nobody knows whether it was done. Called by the one server of a folder
 * when it starts, so that nothing of it can still be under way.
 */
export async function breakOffAnswers(db: Db): Promise<void> {
  await db.updateTable('idempotent_answer').set({ status: BROKEN_OFF }).where('status', 'is', null).execute()
}

/** Lets the key of what broke off be taken anew ten seconds after `now`, when its sender was first told of it. */
export async function giveBrokenOffBack(db: Db, id: string, now: Date): Promise<void> {
  const taken = new Date(now.getTime() - KEY_LIFETIME_MS + TOLD_MS).toISOString()
  await db
    .updateTable('idempotent_answer')
    .set({ created_at: taken })
    .where('id', '=', id)
    .where('status', '=', BROKEN_OFF)
    .where('created_at', '>', taken)
    .execute()
}

/** Gives a key back: what was asked was refused, and nothing happened. */
export async function giveKeyBack(db: Db, id: string): Promise<void> {
  await db.deleteFrom('idempotent_answer').where('id', '=', id).execute()
}

/** Forgets keys whose time is over. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - KEY_LIFETIME_MS).toISOString()
  await db.deleteFrom('idempotent_answer').where('created_at', '<=', since).execute()
}
