import type { MatchResponse } from '../../app/domain/matching/response.ts'
import { answer } from '../../app/matching/answer.server.ts'
import { openMemoryDatabase } from './memory-database.ts'
import { type AnyRecord, populate } from './world.ts'

/** The answer that a database holding only `records` gives, without a search server. */
export async function answerFor(
  records: readonly AnyRecord[],
  request: { asOf: string } & Record<string, unknown>,
): Promise<MatchResponse> {
  const [response] = await answersFor(records, [request])
  return response!
}

/** The answers of one such database to several requests. */
export async function answersFor(
  records: readonly AnyRecord[],
  requests: readonly ({ asOf: string } & Record<string, unknown>)[],
): Promise<MatchResponse[]> {
  const database = await openMemoryDatabase()
  try {
    await populate(database, records)
    const responses: MatchResponse[] = []
    for (const request of requests) {
      const now = new Date(request.asOf)
      responses.push((await answer({ db: database.db, search: null }, request, now)).response)
    }
    return responses
  } finally {
    await database.close()
  }
}
