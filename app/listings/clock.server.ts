import type { Db } from '../../db/schema.ts'
import { dayNumber, dayOfNumber, shanghaiDay } from '../domain/day.ts'
import { nextState } from '../domain/lifecycle.ts'
import { CONFIRMATION_DAYS, WARNING_DAYS, warningDue } from '../domain/listing/expiry.ts'
import { type ListingState, listingLifecycle } from '../domain/listing/lifecycle.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { recordListingStep, tellParty } from './commands.server.ts'
import { listExpiring } from './queries-evidence.server.ts'

/** What one look at the calendar did. */
export type ListingsSwept = { expired: number; warned: number; asked: number }

/**
 * Ends terms that are over, warns of evidence that expires in 60, 30 or 7 days, and asks for confirmation of profiles
 * that nobody confirmed for 180. Twice on one day does nothing more.
 */
export async function sweepListings(db: Db, now: Date): Promise<ListingsSwept> {
  const today = shanghaiDay(now)
  return {
    expired: await expireTerms(db, today, now),
    warned: await warnOfExpiry(db, today, now),
    asked: await askToConfirm(db, today, now),
  }
}

async function expireTerms(db: Db, today: string, now: Date): Promise<number> {
  const { from } = listingLifecycle.events.expire
  const over = await db
    .selectFrom('party')
    .select(['id', 'status', 'version'])
    .where('status', 'in', from)
    .where('term_end', '<', today)
    .execute()
  for (const { id, status, version } of over) {
    await db.transaction().execute(async (trx) => {
      const before = status as ListingState
      const after = nextState(listingLifecycle, 'expire', before)
      const result = await trx
        .updateTable('party')
        .set({ status: after, version: version + 1, updated_at: now.toISOString() })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      if (result.numUpdatedRows === 0n) return
      const step = { event: 'expire', status: after, words: '', replyBy: null } as const
      await recordListingStep(trx, null, { partyId: id, status: before }, step, now)
      await tellParty(trx, id, 'expire', now)
    })
  }
  return over.length
}

async function warnOfExpiry(db: Db, today: string, now: Date): Promise<number> {
  const last = dayOfNumber(dayNumber(today) + WARNING_DAYS[0])
  let warned = 0
  for (const { id, partyId, expiresOn } of await listExpiring(db, today, last)) {
    const days = warningDue(expiresOn!, today)
    if (days === null) continue
    warned += await db.transaction().execute(async (trx) => {
      const row = { evidence_id: id, expires_on: expiresOn!, days, created_at: now.toISOString() }
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('evidence_warning')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (!numInsertedOrUpdatedRows) return 0
      await tellParty(trx, partyId, 'evidence', now)
      return 1
    })
  }
  return warned
}

/** The warning of a confirmation is kept like one of an expiry: by the day on which it was due. */
async function askToConfirm(db: Db, today: string, now: Date): Promise<number> {
  const limit = dayOfNumber(dayNumber(today) - CONFIRMATION_DAYS)
  const profiles = await db
    .selectFrom('party_profile')
    .innerJoin('party', 'party.id', 'party_profile.party_id')
    .select(['party.id', 'party_profile.confirmed_on'])
    .where('party.status', 'in', RANKED_STATUSES)
    .where('party_profile.confirmed_on', '<', limit)
    .execute()
  let asked = 0
  for (const { id, confirmed_on } of profiles) {
    asked += await db.transaction().execute(async (trx) => {
      const row = { evidence_id: id, expires_on: confirmed_on!, days: 0, created_at: now.toISOString() }
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('evidence_warning')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (!numInsertedOrUpdatedRows) return 0
      await tellParty(trx, id, 'confirm', now)
      return 1
    })
  }
  return asked
}
