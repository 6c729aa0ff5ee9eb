import type { Db } from '../../db/schema.ts'
import { listNameAlerts } from '../alerts/queries.server.ts'
import type { Calendar } from '../domain/calendar/calendar.ts'
import { shanghaiDay } from '../domain/day.ts'
import { compareToday, type TodayItem, WITHOUT_LIMIT } from '../domain/desk/today.ts'
import type { TimeLimits } from '../domain/dispute/time-limits.ts'
import { joinTitles } from '../domain/dispute/title.ts'
import { listTurnedAway, listUnmanaged } from '../enterprises/queries-staff.server.ts'
import { listFilings } from '../filings/queries.server.ts'
import { listInCommon } from '../groups/queries.server.ts'
import { listUndeliveredMail } from '../mail/queries.server.ts'
import { todayCalendar } from './queries-today-calendar.server.ts'
import {
  todayDeadlines,
  todayFollowUps,
  todayIntake,
  todayOpinions,
  todaySupplements,
} from './queries-today-disputes.server.ts'
import { todayAgreements, todayIntroductions } from './queries-today-pairings.server.ts'
import {
  todayConnections,
  todayContested,
  todayEvidence,
  todayInvitations,
  todayNotices,
  todayReports,
} from './queries-today-parties.server.ts'
import { todayApplications, todayChanges, todayComplaints } from './queries-today-vetting.server.ts'

const DAY_MS = 86_400_000
/** How far back places are counted where somebody was looked for in vain. */
const GAPS_DAYS = 30
/** How long a letter that nobody took stands on the desk. */
const MAIL_DAYS = 14

/**
 * Everything that waits for the centre, the most pressing first. For staff alone: it names every enterprise.
 * @param calendar the centre's working days
 */
export async function listToday(
  db: Db,
  { calendar, limits, now }: { calendar: Calendar; limits: TimeLimits; now: Date },
): Promise<TodayItem[]> {
  const today = shanghaiDay(now)
  const found = await Promise.all([
    todayCalendar(calendar, limits, now),
    todayIntake(db, now),
    todaySupplements(db, now),
    todayOpinions(db, calendar, limits, now),
    todayDeadlines(db, now),
    todayInvitations(db, now),
    todayReports(db),
    todayConnections(db),
    todayContested(db),
    todayIntroductions(db),
    todayAgreements(db),
    todayApplications(db, today),
    todayChanges(db, calendar, limits, now),
    todayComplaints(db, today),
    todayNotices(db, today),
    todayEvidence(db, today),
    filings(db),
    groups(db),
    alerts(db, now),
    unmanaged(db, now),
    signUps(db, now),
    todayFollowUps(db, now),
    gaps(db, now),
    mail(db, now),
  ])
  return found.flat().sort(compareToday)
}

/** Filings abroad that named nobody whom the centre knows, or an enterprise for which nobody can sign in. */
async function filings(db: Db): Promise<TodayItem[]> {
  const rows = await listFilings(db)
  return rows
    .filter(({ untold }) => untold)
    .map(({ id, defendant, filedOn }) => ({
      ...WITHOUT_LIMIT,
      kind: 'filings',
      key: id,
      what: defendant,
      to: '/staff/filings',
      since: filedOn,
    }))
}

/** Disputes with something in common about which not everybody was asked. */
async function groups(db: Db): Promise<TodayItem[]> {
  const rows = await listInCommon(db)
  const open = rows.filter(({ disputes }) => disputes.some(({ consent }) => consent === null))
  // The same disputes can share an opponent and a docket: that is one thing to look at.
  const together = new Map(open.map((one) => [one.disputes.map(({ id }) => id).join(' '), one]))
  return [...together].map(([key, { disputes }]) => ({
    ...WITHOUT_LIMIT,
    kind: 'groups',
    key,
    what: joinTitles(disputes.map(({ title }) => title)),
    to: '/staff/groups',
    since: null,
  }))
}

/** Disputes whose opponents were changed strikingly often. */
async function alerts(db: Db, now: Date): Promise<TodayItem[]> {
  const rows = await listNameAlerts(db, now)
  return rows.map(({ disputeId, title, enterprise, changes }) => ({
    ...WITHOUT_LIMIT,
    kind: 'alerts',
    key: disputeId,
    what: title,
    names: enterprise,
    to: '/staff/alerts',
    since: shanghaiDay(new Date(changes.to)),
  }))
}

/** Enterprises whose people have gone while disputes need them. */
async function unmanaged(db: Db, now: Date): Promise<TodayItem[]> {
  const rows = await listUnmanaged(db, now)
  return rows.map(({ id, names, since }) => ({
    ...WITHOUT_LIMIT,
    kind: 'unmanaged',
    key: id,
    names,
    to: `/staff/enterprises/${id}`,
    since: shanghaiDay(new Date(since)),
  }))
}

/** Enterprises that nobody manages and whose code somebody tried to come in by. */
async function signUps(db: Db, now: Date): Promise<TodayItem[]> {
  const rows = await listTurnedAway(db, now)
  return rows.map(({ id, names, first }) => ({
    ...WITHOUT_LIMIT,
    kind: 'sign_ups',
    key: id,
    names,
    to: `/staff/enterprises/${id}`,
    since: shanghaiDay(new Date(first)),
  }))
}

/** Places where a section of a recorded result was empty lately, the most often first. */
async function gaps(db: Db, now: Date): Promise<TodayItem[]> {
  const since = new Date(now.getTime() - GAPS_DAYS * DAY_MS).toISOString()
  const rows = await db
    .selectFrom('match_gap')
    .select(['jurisdiction', 'ip_type'])
    .select((eb) => [eb.fn.count<number>('run_id').distinct().as('runs'), eb.fn.min('as_of').as('first')])
    .where('as_of', '>=', since)
    .groupBy(['jurisdiction', 'ip_type'])
    .orderBy('runs', 'desc')
    .orderBy('jurisdiction')
    .orderBy('ip_type')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'gaps',
    key: `${row.jurisdiction}:${row.ip_type}`,
    place: { jurisdiction: row.jurisdiction, ipType: row.ip_type },
    to: `/staff/coverage/call?place=${encodeURIComponent(`${row.jurisdiction}:${row.ip_type}`)}`,
    since: shanghaiDay(new Date(row.first)),
  }))
}

/** Letters that nobody took. */
async function mail(db: Db, now: Date): Promise<TodayItem[]> {
  const since = new Date(now.getTime() - MAIL_DAYS * DAY_MS).toISOString()
  const rows = await listUndeliveredMail(db)
  return rows
    .filter(({ at }) => at >= since)
    .map(({ id, address, at }) => ({
      ...WITHOUT_LIMIT,
      kind: 'mail',
      key: id,
      what: address,
      to: '/staff/accounts',
      since: shanghaiDay(new Date(at)),
    }))
}
