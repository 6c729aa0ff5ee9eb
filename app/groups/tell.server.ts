import type { Trx } from '../../db/schema.ts'
import type { GroupNews } from '../domain/defence-group/news.ts'
import { queueMail } from '../mail/queue.server.ts'

/** Writes to the people of a dispute's enterprise that there is something to answer or to know: never about whom. */
export async function tellGroup(trx: Trx, disputeId: string, news: GroupNews, now: Date): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .innerJoin('dispute', 'dispute.enterprise_id', 'account.enterprise_id')
    .select('account.id')
    .where('dispute.id', '=', disputeId)
    .orderBy('account.id')
    .execute()
  const values = { path: `/disputes/${disputeId}`, news }
  for (const { id } of accounts) {
    await queueMail(trx, { to: { accountId: id }, template: 'group_question', values, now })
  }
}
