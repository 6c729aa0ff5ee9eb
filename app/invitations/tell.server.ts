import type { Trx } from '../../db/schema.ts'
import type { InvitationNews } from '../domain/invitation/news.ts'
import { queueMail } from '../mail/queue.server.ts'

/** What happened to which invitation; an engagement where the news is to be read there. */
type PartyNews = { invitationId: string; news: InvitationNews; engagementId?: string }

/**
 * Writes to everybody of the given parties that there is something to read, and by when their own answer is due while
 * their clock runs, in the caller's transaction.
 */
export async function tellParties(
  trx: Trx,
  partyIds: readonly string[],
  { invitationId, news, engagementId }: PartyNews,
  now: Date,
): Promise<void> {
  const rows = await trx
    .selectFrom('account')
    .innerJoin('invitation_side as side', 'side.party_id', 'account.party_id')
    .select(['account.id', 'side.due_at'])
    .where('side.invitation_id', '=', invitationId)
    .where('side.party_id', 'in', partyIds)
    .orderBy('account.id')
    .execute()
  const path = engagementId === undefined ? `/invitations/${invitationId}` : `/engagements/${engagementId}`
  for (const { id, due_at } of rows) {
    const values = { path, news, until: due_at ?? undefined }
    await queueMail(trx, { to: { accountId: id }, template: 'invitation_news', values, now })
  }
}

/**
 * Writes to the other side of a 1+1 that an invitation is over through one of its sides: why is that side's to say.
 * @param through the sides that it ended with, which know
 */
export async function tellOthers(
  trx: Trx,
  invitationId: string,
  through: readonly string[],
  news: Extract<InvitationNews, 'partner_out' | 'lapsed'>,
  now: Date,
): Promise<void> {
  const others = await trx
    .selectFrom('invitation_side')
    .select('party_id')
    .where('invitation_id', '=', invitationId)
    .where('party_id', 'not in', through)
    .execute()
  const partyIds = others.map(({ party_id }) => party_id)
  if (partyIds.length > 0) await tellParties(trx, partyIds, { invitationId, news }, now)
}

/** Tells reviewers of parties that were asked and for whom nobody can sign in: only the centre can get in touch. */
export async function tellOfUnreached(trx: Trx, unreached: readonly string[], now: Date): Promise<void> {
  if (unreached.length === 0) return
  const reviewers = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'reviewer')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute()
  for (const partyId of unreached) {
    for (const { id } of reviewers) {
      const values = { path: `/staff/listings/${partyId}`, news: 'unreached' }
      await queueMail(trx, { to: { accountId: id }, template: 'listing_news', values, now })
    }
  }
}

/**
 * Writes to everybody of the enterprise that asked, with the way to this invitation among those of its dispute.
 * @param until the last day on which the enterprise can take up what was offered
 */
export async function tellEnterprise(
  trx: Trx,
  { id, disputeId, enterpriseId }: { id: string; disputeId: string; enterpriseId: string },
  news: InvitationNews,
  now: Date,
  until?: string,
): Promise<void> {
  const values = { path: `/disputes/${disputeId}/invitations#i-${id}`, news, until }
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
