import type { Db } from '../../db/schema.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import type { HomeTask } from '../domain/desk/home.ts'
import { titleOf } from '../domain/dispute/title.ts'
import { type EngagementState, OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { DAYS_AHEAD } from '../domain/engagement/waiting.ts'
import { reportsAwaited } from './reports-awaited.server.ts'

const OVER = ['concluded', 'rated'] as const satisfies readonly EngagementState[]

/** The engagements in which a party acts since it accepted or confirmed them. */
function engagedBy(db: Db, partyId: string, states: readonly EngagementState[] = OPEN_ENGAGEMENT_STATES) {
  return db
    .selectFrom('engagement')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .where('engagement.confirmed_at', 'is not', null)
    .where('engagement.status', 'in', states)
    .where((eb) =>
      eb.or(
        (['party_id', 'domestic_id', 'overseas_id'] as const).map((side) =>
          eb(`engagement.${side}`, '=', partyId),
        ),
      ),
    )
}

/** What a party's engagements wait for it to do, as their own pages say. */
export async function engagementTasks(db: Db, partyId: string, today: string): Promise<HomeTask[]> {
  const tasks = await Promise.all([
    milestoneTasks(db, partyId, today),
    reportTasks(db, partyId),
    planTasks(db, partyId),
    messageTasks(db, partyId),
    termsTasks(db, partyId),
    ratingTasks(db, partyId),
  ])
  return tasks.flat()
}

async function milestoneTasks(db: Db, partyId: string, today: string): Promise<HomeTask[]> {
  const rows = await engagedBy(db, partyId)
    .innerJoin('milestone', 'milestone.engagement_id', 'engagement.id')
    .select([
      'milestone.id',
      'milestone.due_on',
      'engagement.id as engagement_id',
      'dispute.title',
      'dispute.title_en',
    ])
    .where('milestone.done_on', 'is', null)
    .where('milestone.due_on', '<=', addDays(today, DAYS_AHEAD))
    .execute()
  return rows.map((row) => ({
    next: 'milestone',
    key: row.id,
    what: titleOf(row),
    to: `/engagements/${row.engagement_id}/milestones`,
    due: { unit: 'day', day: row.due_on },
    late: row.due_on < today,
  }))
}

type Undated = {
  next: HomeTask['next']
  id: string
  title: string
  title_en: string | null
  since: string
  room: string
}

/** A task of an engagement without a last day, in one of its rooms. */
export const undated = ({ next, id, since, room, ...row }: Undated): HomeTask => ({
  next,
  key: id,
  what: titleOf(row),
  to: `/engagements/${id}/${room}`,
  due: null,
  late: false,
  since,
})

const dayOf = (at: string) => shanghaiDay(new Date(at))

async function reportTasks(db: Db, partyId: string): Promise<HomeTask[]> {
  const rows = await engagedBy(db, partyId)
    .innerJoin('engagement_message as asked', 'asked.engagement_id', 'engagement.id')
    .select(['engagement.id', 'dispute.title', 'dispute.title_en'])
    .select((eb) => eb.fn.min('asked.created_at').as('at'))
    .where('asked.id', 'in', reportsAwaited(db))
    .whereRef('asked.created_at', '>=', 'engagement.confirmed_at')
    .groupBy(['engagement.id', 'dispute.title', 'dispute.title_en'])
    .execute()
  return rows.map((row) => undated({ ...row, next: 'report', since: dayOf(row.at), room: 'messages' }))
}

/** Nothing was planned yet. */
async function planTasks(db: Db, partyId: string): Promise<HomeTask[]> {
  const rows = await engagedBy(db, partyId)
    .select(['engagement.id', 'dispute.title', 'dispute.title_en', 'engagement.started_on as since'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('milestone')
            .select('milestone.id')
            .whereRef('milestone.engagement_id', '=', 'engagement.id'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => undated({ ...row, next: 'plan', room: 'milestones' }))
}

/** The last word is a question of the enterprise or the centre. */
async function messageTasks(db: Db, partyId: string): Promise<HomeTask[]> {
  const rows = await engagedBy(db, partyId)
    .innerJoin('engagement_message as last', 'last.engagement_id', 'engagement.id')
    .select(['engagement.id', 'dispute.title', 'dispute.title_en', 'last.created_at'])
    .where('last.kind', '=', 'message')
    .where('last.side', '!=', 'party')
    // What was written before it confirmed was not for the party.
    .whereRef('last.created_at', '>=', 'engagement.confirmed_at')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('engagement_message as later')
            .select('later.id')
            .whereRef('later.engagement_id', '=', 'last.engagement_id')
            .where((eb) =>
              eb.or([
                eb('later.created_at', '>', eb.ref('last.created_at')),
                eb.and([
                  eb('later.created_at', '=', eb.ref('last.created_at')),
                  eb('later.id', '>', eb.ref('last.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .execute()
  return rows.map(({ created_at, ...row }) =>
    undated({ ...row, next: 'message', since: dayOf(created_at), room: 'messages' }),
  )
}

/** The enterprise proposed new terms and waits for an answer. */
async function termsTasks(db: Db, partyId: string): Promise<HomeTask[]> {
  const rows = await engagedBy(db, partyId)
    .innerJoin('engagement_terms as proposal', 'proposal.engagement_id', 'engagement.id')
    .select(['engagement.id', 'dispute.title', 'dispute.title_en', 'proposal.proposed_at'])
    .where('proposal.state', '=', 'proposed')
    .where('proposal.side', '=', 'enterprise')
    .execute()
  return rows.map(({ proposed_at, ...row }) =>
    undated({ ...row, next: 'terms', since: dayOf(proposed_at), room: 'terms' }),
  )
}

/** Over, and the party has not said how working with the enterprise was. */
async function ratingTasks(db: Db, partyId: string): Promise<HomeTask[]> {
  const rows = await engagedBy(db, partyId, OVER)
    .select([
      'engagement.id',
      'dispute.title',
      'dispute.title_en',
      'engagement.concluded_on',
      'engagement.started_on',
    ])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rating')
            .select('rating.party_id')
            .whereRef('rating.engagement_id', '=', 'engagement.id')
            .where('rating.by_side', '=', 'party')
            .where('rating.party_id', '=', partyId),
        ),
      ),
    )
    .execute()
  return rows.map(({ concluded_on, started_on, ...row }) =>
    undated({ ...row, next: 'rate_back', since: concluded_on ?? started_on, room: 'rating' }),
  )
}
