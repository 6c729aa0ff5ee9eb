import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import type { Section } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { getMatchRun } from './queries.server.ts'

export type Picking = {
  disputeId: string
  runId: string
  section: Section
  candidate: string
  picked: boolean
}

/**
 * Picks a candidate of a frozen run out, or puts it back. Whoever is picked learns nothing of it; the enterprise and
 * the centre do, and the audit keeps it. Twice does nothing more.
 * @throws Problem `not_found` for a dispute, run or candidate that is not there for the actor, `illegal_transition` while
 *   nobody may be engaged in the dispute
 */
export async function pickCandidate(
  db: Db,
  actor: Actor,
  { disputeId, runId, section, candidate, picked }: Picking,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    const run = await getMatchRun(trx, actor, runId)
    if (run.disputeId !== disputeId) throw new Problem('not_found', 'there is no such run')
    const candidates: AnyCandidate[] = run.response[section]
    const index = candidates.findIndex((one) => candidateKey(one) === candidate)
    if (index < 0) throw new Problem('not_found', 'the run has no such candidate')
    if (!canCause(actor, dispute, 'engage')) {
      throw new Problem('illegal_transition', `dispute: nobody is picked in state "${dispute.status}"`)
    }
    const place = index + 1
    const entry = { run_id: runId, section, candidate }
    const changed = picked
      ? await trx
          .insertInto('shortlisted')
          .values({
            ...entry,
            place,
            added_by: actor.id,
            added_name: actor.name,
            added_at: now.toISOString(),
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('place')
          .executeTakeFirst()
      : await trx
          .deleteFrom('shortlisted')
          .where((eb) => eb.and(entry))
          .returning('place')
          .executeTakeFirst()
    if (!changed) return
    const action = picked ? 'shortlist' : 'drop_from_shortlist'
    const detail = { disputeId, section, ref: candidate, place, byStaff: isStaff(actor) }
    await recordEvent(trx, actor, { action, noun: 'match_run', subjectId: runId, detail }, now)
  })
}
