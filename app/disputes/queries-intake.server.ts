import type { Db } from '../../db/schema.ts'
import { getCalendar } from '../calendar/queries.server.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type Due, decisionDue, isLate } from '../domain/dispute/time-limits.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import type { Dispute } from './queries.server.ts'
import { listSupplements } from './queries-supplements.server.ts'
import { getTimeLimits } from './time-limits.server.ts'

/** A dispute on which the centre still owes a decision. */
export type Waiting = {
  id: string
  title: Title
  enterprise: EnterpriseNames
  status: DisputeState
  urgent: boolean
  channel: string | null
  district: string | null
  submittedAt: string
  due: Due
  late: boolean
  /** When the answer to the other side is due. */
  respondBy: string | null
}

export const WAITING_SHOWN = 200

/**
 * What waits for the centre's decision on acceptance: urgent first, then the longest waiting. Staff only: everybody's
 * disputes are in it. One that waits for the enterprise to add something is not late.
 */
export async function listWaiting(db: Db, now: Date): Promise<Waiting[]> {
  const [rows, limits, calendar] = await Promise.all([
    undecided(db)
      .select([
        'dispute.id',
        'dispute.title',
        'dispute.title_en',
        'dispute.status',
        'dispute.urgent',
        'dispute.channel',
        'dispute.district',
        'dispute.submitted_at',
        'dispute.created_at',
        'dispute.respond_by',
        'enterprise.name_zh',
        'enterprise.name_en',
      ])
      .select((eb) =>
        eb
          .selectFrom('supplement_request')
          .select((one) => one.fn.max('answered_at').as('at'))
          .whereRef('supplement_request.dispute_id', '=', 'dispute.id')
          .as('supplemented_at'),
      )
      .orderBy('dispute.urgent', 'desc')
      .orderBy('dispute.submitted_at')
      .orderBy('dispute.id')
      .limit(WAITING_SHOWN)
      .execute(),
    getTimeLimits(db),
    getCalendar(db, CENTRE_CALENDAR),
  ])
  return rows.map((row) => {
    const submittedAt = row.submitted_at ?? row.created_at
    const urgent = row.urgent === 1
    const due = decisionDue({ completeAt: row.supplemented_at ?? submittedAt, urgent }, calendar, limits)
    return {
      id: row.id,
      title: titleOf(row),
      enterprise: { zh: row.name_zh, en: row.name_en },
      status: row.status,
      urgent,
      channel: row.channel,
      district: row.district,
      submittedAt,
      due,
      late: row.status !== 'supplement_requested' && isLate(due, now),
      respondBy: row.respond_by,
    }
  })
}

/** How many wait. */
export async function countWaiting(db: Db): Promise<number> {
  const { count } = await undecided(db)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function undecided(db: Db) {
  return db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .where('dispute.decided_at', 'is', null)
    .where('dispute.status', 'in', ['submitted', 'supplement_requested', 'engaged'])
}

/** By when the centre decides on a dispute; null where nothing waits for a decision. */
export async function findDecisionDue(
  db: Db,
  dispute: Dispute,
  now: Date,
): Promise<{ due: Due; late: boolean } | null> {
  const { status, submittedAt, decidedAt, particulars } = dispute
  if (submittedAt === null || decidedAt !== null) return null
  if (!['submitted', 'supplement_requested', 'engaged'].includes(status)) return null
  const limits = await getTimeLimits(db)
  const calendar = await getCalendar(db, CENTRE_CALENDAR)
  const supplements = await listSupplements(db, dispute.id)
  const completeAt = supplements.findLast(({ answeredAt }) => answeredAt)?.answeredAt ?? submittedAt
  const due = decisionDue({ completeAt, urgent: particulars.urgent }, calendar, limits)
  return { due, late: status !== 'supplement_requested' && isLate(due, now) }
}
