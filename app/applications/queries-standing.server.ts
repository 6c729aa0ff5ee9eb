import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import type { ListingState } from '../domain/listing/lifecycle.ts'
import { listingLifecycle } from '../domain/listing/lifecycle.ts'
import { applicationsOf } from './scope.server.ts'

/**
 * From where somebody applies: `new` without a place, `renewable` with one, `open` while an application is not
 * decided, `closed` with a place that is suspended, notified or removed.
 */
export type StandingToApply = 'new' | 'renewable' | 'open' | 'closed'

/** What this actor may begin now. */
export async function placeToApplyFrom(db: Db, actor: Actor): Promise<StandingToApply> {
  const open = await applicationsOf(db, actor)
    .select('id')
    .where('status', 'in', ['draft', ...PENDING_APPLICATION_STATES])
    .executeTakeFirst()
  if (open) return 'open'
  if (!actor.partyId) return 'new'
  const party = await db
    .selectFrom('party')
    .select('status')
    .where('id', '=', actor.partyId)
    .executeTakeFirst()
  const from: readonly ListingState[] = listingLifecycle.events.renew.from
  return party && from.includes(party.status as ListingState) ? 'renewable' : 'closed'
}
