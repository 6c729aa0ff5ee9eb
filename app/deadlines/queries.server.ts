import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { Computed } from '../domain/deadline/computed.ts'
import { DONE_STATES } from '../domain/deadline/policy.ts'
import { disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { terminalStates } from '../domain/lifecycle.ts'

/** A last day of a dispute as its page lists it. */
export type DeadlineLine = {
  id: string
  title: string
  day: string
  computed: Computed | null
  doneAt: string | null
}

/** The deadlines of a dispute, the next first. Ask only with an id that was read through the actor's own scope. */
export async function listDeadlines(db: Db, disputeId: string): Promise<DeadlineLine[]> {
  const rows = await db
    .selectFrom('deadline')
    .select(['id', 'title', 'day', 'computed', 'done_at'])
    .where('dispute_id', '=', disputeId)
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map(({ computed, done_at, ...row }) => ({
    ...row,
    computed: computed === null ? null : JSON.parse(computed),
    doneAt: done_at,
  }))
}

/** A last day that is still open: of the answer to the other side, of a deadline, of an engagement's own. */
export type OpenDay = {
  noun: 'dispute' | 'deadline' | 'milestone' | 'supplement'
  id: string
  /** '' for the answer to the other side and to the centre, which have no name of their own. */
  title: string
  day: string
  /** The instant, where one is known. */
  at: string | null
  /** Where to read more, a path of this site. */
  path: string
  disputeId: string
  enterpriseId: string
  /** Who acts since it accepted, and keeps the day as well; nobody where it is the enterprise's own. */
  partyIds: string[]
}

/**
 * Whose last days: everybody's, those that are the centre's concern too as long as it guides, an enterprise's, or those
 * that a party keeps where it acts.
 */
export type DeadlineScope = 'all' | 'centre' | { enterpriseId: string } | { partyId: string }

const OVER = terminalStates(disputeLifecycle)

/**
 * Open last days from `first` to `last` in a scope, in order of days.
 * @param last null for however late
 */
export async function listOpenDays(
  db: Db,
  { scope, first, last }: { scope: DeadlineScope; first: string; last: string | null },
): Promise<OpenDay[]> {
  const partyId = typeof scope === 'object' && 'partyId' in scope ? scope.partyId : null
  const enterpriseId = typeof scope === 'object' && 'enterpriseId' in scope ? scope.enterpriseId : null
  const running = scope === 'centre' ? isGuided() : isRunning()
  const milestones = await milestonesDue(db, enterpriseId)
  const found =
    partyId === null
      ? [
          ...(await answersDue(db, enterpriseId, running)),
          ...(await deadlinesDue(db, enterpriseId, running)),
          ...milestones,
          ...(await supplementsDue(db, enterpriseId)),
        ]
      : milestones.filter(({ partyIds }) => partyIds.includes(partyId))
  return found
    .filter(({ day }) => day >= first && (last === null || day <= last))
    .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
}

type Condition = Expression<SqlBool>

/** The centre has something to do in the dispute. */
const isGuided = (): Condition => expressionBuilder<Schema, 'dispute'>()('dispute.status', 'not in', OVER)

/** The last days of the dispute press its enterprise: the same as `deadlinesRun` says of one. */
function isRunning(): Condition {
  const eb = expressionBuilder<Schema, 'dispute'>()
  return eb.or([eb('dispute.status', 'not in', DONE_STATES), eb('dispute.lapsed_at', 'is not', null)])
}

async function answersDue(db: Db, enterpriseId: string | null, running: Condition): Promise<OpenDay[]> {
  let query = db
    .selectFrom('dispute')
    .select(['id', 'respond_by', 'enterprise_id'])
    .where('respond_by', 'is not', null)
    .where(running)
    // Brought again, it is the new one that reminds, until that is over: nobody could tick the old one off.
    .where((eb) =>
      eb.or([
        isGuided(),
        eb.not(
          eb.exists(
            eb
              .selectFrom('dispute as again')
              .select('again.id')
              .whereRef('again.enterprise_id', '=', 'dispute.enterprise_id')
              .whereRef('again.respond_by', '=', 'dispute.respond_by')
              .whereRef('again.opponents', '=', 'dispute.opponents')
              .whereRef('again.created_at', '>', 'dispute.created_at')
              // Another case of the same opponent is not this one, and a draft that was dropped reminds nobody.
              .where(sql<SqlBool>`again.docket is dispute.docket and again.rights = dispute.rights`)
              .whereRef('again.title', '=', 'dispute.title')
              .where((its) =>
                its.or([its('again.status', '<>', 'withdrawn'), its('again.submitted_at', 'is not', null)]),
              ),
          ),
        ),
      ]),
    )
  if (enterpriseId !== null) query = query.where('enterprise_id', '=', enterpriseId)
  return (await query.execute()).map((row) => ({
    noun: 'dispute',
    id: row.id,
    title: '',
    day: shanghaiDay(new Date(row.respond_by!)),
    at: row.respond_by,
    path: `/disputes/${row.id}`,
    disputeId: row.id,
    enterpriseId: row.enterprise_id,
    partyIds: [],
  }))
}

async function deadlinesDue(db: Db, enterpriseId: string | null, running: Condition): Promise<OpenDay[]> {
  let query = db
    .selectFrom('deadline')
    .innerJoin('dispute', 'dispute.id', 'deadline.dispute_id')
    .select(['deadline.id', 'deadline.title', 'deadline.day', 'dispute.id as dispute_id'])
    .select('dispute.enterprise_id')
    .where('deadline.done_at', 'is', null)
    .where(running)
  if (enterpriseId !== null) query = query.where('dispute.enterprise_id', '=', enterpriseId)
  return (await query.execute()).map(({ dispute_id, enterprise_id, ...row }) => ({
    ...row,
    noun: 'deadline',
    at: null,
    path: `/disputes/${dispute_id}`,
    disputeId: dispute_id,
    enterpriseId: enterprise_id,
    partyIds: [],
  }))
}

async function milestonesDue(db: Db, enterpriseId: string | null): Promise<OpenDay[]> {
  let query = db
    .selectFrom('milestone')
    .innerJoin('engagement', 'engagement.id', 'milestone.engagement_id')
    .select(['milestone.id', 'milestone.title', 'milestone.due_on as day'])
    .select(['engagement.id as engagement_id', 'engagement.enterprise_id', 'engagement.confirmed_at'])
    .select('engagement.dispute_id')
    .select(['engagement.party_id', 'engagement.domestic_id', 'engagement.overseas_id'])
    .where('milestone.done_on', 'is', null)
    .where('milestone.kind', '=', 'deadline')
    .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES)
  if (enterpriseId !== null) query = query.where('engagement.enterprise_id', '=', enterpriseId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    title: row.title,
    day: row.day,
    noun: 'milestone',
    at: null,
    path: `/engagements/${row.engagement_id}`,
    disputeId: row.dispute_id,
    enterpriseId: row.enterprise_id,
    partyIds:
      row.confirmed_at === null
        ? []
        : [row.party_id, row.domestic_id, row.overseas_id].filter((id) => id !== null),
  }))
}

/** What the centre asked for and has not got: after its last day the application counts as withdrawn. */
async function supplementsDue(db: Db, enterpriseId: string | null): Promise<OpenDay[]> {
  let query = db
    .selectFrom('supplement_request')
    .innerJoin('dispute', 'dispute.id', 'supplement_request.dispute_id')
    .select(['supplement_request.id', 'supplement_request.due_on', 'dispute.id as dispute_id'])
    .select('dispute.enterprise_id')
    .where('supplement_request.answers', 'is', null)
    .where('supplement_request.due_on', 'is not', null)
    .where('dispute.status', '=', 'supplement_requested')
  if (enterpriseId !== null) query = query.where('dispute.enterprise_id', '=', enterpriseId)
  return (await query.execute()).map((row) => ({
    noun: 'supplement',
    id: row.id,
    title: '',
    day: row.due_on!,
    at: null,
    path: `/disputes/${row.dispute_id}`,
    disputeId: row.dispute_id,
    enterpriseId: row.enterprise_id,
    partyIds: [],
  }))
}
