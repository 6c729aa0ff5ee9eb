import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { type Due, decisionDue, isAnsweredBefore, isUrgentByItself } from '../domain/dispute/time-limits.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import type { Hurry } from './hurry-notice.tsx'
import type { Dispute } from './queries.server.ts'
import { respondByIn } from './read-form.server.ts'
import { getTimeLimits } from './time-limits.server.ts'

/** What decides whether a dispute needs the urgent lane. */
type Hurried = { respondBy: string | null; servedOn: string | null; urgent: boolean }

/** The same as a form has it. */
export const hurriedIn = (form: DisputeForm): Hurried => ({
  respondBy: respondByIn(form),
  servedOn: form.servedOn || null,
  urgent: form.urgent === 'on',
})

/**
 * Why the urgent lane should be taken by a dispute that is handed in now: its answer is due before the centre has to
 * decide by the ordinary lane. Null where not, and where it takes the urgent lane anyway.
 */
export async function findHurry(db: Db, dispute: Hurried, now: Date): Promise<Hurry | null> {
  return isUrgentByItself(dispute, now) ? null : hurryUntil(db, dispute, await dueFromNow(db, now), now)
}

/**
 * The same of a dispute on record, until the centre has decided.
 * @param decision by when the centre decides on it; null where nothing waits for that
 * @param hurried as it is being edited
 */
export async function findHurryOf(
  db: Db,
  { status, facts, particulars }: Dispute,
  decision: { due: Due } | null,
  now: Date,
  hurried: Hurried = { ...particulars, respondBy: facts.respondBy },
): Promise<Hurry | null> {
  if (status === 'draft') return findHurry(db, hurried, now)
  if (decision === null) return null
  // The centre's time starts again when what is missing comes in.
  const due = status === 'supplement_requested' ? await dueFromNow(db, now) : decision.due
  return hurryUntil(db, hurried, due, now)
}

async function dueFromNow(db: Db, now: Date): Promise<Due> {
  const [calendar, limits] = await Promise.all([getCalendar(db, CENTRE_CALENDAR), getTimeLimits(db)])
  return decisionDue({ completeAt: now.toISOString(), urgent: false }, calendar, limits)
}

async function hurryUntil(
  db: Db,
  { respondBy, urgent }: Hurried,
  due: Due,
  now: Date,
): Promise<Hurry | null> {
  if (urgent || due.unit !== 'day' || !isAnsweredBefore(respondBy, due, now)) return null
  return { decisionDay: due.day, urgentHours: (await getTimeLimits(db)).urgentHours }
}
