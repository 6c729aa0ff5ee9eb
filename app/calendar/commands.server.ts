import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { openCalendar } from '../domain/calendar/calendar.ts'
import { canCorrectCalendar } from '../domain/calendar/policy.ts'
import type { CalendarCode } from '../domain/calendar/published-calendars.ts'
import type { TypedDay } from '../domain/calendar/read-days.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { getCorrectedCalendar } from './queries.server.ts'

/**
 * Enters a year that has not been published here, with its days.
 * @throws Problem `forbidden`, `duplicate` for a year that is known, `invalid_input` for a day of another year
 */
export async function enterYear(
  db: Db,
  actor: Actor,
  entered: { calendar: CalendarCode; year: number; source: string; days: readonly TypedDay[] },
  now: Date,
): Promise<void> {
  const { calendar, year, source, days } = entered
  mayCorrect(actor)
  await db.transaction().execute(async (trx) => {
    const known = await getCorrectedCalendar(trx, calendar)
    if (known.years.some((one) => one.year === year)) {
      throw new Problem('duplicate', `calendar ${calendar}: ${year} is known already`)
    }
    const outside = days.find(({ day }) => Number(day.slice(0, 4)) !== year)
    if (outside) throw new Problem('invalid_input', `${outside.day} is no day of ${year}`)
    const stamp = { calendar, entered_by: actor.name, created_at: now.toISOString() }
    await trx
      .insertInto('calendar_year')
      .values({ ...stamp, year, source, as_of: shanghaiDay(now) })
      .execute()
    await keepDays(trx, actor, calendar, days, now)
    const detail = { calendar, year, source, days: days.length }
    await recordEvent(
      trx,
      actor,
      { action: 'enter_year', noun: 'calendar', subjectId: calendar, detail },
      now,
    )
  })
}

/**
 * Says of single days of known years whether they are working days; what was said of them before is replaced.
 * @throws Problem `forbidden`, `calendar_unknown` for a day of a year that is not known
 */
export async function correctDays(
  db: Db,
  actor: Actor,
  calendar: CalendarCode,
  days: readonly TypedDay[],
  now: Date,
): Promise<void> {
  mayCorrect(actor)
  await db.transaction().execute(async (trx) => {
    const { working } = openCalendar(await getCorrectedCalendar(trx, calendar))
    const unknown = days.find(({ day }) => !working.has(Number(day.slice(0, 4))))
    if (unknown) throw new Problem('calendar_unknown', `calendar ${calendar}: ${unknown.day} is not known`)
    await keepDays(trx, actor, calendar, days, now)
    await recordEvent(
      trx,
      actor,
      { action: 'correct', noun: 'calendar', subjectId: calendar, detail: { calendar, days } },
      now,
    )
  })
}

/**
 * Takes back what staff said of a day: what was published counts again.
 * @throws Problem `forbidden`, `not_found` when nothing was said of it
 */
export async function dropCorrection(
  db: Db,
  actor: Actor,
  calendar: CalendarCode,
  day: string,
  now: Date,
): Promise<void> {
  mayCorrect(actor)
  await db.transaction().execute(async (trx) => {
    const dropped = await trx
      .deleteFrom('calendar_correction')
      .where('calendar', '=', calendar)
      .where('day', '=', day)
      .returning(['day', 'open', 'name'])
      .executeTakeFirst()
    if (!dropped) throw new Problem('not_found', 'nothing was entered for this day')
    const detail = { calendar, ...dropped }
    await recordEvent(
      trx,
      actor,
      { action: 'drop_correction', noun: 'calendar', subjectId: calendar, detail },
      now,
    )
  })
}

function mayCorrect(actor: Actor): void {
  if (!canCorrectCalendar(actor)) throw new Problem('forbidden', 'calendars are kept by managers')
}

async function keepDays(
  trx: Trx,
  actor: Actor,
  calendar: CalendarCode,
  days: readonly TypedDay[],
  now: Date,
) {
  if (days.length === 0) return
  const rows = days.map(({ day, open, name }) => ({
    calendar,
    day,
    open: open ? (1 as const) : (0 as const),
    name,
    entered_by: actor.name,
    created_at: now.toISOString(),
  }))
  await trx
    .insertInto('calendar_correction')
    .values(rows)
    .onConflict((oc) =>
      oc.columns(['calendar', 'day']).doUpdateSet((eb) => ({
        open: eb.ref('excluded.open'),
        name: eb.ref('excluded.name'),
        entered_by: eb.ref('excluded.entered_by'),
        created_at: eb.ref('excluded.created_at'),
      })),
    )
    .execute()
}
