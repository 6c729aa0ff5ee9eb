import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import type { MatchResponse } from '../domain/matching/response.ts'
import { answer } from './answer.server.ts'
import type { MatchContext } from './candidates.server.ts'

/**
 * Ranks for a request without recording anything.
 * @throws Problem `invalid_input`
 */
export async function match(context: MatchContext, input: unknown, now: Date): Promise<MatchResponse> {
  return (await answer(context, input, now)).response
}

export type MatchRun = {
  id: string
  disputeId: string | null
  request: MatchRequest & { asOf: string }
  response: MatchResponse
  createdAt: string
}

/**
 * A recorded run, as it was answered. An enterprise reads its own runs; staff and the command line (`null`)
 * read every one.
 * @throws Problem `not_found` for a run that does not exist or is not the actor's to read
 */
export async function getMatchRun(db: Db, actor: Actor | null, runId: string): Promise<MatchRun> {
  let query = db
    .selectFrom('match_run')
    .leftJoin('dispute', 'dispute.id', 'match_run.dispute_id')
    .select([
      'match_run.id as id',
      'match_run.dispute_id',
      'match_run.request',
      'match_run.response',
      'match_run.created_at',
    ])
    .where('match_run.id', '=', runId)
  if (actor && !isStaff(actor)) query = query.where('dispute.enterprise_id', '=', actor.enterpriseId ?? '')
  const row = await query.executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such run')
  return {
    id: row.id,
    disputeId: row.dispute_id,
    request: JSON.parse(row.request),
    response: JSON.parse(row.response),
    createdAt: row.created_at,
  }
}
