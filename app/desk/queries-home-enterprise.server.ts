import type { Db } from '../../db/schema.ts'
import { listOpenDays, type OpenDay } from '../deadlines/queries.server.ts'
import type { Calendar } from '../domain/calendar/calendar.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { COMPARED_STATES } from '../domain/defence-group/in-common.ts'
import { compareTasks, type HomeTask, type ProgressLine } from '../domain/desk/home.ts'
import { type DisputeState, disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type Due, decisionDue, dueAfter, isLate, type TimeLimits } from '../domain/dispute/time-limits.ts'
import { joinTitles, type Title, titleOf } from '../domain/dispute/title.ts'
import { DAYS_AHEAD } from '../domain/engagement/waiting.ts'
import { dueAt } from '../domain/invitation/clock.ts'
import { WAITING_STATES } from '../domain/invitation/lifecycle.ts'
import { WRITTEN_PURPOSES } from '../domain/invitation/purpose.ts'
import { terminalStates } from '../domain/lifecycle.ts'
import { contestedEngagements } from './contested.server.ts'
import { undated } from './queries-home-engaged.server.ts'

const OVER = terminalStates(disputeLifecycle)

type Clock = { calendar: Calendar; limits: TimeLimits; now: Date }

/** What an enterprise's first page shows: what waits for its people, and how far each of its disputes has come. */
export async function findEnterpriseHome(
  db: Db,
  enterpriseId: string,
  clock: Clock,
): Promise<{ tasks: HomeTask[]; progress: ProgressLine[] }> {
  const disputes = await openDisputes(db, enterpriseId)
  const ids = disputes.map(({ id }) => id)
  const [waiting, acting] = await Promise.all([findWaiting(db, ids), findActing(db, ids)])
  const progress = disputes.map((dispute) => progressOf(dispute, waiting, acting, clock))
  const tasks = [
    ...disputes.flatMap((dispute) => taskOf(dispute, clock.now)),
    ...(await quoteTasks(db, enterpriseId, clock.now)),
    ...(await consentTasks(db, enterpriseId)),
    ...(await deadlineTasks(db, enterpriseId, clock.now)),
    ...(await ratingTasks(db, enterpriseId)),
    ...(await contestedTasks(db, enterpriseId)),
    ...(await termsTasks(db, enterpriseId)),
  ]
  return { tasks: tasks.sort(compareTasks), progress }
}

function openDisputes(db: Db, enterpriseId: string) {
  return db
    .selectFrom('dispute')
    .leftJoin('dispute_handler', 'dispute_handler.dispute_id', 'dispute.id')
    .leftJoin('supplement_request', (join) =>
      join
        .onRef('supplement_request.dispute_id', '=', 'dispute.id')
        .on('supplement_request.answers', 'is', null),
    )
    .select([
      'dispute.id',
      'dispute.title',
      'dispute.title_en',
      'dispute.status',
      'dispute.urgent',
      'dispute.submitted_at',
    ])
    .select(['dispute.decided_at', 'dispute.decision', 'dispute_handler.name as handler'])
    .select('supplement_request.due_on')
    .select((eb) =>
      eb
        .selectFrom('supplement_request as answered')
        .select((one) => one.fn.max('answered.answered_at').as('at'))
        .whereRef('answered.dispute_id', '=', 'dispute.id')
        .as('supplemented_at'),
    )
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('document')
          .select('document.id')
          .whereRef('document.dispute_id', '=', 'dispute.id')
          .where('document.kind', '=', 'F'),
      ).as('advised'),
    )
    .where('dispute.enterprise_id', '=', enterpriseId)
    .where('dispute.status', 'not in', OVER)
    .orderBy('dispute.created_at', 'desc')
    .limit(100)
    .execute()
}
type Row = Awaited<ReturnType<typeof openDisputes>>[number]

/**
 * Who was asked in each dispute and has not answered, with the first instant by which one has to. Which side of a 1+1
 * has answered is not told before both have, so both are waited for until then.
 */
async function findWaiting(db: Db, ids: readonly string[]) {
  const found = new Map<string, { names: EnterpriseNames[]; dueAt: string }>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('invitation_side as side', 'side.invitation_id', 'invitation.id')
    .innerJoin('party', 'party.id', 'side.party_id')
    .select(['invitation.dispute_id', 'party.name_zh', 'party.name_en'])
    .select(['side.due_at', 'side.asked_at', 'side.hours'])
    .where('invitation.dispute_id', 'in', ids)
    .where('invitation.status', 'in', WAITING_STATES)
    .orderBy('side.asked_at')
    .orderBy('side.invitation_id')
    .orderBy('side.position')
    .execute()
  for (const { name_zh: zh, name_en: en, ...row } of rows) {
    const due = row.due_at ?? dueAt(new Date(row.asked_at), row.hours).toISOString()
    const known = found.get(row.dispute_id) ?? { names: [], dueAt: due }
    if (!known.names.some((one) => one.zh === zh && one.en === en)) known.names.push({ zh, en })
    if (due < known.dueAt) known.dueAt = due
    found.set(row.dispute_id, known)
  }
  return found
}

