import type { Trx } from '../../db/schema.ts'
import { STAFF_ROLES } from '../domain/actor.ts'
import type { DisputeNews } from '../domain/dispute/news.ts'
import { queueMail } from '../mail/queue.server.ts'

/** What happened, in which dispute; `until` is the last day to do what is asked for, or the instant. */
type News = { disputeId: string; news: DisputeNews; until?: string | null }

/** Writes to the people of the dispute's enterprise, in the caller's transaction. */
export async function tellEnterprise(trx: Trx, what: News, now: Date): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .innerJoin('dispute', 'dispute.enterprise_id', 'account.enterprise_id')
    .select('account.id')
    .where('dispute.id', '=', what.disputeId)
    .orderBy('account.id')
    .execute()
  await write(trx, accounts, what, now)
}

/** Writes to the centre's staff, in the caller's transaction. */
export async function tellStaff(trx: Trx, what: News, now: Date): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('role', 'in', STAFF_ROLES)
    .orderBy('id')
    .execute()
  await write(trx, accounts, what, now)
}

async function write(
  trx: Trx,
  accounts: readonly { id: string }[],
  { disputeId, news, until }: News,
  now: Date,
) {
  const values = { path: `/disputes/${disputeId}`, news, until: until ?? '' }
  for (const { id } of accounts) {
    await queueMail(trx, { to: { accountId: id }, template: 'dispute_news', values, now })
  }
}
