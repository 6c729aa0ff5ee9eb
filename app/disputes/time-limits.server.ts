import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import {
  DEFAULT_TIME_LIMITS,
  LONGEST_LIMIT,
  TIME_LIMIT_NAMES,
  type TimeLimits,
} from '../domain/dispute/time-limits.ts'
import { Problem } from '../domain/errors.ts'

const settingOf = (name: keyof TimeLimits) => `limit.${name}`

/** The centre's time limits as they are set. */
export async function getTimeLimits(db: Db): Promise<TimeLimits> {
  const rows = await db.selectFrom('setting').selectAll().where('name', 'like', 'limit.%').execute()
  const set = new Map(rows.map(({ name, value }) => [name, Number(value)]))
  return Object.fromEntries(
    TIME_LIMIT_NAMES.map((name) => [name, set.get(settingOf(name)) ?? DEFAULT_TIME_LIMITS[name]]),
  ) as TimeLimits
}

/** Who may set them. */
export const canSetTimeLimits = (actor: Pick<Actor, 'role'>): boolean =>
  actor.role === 'manager' || actor.role === 'administrator'

/**
 * Sets the centre's time limits; what is decided already keeps its date in its documents.
 * @throws Problem `forbidden`, and `invalid_input` naming each limit that is no whole number from 1 to 250
 */
export async function setTimeLimits(db: Db, actor: Actor, limits: TimeLimits, now: Date): Promise<void> {
  if (!canSetTimeLimits(actor)) throw new Problem('forbidden', 'time limits are set by managers')
  const wrong = TIME_LIMIT_NAMES.filter((name) => !isLimit(limits[name]))
  if (wrong.length > 0) {
    const fields = wrong.map((field) => ({ field, message: 'limit_unreadable' }))
    throw new Problem('invalid_input', 'a time limit is a whole number', fields)
  }
  await db.transaction().execute(async (trx) => {
    const before = await getTimeLimits(trx)
    const rows = TIME_LIMIT_NAMES.map((name) => ({ name: settingOf(name), value: String(limits[name]) }))
    await trx
      .insertInto('setting')
      .values(rows)
      .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
      .execute()
    await recordEvent(
      trx,
      actor,
      { action: 'set', noun: 'time_limits', subjectId: null, detail: { before, after: limits } },
      now,
    )
  })
}

const isLimit = (value: number) => Number.isInteger(value) && value >= 1 && value <= LONGEST_LIMIT
