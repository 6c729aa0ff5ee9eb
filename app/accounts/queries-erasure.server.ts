import type { Db } from '../../db/schema.ts'
import { listUnderWay } from '../disputes/queries-enterprises.server.ts'
import { managesHouse } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { type ListingState, listingLifecycle } from '../domain/listing/lifecycle.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import { findOpenBusiness } from '../listings/queries-leaving.server.ts'
import { anotherManages } from './commands-roles.server.ts'
import type { Erasure } from './erasure.ts'

const NOTHING: Erasure = { endsListing: false, obstacle: null, open: null, unmanaged: null }

/**
 * What erasing the actor's account would end beside it, and what has to be done before. An expert's place is the
 * person's own and ends with the account; a firm's goes on, and so needs somebody who keeps it. An enterprise is on no
 * list: nothing keeps its last person here, but who goes is to know what is left behind.
 */
export async function findErasure(db: Db, actor: Actor, now: Date): Promise<Erasure> {
  const { partyId, enterpriseId } = actor
  if (enterpriseId !== null) {
    return { ...NOTHING, unmanaged: await findUnmanaged(db, actor, enterpriseId, now) }
  }
  if (partyId === null || !canKeepProfile(actor, partyId)) return NOTHING
  const party = await db.selectFrom('party').select('status').where('id', '=', partyId).executeTakeFirst()
  if (!party) return NOTHING
  const { from } = listingLifecycle.events.step_down
  const isListed = from.includes(party.status as ListingState)
  const open = await findOpenBusiness(db, partyId)
  const acts = open.engagements.length > 0
  if (actor.role === 'expert') {
    return { ...NOTHING, endsListing: isListed, obstacle: acts ? 'engagements' : null, open }
  }
  if (await anotherManages(db, actor)) return NOTHING
  const isNeeded = isListed || acts
  return { ...NOTHING, obstacle: isNeeded ? 'last_keeper' : null, open }
}

/** The disputes that need an enterprise which nobody would manage without the actor, or null. */
async function findUnmanaged(
  db: Db,
  actor: Actor,
  enterpriseId: string,
  now: Date,
): Promise<Erasure['unmanaged']> {
  const others = await db
    .selectFrom('account')
    .select('role')
    .where('enterprise_id', '=', enterpriseId)
    .where('id', '!=', actor.id)
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
    .execute()
  const isLast = managesHouse(actor.role)
    ? !others.some(({ role }) => managesHouse(role))
    : others.length === 0
  const disputes = isLast ? await listUnderWay(db, actor, now) : []
  return disputes.length > 0 ? disputes : null
}
