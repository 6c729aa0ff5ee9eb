import { compareAndSet } from '../../db/compare-and-set.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { withdrawOpenApplications } from '../applications/withdraw-open.server.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { listingLifecycle } from '../domain/listing/lifecycle.ts'
import { canStepDown } from '../domain/listing/policy.ts'
import { LIVE_PAIRING_STATES } from '../domain/pairing/lifecycle.ts'
import { leaveInvitations } from '../invitations/leave.server.ts'
import { queueMail, tellCentre } from '../mail/queue.server.ts'
import { recordListingStep, tellParty } from './commands.server.ts'
import { getListing, type Listing } from './queries.server.ts'

/**
 * A party gives its place in the directory up, from now on: its term ends today, its page is not public and it is not
 * ranked any more, and what it was asked is declined. Its engagements go on until they end or are handed on, and it may
 * apply again.
 * @param words why; may be ''
 * @throws Problem `not_found` for another's place or one that is not there, `illegal_transition` for one that has ended,
 *   `forbidden` for a member who does not keep the entry, `stale_state`
 */
export async function stepDown(
  db: Db,
  actor: Actor,
  partyId: string,
  { words, version }: { words: string; version: number },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const listing = await getListing(trx, actor, partyId)
    nextState(listingLifecycle, 'step_down', listing.status)
    if (!canStepDown(actor, listing)) throw new Problem('forbidden', 'whoever keeps the entry gives it up')
    await endListing(trx, actor, { ...listing, version }, words, now)
  })
}

/** The same in the caller's transaction, for a place that the actor may give up. @throws Problem `stale_state` */
export async function endListing(
  trx: Trx,
  actor: Actor,
  listing: Listing,
  words: string,
  now: Date,
): Promise<void> {
  const { partyId, version, termStart } = listing
  const status = nextState(listingLifecycle, 'step_down', listing.status)
  const today = shanghaiDay(now)
  // A term that has not begun never does.
  const term_end = termStart !== null && termStart > today ? termStart : today
  await compareAndSet(trx, 'party', partyId, version, { status, term_end }, now)
  const step = { event: 'step_down', status, words, replyBy: null } as const
  await recordListingStep(trx, actor, listing, step, now)
  await withdrawOpenApplications(trx, actor, partyId, now)
  await leaveInvitations(trx, actor, partyId, now)
  await tellParty(trx, partyId, 'step_down', now)
  const values = { path: `/staff/listings/${partyId}`, news: 'stepped_down' }
  await tellCentre(trx, { template: 'listing_news', values, now })
  await tellPartners(trx, actor, partyId, now)
}

/** Whoever works in a 1+1 with the party: it is offered to nobody while one of its sides is not listed. */
async function tellPartners(trx: Trx, actor: Actor, partyId: string, now: Date): Promise<void> {
  const pairings = await trx
    .selectFrom('pairing')
    .select(['id', 'domestic_id', 'overseas_id'])
    .where((eb) => eb.or([eb('domestic_id', '=', partyId), eb('overseas_id', '=', partyId)]))
    .where('status', 'in', LIVE_PAIRING_STATES)
    .orderBy('id')
    .execute()
  for (const { id, domestic_id, overseas_id } of pairings) {
    const people = await trx
      .selectFrom('account')
      .select('id')
      .where('party_id', '=', domestic_id === partyId ? overseas_id : domestic_id)
      .where('role', 'in', ['provider_member', 'provider_administrator'])
      .where('id', '!=', actor.id)
      .orderBy('id')
      .execute()
    for (const account of people) {
      const values = { path: `/pairings/${id}`, news: 'partner_left' }
      await queueMail(trx, { to: { accountId: account.id }, template: 'pairing_news', values, now })
    }
  }
}
