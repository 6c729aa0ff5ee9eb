import { compareAndSet } from '../../db/compare-and-set.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { EngagementTable } from '../../db/tables/engagement.ts'
import type { Actor } from '../domain/actor.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import {
  type EngagementEvent,
  type EngagementState,
  engagementLifecycle,
  isOpen,
} from '../domain/engagement/lifecycle.ts'
import { canCauseEngagement } from '../domain/engagement/policy.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { closeTerms } from './close-terms.server.ts'
import type { Engagement } from './queries.server.ts'

type Ending = Partial<Pick<EngagementTable, 'outcome' | 'lessons' | 'concluded_on'>>

/**
 * Moves an engagement on, if its table and its policy allow it and nobody has changed it meanwhile. Where that ends it,
 * terms that were proposed and not answered end with it.
 * @returns the state that it is in now
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function advance(
  trx: Trx,
  actor: Actor,
  engagement: Engagement,
  event: EngagementEvent,
  version: number,
  now: Date,
  ending: Ending = {},
): Promise<EngagementState> {
  // Who acts moves nothing on: to them such a step is not there, whatever the state.
  if (!worksOnDisputes(actor)) throw new Problem('not_found', 'there is no such engagement')
  const status = nextState(engagementLifecycle, event, engagement.status)
  if (!canCauseEngagement(actor, engagement, event)) {
    throw new Problem('not_found', 'there is no such engagement')
  }
  if (!isOpen({ status })) await closeTerms(trx, actor, engagement.id, now)
  await compareAndSet(trx, 'engagement', engagement.id, version, { ...ending, status }, now)
  return status
}
