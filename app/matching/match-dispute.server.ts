import type { AppContext } from '../context.server.ts'
import { noteMatch } from '../disputes/commands.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { matchRequestOf } from '../domain/dispute/match-request.ts'
import { canMatchDispute } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { POLICY } from '../domain/matching/policy-version.ts'
import { answer } from './answer.server.ts'
import { recordRun } from './commands.server.ts'

/**
 * Ranks who should help with a dispute and freezes the answer. The ranking is found outside any transaction; it is
 * recorded together with the dispute's new state, or not at all.
 * @param version the one that the actor saw; null takes the dispute as it stands
 * @returns the id of the run
 * @throws Problem `not_found`, `illegal_transition`, and `stale_state` when the dispute has changed meanwhile
 */
export async function matchDispute(
  { db, search }: Pick<AppContext, 'db' | 'search'>,
  actor: Actor,
  disputeId: string,
  version: number | null,
  now: Date,
): Promise<string> {
  const dispute = await getDispute(db, actor, disputeId)
  if (!canMatchDispute(actor, dispute)) {
    throw new Problem('illegal_transition', `dispute: not to be matched in state "${dispute.status}"`)
  }
  if (version !== null && version !== dispute.version) {
    throw new Problem('stale_state', 'the dispute has changed since it was read')
  }
  const found = await answer({ db, search }, matchRequestOf(dispute, now), now, POLICY, disputeId)
  return db.transaction().execute(async (trx) => {
    const { run } = await recordRun(trx, actor, found, disputeId, now)
    await noteMatch(trx, actor, dispute, run, now)
    return run
  })
}
