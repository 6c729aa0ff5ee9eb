import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { managesAccounts } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { knowsYearOf } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { FIRST_STEPS, type FirstStep } from '../domain/desk/first-steps.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { getSiteSettings } from '../site/queries.server.ts'

export type FirstStepLine = { step: FirstStep; done: boolean }

/**
 * What an administrator has to see to before the centre can work, each with whether it is done. Empty for anybody else,
 * as soon as a party is listed, and once everything is done.
 * @param today the day in Shanghai
 */
export async function listFirstSteps(db: Db, actor: Actor, today: string): Promise<FirstStepLine[]> {
  if (!managesAccounts(actor) || (await isAnybodyListed(db))) return []
  const [{ host, contact }, staff, calendar, rate, call, application] = await Promise.all([
    getSiteSettings(db),
    db
      .selectFrom('account')
      .select('role')
      .distinct()
      .where('role', 'in', ['reviewer', 'manager'])
      .where('disabled_at', 'is', null)
      .execute(),
    getCalendar(db, CENTRE_CALENDAR),
    db.selectFrom('exchange_rate').select('currency').limit(1).executeTakeFirst(),
    db.selectFrom('call').select('id').limit(1).executeTakeFirst(),
    db
      .selectFrom('application')
      .select('id')
      .where('submitted_at', 'is not', null)
      .limit(1)
      .executeTakeFirst(),
  ])
  const done: Record<FirstStep, boolean> = {
    site: host !== null && contact !== null,
    // Nobody decides on an application that they examined alone: it takes one of each.
    staff: staff.length === 2,
    reference: knowsYearOf(calendar, today) && rate !== undefined,
    directory: call !== undefined || application !== undefined,
  }
  return FIRST_STEPS.every((step) => done[step])
    ? []
    : FIRST_STEPS.map((step) => ({ step, done: done[step] }))
}

async function isAnybodyListed(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('party')
    .select('id')
    .where('status', 'in', RANKED_STATUSES)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