/** Who acts in each dispute. */
async function findActing(db: Db, ids: readonly string[]) {
  const found = new Map<string, EnterpriseNames[]>()
  if (ids.length === 0) return found
  for (const side of ['party_id', 'domestic_id', 'overseas_id'] as const) {
    const rows = await db
      .selectFrom('engagement')
      .innerJoin('party', 'party.id', `engagement.${side}`)
      .select(['engagement.dispute_id', 'party.name_zh', 'party.name_en'])
      .where('engagement.dispute_id', 'in', ids)
      .where('engagement.status', 'in', ['active', 'paused'])
      .execute()
    for (const row of rows) {
      const known = found.get(row.dispute_id) ?? []
      known.push({ zh: row.name_zh, en: row.name_en })
      found.set(row.dispute_id, known)
    }
  }
  return found
}

type Turn = Pick<ProgressLine, 'turn' | 'who' | 'waits' | 'due'>

function progressOf(
  row: Row,
  waiting: Awaited<ReturnType<typeof findWaiting>>,
  acting: Awaited<ReturnType<typeof findActing>>,
  clock: Clock,
): ProgressLine {
  const turn = turnOf(row, waiting.get(row.id), acting.get(row.id) ?? [], clock)
  const late = turn.due !== null && isLate(turn.due, clock.now)
  const asksToo = waiting.has(row.id) && turn.waits !== 'invitation'
  return { id: row.id, title: titleOf(row), status: row.status, ...turn, asksToo, late }
}

function turnOf(
  row: Row,
  waiting: { names: EnterpriseNames[]; dueAt: string } | undefined,
  acting: EnterpriseNames[],
  { calendar, limits }: Clock,
): Turn {
  const staff = row.handler === null ? [] : [{ zh: row.handler, en: null }]
  if (row.status === 'submitted' || (row.status === 'engaged' && row.decided_at === null)) {
    const completeAt = row.supplemented_at ?? row.submitted_at
    const urgent = row.urgent === 1
    const due = completeAt === null ? null : decisionDue({ completeAt, urgent }, calendar, limits)
    return { turn: 'centre', who: staff, waits: 'submitted', due }
  }
  if (row.status === 'engaged' && acting.length > 0) {
    return { turn: 'acting', who: acting, waits: 'engaged', due: null }
  }
  if (waiting) {
    return {
      turn: 'party',
      who: waiting.names,
      waits: 'invitation',
      due: { unit: 'instant', at: waiting.dueAt },
    }
  }
  if (row.status !== 'engaged' && row.decision === 'accepted' && !row.advised) {
    const due = dueAfter(new Date(row.decided_at!), calendar, limits.opinionDays)
    return { turn: 'centre', who: staff, waits: 'opinion', due }
  }
  return { turn: 'us', who: [], waits: null, due: supplementDue(row) }
}

const supplementDue = ({ status, due_on }: Row): Due | null =>
  status === 'supplement_requested' && due_on !== null ? { unit: 'day', day: due_on } : null

const TASK_OF: Partial<Record<DisputeState, HomeTask['next']>> = {
  draft: 'draft',
  supplement_requested: 'supplement',
  accepted: 'match',
}

function taskOf(row: Row, now: Date): HomeTask[] {
  const next = TASK_OF[row.status]
  if (!next) return []
  const due = supplementDue(row)
  const to = next === 'supplement' ? `/disputes/${row.id}/supplement` : `/disputes/${row.id}`
  const late = due !== null && isLate(due, now)
  return [{ next, key: row.id, what: titleOf(row), to, due, late }]
}

/**
 * Disputes in which somebody has accepted to act, with a quote, and nobody was chosen yet: by the first day on which one
 * of the quotes that are valid ends; where none is, since when.
 */
async function quoteTasks(db: Db, enterpriseId: string, now: Date): Promise<HomeTask[]> {
  const today = shanghaiDay(now)
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('quote', 'quote.invitation_id', 'invitation.id')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .select(['dispute.id', 'dispute.title', 'dispute.title_en'])
    .select((eb) => eb.fn.max('quote.valid_until').as('last'))
    .select((eb) =>
      eb.fn.min('quote.valid_until').filterWhere('quote.valid_until', '>=', today).as('next_to_end'),
    )
    .where('invitation.enterprise_id', '=', enterpriseId)
    .where('invitation.status', '=', 'accepted')
    .where('invitation.purpose', 'not in', WRITTEN_PURPOSES)
    .where('dispute.status', 'not in', OVER)
    .groupBy(['dispute.id', 'dispute.title', 'dispute.title_en'])
    .execute()
  return rows.map(({ id, last, next_to_end, ...row }) => ({
    next: next_to_end === null ? 'requote' : 'quote',
    key: id,
    what: titleOf(row),
    to: `/disputes/${id}/invitations`,
    due: { unit: 'day', day: next_to_end ?? last },
    late: next_to_end === null,
  }))
}

