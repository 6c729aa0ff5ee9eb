import type { Trx } from '../../db/schema.ts'
import { type Actor, STAFF_ROLES } from '../domain/actor.ts'
import type { EngagementNews } from '../domain/engagement/news.ts'
import { queueMail } from '../mail/queue.server.ts'
import type { Engagement } from './queries.server.ts'

/** Writes to everybody on the sides of an engagement, but to whoever caused the news, that there is something to read. */
export async function tellSides(
  trx: Trx,
  actor: Actor,
  engagement: Engagement,
  news: EngagementNews,
  now: Date,
): Promise<void> {
  await tell(trx, actor, engagement, actingIn(engagement), news, now)
}

/** Those who act, once they have accepted or confirmed it: before that they read nothing of an engagement. */
const actingIn = ({ confirmedAt, parties }: Engagement): string[] =>
  confirmedAt ? parties.map(({ id }) => id) : []

/** The same to everybody of those who act alone. */
export async function tellActing(
  trx: Trx,
  engagement: Engagement,
  news: EngagementNews,
  now: Date,
): Promise<void> {
  await tellSide(trx, { partyIds: actingIn(engagement) }, engagement.id, news, now)
}

/** The same to everybody of its enterprise alone. */
export function tellEnterprise(
  trx: Trx,
  actor: Actor,
  engagement: Pick<Engagement, 'id' | 'enterpriseId'>,
  news: EngagementNews,
  now: Date,
): Promise<void> {
  return tell(trx, actor, engagement, [], news, now)
}

/** The same to the centre: to whoever handles the dispute, else to all of its staff. */
export async function tellCentre(
  trx: Trx,
  engagementId: string,
  news: EngagementNews,
  now: Date,
): Promise<void> {
  const staff = trx.selectFrom('account').select('account.id').where('role', 'in', STAFF_ROLES)
  const handlers = await staff
    .innerJoin('dispute_handler', 'dispute_handler.account_id', 'account.id')
    .innerJoin('engagement', 'engagement.dispute_id', 'dispute_handler.dispute_id')
    .where('engagement.id', '=', engagementId)
    .execute()
  await write(
    trx,
    handlers.length > 0 ? handlers : await staff.orderBy('id').execute(),
    engagementId,
    news,
    now,
  )
}

/** Those of one side of an engagement. */
type OneSide = { enterpriseId: string } | { partyIds: readonly string[] }

/** The same to everybody of one side, where the clock gives cause to it. @returns how many letters go out by mail now */
export async function tellSide(
  trx: Trx,
  side: OneSide,
  engagementId: string,
  news: EngagementNews,
  now: Date,
): Promise<number> {
  const people = trx.selectFrom('account').select('id').orderBy('id')
  const rows = await ('enterpriseId' in side
    ? people.where('enterprise_id', '=', side.enterpriseId)
    : people.where('party_id', 'in', side.partyIds)
  ).execute()
  return write(trx, rows, engagementId, news, now)
}

async function tell(
  trx: Trx,
  actor: Actor,
  { id: engagementId, enterpriseId }: Pick<Engagement, 'id' | 'enterpriseId'>,
  partyIds: readonly string[],
  news: EngagementNews,
  now: Date,
): Promise<void> {
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('enterprise_id', '=', enterpriseId),
        ...(partyIds.length > 0 ? [eb('party_id', 'in', partyIds)] : []),
      ]),
    )
    .where('id', '<>', actor.id)
    .orderBy('id')
    .execute()
  await write(trx, rows, engagementId, news, now)
}

async function write(
  trx: Trx,
  accounts: readonly { id: string }[],
  engagementId: string,
  news: EngagementNews,
  now: Date,
): Promise<number> {
  const values = { path: `/engagements/${engagementId}`, news }
  let letters = 0
  for (const { id } of accounts) {
    const sent = await queueMail(trx, { to: { accountId: id }, template: 'engagement_news', values, now })
    if (sent !== null) letters += 1
  }
  return letters
}
