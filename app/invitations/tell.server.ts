import type { Trx } from '../../db/schema.ts'
import type { InvitationNews } from '../domain/invitation/news.ts'
import { queueMail } from '../mail/queue.server.ts'

/** Writes to everybody of the given parties that there is something to read, in the caller's transaction. */
export async function tellParties(
  trx: Trx,
  partyIds: readonly string[],
  values: { path: string; news: InvitationNews },
  now: Date,
): Promise<void> {
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('party_id', 'in', partyIds)
    .orderBy('id')
    .execute()
  for (const { id } of rows) {
    await queueMail(trx, { to: { accountId: id }, template: 'invitation_news', values, now })
  }
}

/** Writes to everybody of the enterprise that asked, with the way to this invitation among those of its dispute. */
export async function tellEnterprise(
  trx: Trx,
  { id, disputeId, enterpriseId }: { id: string; disputeId: string; enterpriseId: string },
  news: InvitationNews,
  now: Date,
): Promise<void> {
  const values = { path: `/disputes/${disputeId}/invitations#i-${id}`, news }
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('id')
    .execute()
  for (const account of rows) {
    await queueMail(trx, { to: { accountId: account.id }, template: 'invitation_news', values, now })
  }
}