async function consentTasks(db: Db, enterpriseId: string): Promise<HomeTask[]> {
  const rows = await db
    .selectFrom('defence_group_member')
    .innerJoin('dispute', 'dispute.id', 'defence_group_member.dispute_id')
    .select(['group_id', 'dispute.id', 'dispute.title', 'dispute.title_en'])
    .where('dispute.enterprise_id', '=', enterpriseId)
    .where('consent', '=', 'asked')
    // The dispute's page asks no more once it, or all others, are over (`listGroupsOf`).
    .where('dispute.status', 'in', COMPARED_STATES)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('defence_group_member as fellow')
          .innerJoin('dispute as theirs', 'theirs.id', 'fellow.dispute_id')
          .select('theirs.id')
          .whereRef('fellow.group_id', '=', 'defence_group_member.group_id')
          .whereRef('theirs.enterprise_id', '<>', 'dispute.enterprise_id')
          .where('theirs.status', 'in', COMPARED_STATES),
      ),
    )
    .execute()
  return rows.map(({ group_id, id, ...row }) => ({
    next: 'consent',
    key: group_id,
    what: titleOf(row),
    to: `/disputes/${id}`,
    due: null,
    late: false,
  }))
}

async function deadlineTasks(db: Db, enterpriseId: string, now: Date): Promise<HomeTask[]> {
  const today = shanghaiDay(now)
  const days = await listOpenDays(db, {
    scope: { enterpriseId },
    first: today,
    last: addDays(today, DAYS_AHEAD),
  })
  // What is asked to be added stands among the tasks by itself.
  const own = days.filter(({ noun }) => noun !== 'supplement')
  // Also those of disputes in which only the centre is done.
  const titles = await titlesOf(db, own)
  return own.map(({ noun, id, title, day, at, path, disputeId, partyIds }) => ({
    // Who acts keeps a day of the engagement, as its page says; where nobody confirmed, the enterprise does.
    next: partyIds.length > 0 ? 'counsel_deadline' : 'deadline',
    key: `${noun} ${id}`,
    what: joinTitles([title, titles.get(disputeId)]),
    to: noun === 'deadline' ? `${path}/deadlines` : path,
    due: at === null ? { unit: 'day', day } : { unit: 'instant', at },
    late: false,
  }))
}

async function titlesOf(db: Db, days: readonly OpenDay[]): Promise<Map<string, Title>> {
  if (days.length === 0) return new Map()
  const rows = await db
    .selectFrom('dispute')
    .select(['id', 'title', 'title_en'])
    .where(
      'id',
      'in',
      days.map(({ disputeId }) => disputeId),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, titleOf(row)]))
}

async function ratingTasks(db: Db, enterpriseId: string): Promise<HomeTask[]> {
  const rows = await db
    .selectFrom('engagement')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .select(['engagement.id', 'dispute.title', 'dispute.title_en'])
    .where('engagement.enterprise_id', '=', enterpriseId)
    .where('engagement.status', '=', 'concluded')
    .execute()
  return rows.map(({ id, ...row }) => ({
    next: 'rate',
    key: id,
    what: titleOf(row),
    to: `/engagements/${id}/rating`,
    due: null,
    late: false,
  }))
}

/** Engagements that who was named in them says are not its own, each once. */
async function contestedTasks(db: Db, enterpriseId: string): Promise<HomeTask[]> {
  const rows = await contestedEngagements(db).where('engagement.enterprise_id', '=', enterpriseId).execute()
  return rows.map(({ id, since, ...row }) => ({
    next: 'contested',
    key: id,
    what: titleOf(row),
    to: `/engagements/${id}`,
    due: null,
    late: false,
    since: shanghaiDay(new Date(since)),
  }))
}

/** Engagements in which who acts proposed new terms and waits for an answer. */
async function termsTasks(db: Db, enterpriseId: string): Promise<HomeTask[]> {
  const rows = await db
    .selectFrom('engagement_terms as proposal')
    .innerJoin('engagement', 'engagement.id', 'proposal.engagement_id')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .select(['engagement.id', 'dispute.title', 'dispute.title_en', 'proposal.proposed_at'])
    .where('engagement.enterprise_id', '=', enterpriseId)
    .where('proposal.state', '=', 'proposed')
    .where('proposal.side', '=', 'party')
    .execute()
  return rows.map(({ proposed_at, ...row }) =>
    undated({ ...row, next: 'terms', since: shanghaiDay(new Date(proposed_at)), room: 'terms' }),
  )
}
