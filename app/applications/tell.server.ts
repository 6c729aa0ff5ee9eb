import type { Trx } from '../../db/schema.ts'
import { queueMail } from '../mail/queue.server.ts'
import type { Application } from './queries.server.ts'

/**
 * Writes to an applicant what became of the application, in the caller's transaction.
 * @param until the day by which a decision may be expected; left out where no calendar reaches so far
 */
export async function tellApplicant(
  trx: Trx,
  { id, applicantId, kind }: Pick<Application, 'id' | 'applicantId' | 'kind'>,
  news: 'received' | 'changes' | 'decided',
  now: Date,
  until?: string,
): Promise<void> {
  const to = { accountId: applicantId }
  const values = { path: `/applications/${id}`, news, kind, until }
  await queueMail(trx, { to, template: 'application_news', values, now })
}
