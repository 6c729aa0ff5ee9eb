import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { candidateKey } from '../domain/matching/separation.ts'
import { canConvene } from '../domain/pairing/policy.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { tellAsking, tellCentre } from './tell.server.ts'

/** What an enterprise asks: the pair that a run proposed, as the run names it. */
export type IntroductionRequest = { runId: string; ref: string; note: string }

/**
 * Asks the centre to bring together two firms that a match proposed as a new pair. Asking twice is asking once. The
 * firms are told nothing.
 * @throws Problem `not_found` for a dispute, a run or a proposed pair that is not there for the actor,
 *   `illegal_transition` while nobody may be engaged in the dispute
 */
export async function requestIntroduction(
  db: Db,
  actor: Actor,
  disputeId: string,
  { runId, ref, note }: IntroductionRequest,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    if (!canCause(actor, dispute, 'engage')) {
      throw new Problem('illegal_transition', `dispute: nobody is brought in in state "${dispute.status}"`)
    }
    const run = await getMatchRun(trx, actor, runId)
    const pair = run.response.pairings.find(
      (one) => one.agreement === 'proposed' && candidateKey(one) === ref,
    )
    if (run.disputeId !== disputeId || !pair) throw new Problem('not_found', 'the run proposes no such pair')
    const id = newId(now)
    const { jurisdictions, ipTypes, procedure } = run.request
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('pairing_request')
      .values({
        id,
        dispute_id: disputeId,
        enterprise_id: dispute.enterpriseId,
        run_id: runId,
        domestic_id: await idOf(trx, pair.domestic.ref),
        overseas_id: await idOf(trx, pair.overseas.ref),
        jurisdictions: JSON.stringify(jurisdictions),
        ip_types: JSON.stringify(ipTypes),
        procedure: procedure ?? null,
        note,
        status: 'open',
        created_by: actor.id,
        created_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) return
    const detail = { disputeId, runId, ref }
    await recordEvent(trx, actor, { action: 'ask', noun: 'pairing_request', subjectId: id, detail }, now)
    const path = '/staff/pairings?view=requests'
    await tellCentre(trx, ['reviewer', 'manager'], { path, news: 'introduction' }, now)
  })
}

async function idOf(trx: Trx, ref: string): Promise<string> {
  const row = await trx.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'the firm is on record no more')
  return row.id
}

/**
 * Answers an enterprise that two firms are not brought together now.
 * @throws Problem `not_found` for a request that is not open, `forbidden`, `invalid_input` without an answer
 */
export async function refuseIntroduction(
  db: Db,
  actor: Actor,
  requestId: string,
  answer: string,
  now: Date,
): Promise<void> {
  if (!canConvene(actor)) throw new Problem('forbidden', 'reviewers and managers answer requests')
  if (answer === '') throw new Problem('invalid_input', 'say why', [{ field: 'answer', message: 'reason' }])
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('pairing_request')
      .set({ status: 'refused', answer, handled_name: actor.name, handled_at: now.toISOString() })
      .where('id', '=', requestId)
      .where('status', '=', 'open')
      .returning(['dispute_id', 'enterprise_id'])
      .executeTakeFirst()
    if (!row) throw new Problem('not_found', 'there is no such open request')
    const entry: AuditEntry = {
      action: 'refuse',
      noun: 'pairing_request',
      subjectId: requestId,
      detail: { answer },
    }
    await recordEvent(trx, actor, entry, now)
    const path = `/disputes/${row.dispute_id}/introductions`
    await tellAsking(trx, row.enterprise_id, { path, news: 'introduction' }, now)
  })
}
