import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import {
  DEFAULT_TIME_LIMITS,
  LIMIT_SETTINGS,
  LONGEST_LIMIT,
  REASON_LIMIT,
  TIME_LIMIT_NAMES,
  type TimeLimits,
} from '../domain/dispute/time-limits.ts'
import { Problem } from '../domain/errors.ts'

/** The centre's time limits as they are set. */
export async function getTimeLimits(db: Db): Promise<TimeLimits> {
  const names = Object.values(LIMIT_SETTINGS)
  const rows = await db.selectFrom('setting').selectAll().where('name', 'in', names).execute()
  const set = new Map(rows.map(({ name, value }) => [name, Number(value)]))
  return Object.fromEntries(
    TIME_LIMIT_NAMES.map((name) => [name, set.get(LIMIT_SETTINGS[name]) ?? DEFAULT_TIME_LIMITS[name]]),
  ) as TimeLimits
}

/** Who may set them. */
export const canSetTimeLimits = (actor: Pick<Actor, 'role'>): boolean =>
  actor.role === 'manager' || actor.role === 'administrator'

/**
 * Sets the centre's time limits, for a reason that the audit keeps; what is decided already keeps its date.
 * @throws Problem `forbidden`, and `invalid_input` naming each limit that is no whole number from 1 to 250, and
 *   `reason` where none is given, or one too long
 */
export async function setTimeLimits(
  db: Db,
  actor: Actor,
  { limits, reason }: { limits: TimeLimits; reason: string },
  now: Date,
): Promise<void> {
  if (!canSetTimeLimits(actor)) throw new Problem('forbidden', 'time limits are set by managers')
  const fields = [
    ...TIME_LIMIT_NAMES.filter((name) => !isLimit(limits[name])).map((field) => ({
      field: field as string,
      message: 'limit_unreadable',
    })),
    ...(reason === '' ? [{ field: 'reason', message: 'words_empty' }] : []),
    ...(reason.length > REASON_LIMIT ? [{ field: 'reason', message: 'reason_long' }] : []),
  ]
  if (fields.length > 0) {
    throw new Problem('invalid_input', 'a time limit is a whole number, and is set for a reason', fields)
  }
  await db.transaction().execute(async (trx) => {
    const before = await getTimeLimits(trx)
    const rows = TIME_LIMIT_NAMES.map((name) => ({ name: LIMIT_SETTINGS[name], value: String(limits[name]) }))
    await trx
      .insertInto('setting')
      .values(rows)
      .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
      .execute()
    await recordEvent(
      trx,
      actor,
      { action: 'set', noun: 'time_limits', subjectId: null, detail: { before, after: limits, reason } },
      now,
    )
  })
}

const isLimit = (value: number) => Number.isInteger(value) && value >= 1 && value <= LONGEST_LIMIT
