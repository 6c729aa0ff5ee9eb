import type { Trx } from '../../db/schema.ts'
import { openAccountsOf } from '../accounts/queries-party-accounts.server.ts'
import { KEEPER_ROLES } from '../domain/account/first-of-party.ts'
import type { ApplicationNews } from '../domain/application/news.ts'
import { queueMail } from '../mail/queue.server.ts'
import type { Application } from './queries.server.ts'

type Told = Pick<Application, 'id' | 'applicantId' | 'partyId' | 'kind'>

/**
 * Writes to whoever answers for an application what became of it, in the caller's transaction: to whoever began it, and
 * of a renewal also to those who keep the entry.
 * @param until the day by which a decision may be expected, or by which the applicant is asked to act; left out where
 *   none is known
 * @returns how many letters were put into the outbox
 */
export async function tellApplicant(
  trx: Trx,
  application: Told,
  news: ApplicationNews,
  now: Date,
  until?: string,
): Promise<number> {
  const { id, kind } = application
  const values = { path: `/applications/${id}`, news, kind, until }
  let letters = 0
  for (const accountId of await answering(trx, application)) {
    const sent = await queueMail(trx, { to: { accountId }, template: 'application_news', values, now })
    if (sent !== null) letters += 1
  }
  return letters
}

async function answering(trx: Trx, { applicantId, partyId }: Told): Promise<Set<string>> {
  if (partyId === null) return new Set([applicantId])
  const keepers = await openAccountsOf(trx, [partyId])
    .where('role', 'in', KEEPER_ROLES)
    .select('id')
    .orderBy('id')
    .execute()
  return new Set([applicantId, ...keepers.map(({ id }) => id)])
}
