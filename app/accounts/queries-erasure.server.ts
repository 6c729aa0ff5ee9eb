import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type ListingState, listingLifecycle } from '../domain/listing/lifecycle.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import { findOpenBusiness } from '../listings/queries-leaving.server.ts'
import { anotherManages } from './commands-roles.server.ts'
import type { Erasure } from './erasure.ts'

const NOTHING: Erasure = { endsListing: false, obstacle: null, open: null }

/**
 * What erasing the actor's account would end beside it, and what has to be done before. An expert's place is the
 * person's own and ends with the account; a firm's goes on, and so needs somebody who keeps it.
 */
export async function findErasure(db: Db, actor: Actor): Promise<Erasure> {
  const { partyId } = actor
  if (partyId === null || !canKeepProfile(actor, partyId)) return NOTHING
  const party = await db.selectFrom('party').select('status').where('id', '=', partyId).executeTakeFirst()
  if (!party) return NOTHING
  const { from } = listingLifecycle.events.step_down
  const isListed = from.includes(party.status as ListingState)
  const open = await findOpenBusiness(db, partyId)
  const acts = open.engagements.length > 0
  if (actor.role === 'expert') {
    return { endsListing: isListed, obstacle: acts ? 'engagements' : null, open }
  }
  if (await anotherManages(db, actor)) return NOTHING
  const isNeeded = isListed || acts
  return { endsListing: false, obstacle: isNeeded ? 'last_keeper' : null, open }
}
