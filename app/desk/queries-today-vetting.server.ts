import type { Db } from '../../db/schema.ts'
import type { Calendar } from '../domain/calendar/calendar.ts'
import { OPEN_COMPLAINT_STATES } from '../domain/complaint/lifecycle.ts'
import { shanghaiDay } from '../domain/day.ts'
import { type TodayItem, WITHOUT_LIMIT } from '../domain/desk/today.ts'
import { dueAfter, isLate, type TimeLimits } from '../domain/dispute/time-limits.ts'

const MOST = 500

/** Applications on which the centre has to act; those sent back wait for their applicants until their day is over. */
export async function todayApplications(db: Db, today: string): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'name_zh', 'name_en', 'applicant_name', 'handler_id', 'handler_name', 'submitted_at'])
    .select(['due_on', 'answer_by'])
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['submitted', 'under_review', 'recommended']),
        eb.and([eb('status', '=', 'changes_requested'), eb('answer_by', '<', today)]),
      ]),
    )
    .orderBy('submitted_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'applications',
    key: row.id,
    what: row.name_zh === null && row.name_en === null ? row.applicant_name : '',
    names: { zh: row.name_zh, en: row.name_en },
    to: `/staff/applications/${row.id}`,
    since: row.submitted_at && shanghaiDay(new Date(row.submitted_at)),
    ...dueOn(row.answer_by ?? row.due_on, today),
    handler: row.handler_id === null ? null : { id: row.handler_id, name: row.handler_name ?? '' },
  }))
}

const dueOn = (day: string | null, today: string) => ({
  due: day === null ? null : ({ unit: 'day', day } as const),
  late: day !== null && day < today,
})

/** Changes of entries that show only once the centre has looked at them; they have the time of an application. */
export async function todayChanges(
  db: Db,
  calendar: Calendar,
  limits: TimeLimits,
  now: Date,
): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('profile_change')
    .innerJoin('party', 'party.id', 'profile_change.party_id')
    .select(['profile_change.id', 'proposed_at', 'party.name_zh', 'party.name_en'])
    .where('profile_change.status', '=', 'waiting')
    .orderBy('proposed_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => {
    const from = new Date(row.proposed_at)
    const due = dueAfter(from, calendar, limits.applicationDecisionDays)
    return {
      ...WITHOUT_LIMIT,
      kind: 'changes',
      key: row.id,
      names: { zh: row.name_zh, en: row.name_en },
      to: `/staff/profile-changes/${row.id}`,
      since: shanghaiDay(from),
      due,
      late: isLate(due, now),
    }
  })
}

/** Complaints that are neither decided nor withdrawn, by their numbers. */
export async function todayComplaints(db: Db, today: string): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('complaint')
    .innerJoin('party', 'party.id', 'complaint.party_id')
    .select(['complaint.id', 'complaint.number', 'complaint.created_at', 'complaint.due_on'])
    .select(['complaint.handler_id', 'complaint.handler_name', 'party.name_zh', 'party.name_en'])
    .where('complaint.status', 'in', OPEN_COMPLAINT_STATES)
    .orderBy('complaint.due_on')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'complaints',
    key: row.id,
    what: row.number,
    names: { zh: row.name_zh, en: row.name_en },
    to: `/staff/complaints/${row.id}`,
    since: shanghaiDay(new Date(row.created_at)),
    ...dueOn(row.due_on, today),
    handler: row.handler_id === null ? null : { id: row.handler_id, name: row.handler_name ?? '' },
  }))
}

/** How much waits for the centre's examiners, as its desk lists it. */
export type VettingCounts = { applications: number; changes: number; complaints: number; total: number }

/** Counts what stands on the centre's desk for those who examine, so that their page says the same figures. */
export async function countVetting(
  db: Db,
  { calendar, limits, now }: { calendar: Calendar; limits: TimeLimits; now: Date },
): Promise<VettingCounts> {
  const today = shanghaiDay(now)
  const applications = (await todayApplications(db, today)).length
  const changes = (await todayChanges(db, calendar, limits, now)).length
  const complaints = (await todayComplaints(db, today)).length
  return { applications, changes, complaints, total: applications + changes + complaints }
}
