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
  const partyIds = engagement.confirmedAt ? engagement.parties.map(({ id }) => id) : []
  await tell(trx, actor, engagement, partyIds, news, now)
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
): Promise<void> {
  const values = { path: `/engagements/${engagementId}`, news }
  for (const { id } of accounts) {
    await queueMail(trx, { to: { accountId: id }, template: 'engagement_news', values, now })
  }
}
