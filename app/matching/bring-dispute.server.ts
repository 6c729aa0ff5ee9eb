import type { AppContext } from '../context.server.ts'
import { createDispute, type SentDispute, submitDispute } from '../disputes/commands.server.ts'
import type { Actor } from '../domain/actor.ts'
import { isProblem } from '../domain/errors.ts'
import { matchDispute } from './match-dispute.server.ts'

/**
 * How bringing a dispute went: matched at once, or saved without a match; `known` and `other` as of `createDispute`.
 */
export type Brought =
  | { outcome: 'matched'; runId: string }
  | { outcome: 'saved' }
  | { outcome: 'known' }
  | { outcome: 'other' }

/**
 * Saves a dispute as a draft, submits it and matches it: one act for whoever brings it. Each step is kept as soon
 * as it is done, so that a match that fails loses nothing (that failure is logged, not thrown) and the form sent again
 * goes on where it was interrupted.
 * @throws Problem `not_found` for an enterprise that the actor may not act for, `duplicate` for another one's id
 */
export async function bringDispute(
  app: Pick<AppContext, 'db' | 'search' | 'log'>,
  actor: Actor,
  dispute: SentDispute,
  now: Date,
): Promise<Brought> {
  const created = await createDispute(app.db, actor, dispute, now)
  if (created.outcome !== 'draft') return created
  try {
    await submitDispute(app.db, actor, dispute.id, created.version, now)
  } catch (error) {
    const meanwhile = isOvertaken(error) && (await createDispute(app.db, actor, dispute, now))
    if (!meanwhile || meanwhile.outcome === 'draft') throw error
    return meanwhile
  }
  try {
    return { outcome: 'matched', runId: await matchDispute(app, actor, dispute.id, null, now) }
  } catch (error) {
    app.log.error({ err: error, disputeId: dispute.id }, 'a dispute was saved but could not be matched')
    return { outcome: 'saved' }
  }
}

/** Where the same form arrives twice at once, one of them submits the draft. */
const isOvertaken = (error: unknown) =>
  isProblem(error) && (error.code === 'illegal_transition' || error.code === 'stale_state')
