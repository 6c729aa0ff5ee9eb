import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import type { MatchResponse } from '../domain/matching/response.ts'
import { type Answer, answer } from './answer.server.ts'
import type { MatchContext } from './candidates.server.ts'
import { namesOf } from './conflicts.server.ts'
import { digestOfRun, newSalt } from './frozen-run.server.ts'
import { recordGaps } from './gaps.server.ts'
import { recordStakes } from './offers.server.ts'

type Recorder = Pick<Actor, 'id' | 'name'> | null

/**
 * Ranks for a request and freezes the answer as a run: request, policy version, watermark, every candidate with
 * its values and reasons, and what it meant for each one's fair share.
 * @param actor who asked; null is the command line
 * @returns the response, carrying `run`
 * @throws Problem `invalid_input`
 */
export async function matchAndRecord(
  context: MatchContext,
  actor: Recorder,
  input: unknown,
  now: Date,
): Promise<MatchResponse & { run: string }> {
  const found = await answer(context, input, now)
  return context.db.transaction().execute((trx) => recordRun(trx, actor, found, null, now))
}

/**
 * Freezes an answer as a run of a dispute (or of none), in the caller's transaction: the answer, what it meant for
 * fair shares, what it did not find, and which names were checked. The database refuses to alter any of it; the audit keeps
 * a digest, so that a run that was altered all the same shows.
 */
export async function recordRun(
  trx: Trx,
  actor: Recorder,
  { request, response, told, stakes, watermark }: Answer,
  disputeId: string | null,
  now: Date,
): Promise<MatchResponse & { run: string }> {
  const run = newId(now)
  const recorded = { run, ...response }
  const stored = {
    request: JSON.stringify(request),
    response: JSON.stringify(recorded),
    told: JSON.stringify(told),
    salt: newSalt(),
  }
  await trx
    .insertInto('match_run')
    .values({
      id: run,
      dispute_id: disputeId,
      created_by: actor?.id ?? null,
      ...stored,
      as_of: new Date(request.asOf).toISOString(),
      policy_version: response.policyVersion,
      watermark,
      degraded: response.degraded ? 1 : 0,
      created_at: now.toISOString(),
    })
    .execute()
  await recordStakes(trx, run, stakes(), new Date(request.asOf))
  await recordGaps(trx, run, request, response.empty)
  const event = (action: AuditAction, detail: Record<string, unknown>) =>
    recordEvent(trx, actor, { action, noun: 'match_run', subjectId: run, detail }, now)
  const { policyVersion, degraded } = response
  await event('record', { disputeId, policyVersion, degraded, digest: digestOfRun(stored) })
  await event('check_names', { disputeId, ...checkedNames(request) })
  return recorded
}

/** Which names were checked for conflicts, side by side. For the audit alone: only staff may read it. */
function checkedNames(request: MatchRequest) {
  const { opponents, enterprise } = namesOf(request)
  return {
    counts: { opponents: opponents.length, enterprise: enterprise.length },
    opponents,
    enterprise,
  }
}

/** Records that somebody of the centre took a run out as a file. */
export async function recordRunDownload(db: Db, actor: Actor, run: string, now: Date): Promise<void> {
  const event = { action: 'download', noun: 'match_run', subjectId: run, detail: {} } as const
  await db.transaction().execute((trx) => recordEvent(trx, actor, event, now))
}
