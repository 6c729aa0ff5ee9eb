import type { Trx } from '../../db/schema.ts'
import type { ApplicationNews } from '../domain/application/news.ts'
import { queueMail } from '../mail/queue.server.ts'
import type { Application } from './queries.server.ts'

/**
 * Writes to an applicant what became of the application, in the caller's transaction.
 * @param until the day by which a decision may be expected, or by which the applicant is asked to act; left out where
 *   none is known
 */
export async function tellApplicant(
  trx: Trx,
  { id, applicantId, kind }: Pick<Application, 'id' | 'applicantId' | 'kind'>,
  news: ApplicationNews,
  now: Date,
  until?: string,
): Promise<void> {
  const to = { accountId: applicantId }
  const values = { path: `/applications/${id}`, news, kind, until }
  await queueMail(trx, { to, template: 'application_news', values, now })
}
