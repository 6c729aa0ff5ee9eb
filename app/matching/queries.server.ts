import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { ownPlace } from '../domain/matching/own-place.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import type { MatchResponse, Section, Told } from '../domain/matching/response.ts'
import { candidateKey } from '../domain/matching/separation.ts'
import { answer } from './answer.server.ts'
import type { MatchContext } from './candidates.server.ts'
import { digestOfRun } from './frozen-run.server.ts'
import { findCitedMatters } from './queries-shown.server.ts'
import { findShares } from './shares.server.ts'
import type { ShownOwnPlace } from './shown.ts'

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
  /** What an enterprise is told instead; null for a run that is older than that. */
  told: Told | null
  createdAt: string
  /** See `digestOfRun`. */
  digest: string
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
      'match_run.told',
      'match_run.salt',
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
    told: row.told === null ? null : JSON.parse(row.told),
    createdAt: row.created_at,
    digest: digestOfRun(row),
  }
}

/**
 * Where a candidate of a recorded run stood, for its own party; null where the run does not list it. Whoever asks has to
 * know that the party may: one that was invited from the run may.
 */
export async function findOwnPlace(
  db: Db,
  runId: string,
  section: Section,
  key: string,
): Promise<ShownOwnPlace | null> {
  const { request, response } = await getMatchRun(db, null, runId)
  const own = ownPlace(response, section, key, request.rotation)
  if (!own) return null
  const matters = await findCitedMatters(
    db,
    own.reasons.flatMap((reason) => reason.evidence),
  )
  const mine = response[section].filter((candidate) => candidateKey(candidate) === key)
  const shares = (await findShares(db, { request, response }, mine))[key] ?? null
  return { ...own, run: runId, policyVersion: response.policyVersion, matters, shares }
}
