import type { AppContext } from '../context.server.ts'
import { createDispute, submitDispute } from '../disputes/commands.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { Particulars } from '../domain/dispute/particulars.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { matchDispute } from './match-dispute.server.ts'

/** How bringing a dispute went: matched at once, saved without a match, or here already. */
export type Brought = { outcome: 'matched'; runId: string } | { outcome: 'saved' } | { outcome: 'known' }

/** The version of a draft that nobody has touched yet. */
const FIRST_VERSION = 1

/**
 * Saves a dispute as a draft, submits it and matches it: one act for whoever brings it. Each step is kept as soon
 * as it is done, so that a match that fails loses nothing; that failure is logged, not thrown.
 * @throws Problem `not_found` for an enterprise that the actor may not act for, `duplicate` for somebody else's id
 */
export async function bringDispute(
  app: Pick<AppContext, 'db' | 'search' | 'log'>,
  actor: Actor,
  dispute: { id: string; enterpriseId: string; facts: DisputeFacts; particulars?: Particulars },
  now: Date,
): Promise<Brought> {
  const created = await createDispute(app.db, actor, dispute, now)
  if (!created) return { outcome: 'known' }
  await submitDispute(app.db, actor, dispute.id, FIRST_VERSION, now)
  try {
    return { outcome: 'matched', runId: await matchDispute(app, actor, dispute.id, null, now) }
  } catch (error) {
    app.log.error({ err: error, disputeId: dispute.id }, 'a dispute was saved but could not be matched')
    return { outcome: 'saved' }
  }
}
