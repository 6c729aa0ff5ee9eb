import type { Db, Trx } from '../../db/schema.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { nextState } from '../domain/lifecycle.ts'
import { STAFF_AFTER_DAYS, WARNING_DAYS, warningDue } from '../domain/listing/expiry.ts'
import { type ListingState, listingLifecycle } from '../domain/listing/lifecycle.ts'
import { queueMail } from '../mail/queue.server.ts'
import { recordListingStep, tellParty } from './commands.server.ts'
import { listExpiring } from './queries-evidence.server.ts'
import { listEndingTerms, listExpiringInsurance, listUnconfirmed } from './queries-parties.server.ts'

const DAY_MS = 86_400_000

/** What one look at the calendar did. */
export type ListingsSwept = {
  expired: number
  warned: number
  /** Owners who were asked to confirm their entry. */
  asked: number
  /** Entries of which staff were told, because their owners did not. */
  unanswered: number
}

/**
 * Ends terms that are over, warns of terms that end and of evidence and insurance that expire in 60, 30 or 7 days, and
 * asks for confirmation of entries that nobody confirmed for 180: first their owners, then, where that brings nothing,
 * staff. Twice on one day does nothing more.
 */
export async function sweepListings(db: Db, now: Date): Promise<ListingsSwept> {
  const today = shanghaiDay(now)
  return {
    expired: await expireTerms(db, today, now),
    warned: await warnOfEnds(db, today, now),
    asked: await askToConfirm(db, today, now),
    unanswered: await tellStaff(db, today, now),
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

type Warning = { id: string; day: string; days: number }

/** Does `tell` once for each warning: what was given is remembered by what it is about, its day and its distance. */
async function warnOnce(
  db: Db,
  { id, day, days }: Warning,
  now: Date,
  tell: (trx: Trx) => Promise<void>,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('evidence_warning')
      .values({ evidence_id: id, expires_on: day, days, created_at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) return 0
    await tell(trx)
    return 1
  })
}

/** Warns the owners of what ends, each in words of its own (`news`); `id` is what the warning is about. */
async function warnOwners(
  db: Db,
  ending: readonly { id: string; partyId: string; endsOn: string }[],
  news: 'term' | 'evidence' | 'insurance',
  today: string,
  now: Date,
): Promise<number> {
  let warned = 0
  for (const { id, partyId, endsOn } of ending) {
    const days = warningDue(endsOn, today)
    if (days === null) continue
    const warning = { id, day: endsOn, days }
    warned += await warnOnce(db, warning, now, (trx) => tellParty(trx, partyId, news, now, endsOn))
  }
  return warned
}

async function warnOfEnds(db: Db, today: string, now: Date): Promise<number> {
  const last = addDays(today, WARNING_DAYS[0])
  const terms = (await listEndingTerms(db, today, last)).map(({ partyId, termEnd }) => ({
    id: `term ${partyId}`,
    partyId,
    endsOn: termEnd,
  }))
  const evidence = (await listExpiring(db, today, last)).map(({ id, partyId, expiresOn }) => ({
    id,
    partyId,
    endsOn: expiresOn!,
  }))
  const insurance = (await listExpiringInsurance(db, today, last)).map(({ partyId, expiresOn }) => ({
    id: `insurance ${partyId}`,
    partyId,
    endsOn: expiresOn,
  }))
  return (
    (await warnOwners(db, terms, 'term', today, now)) +
    (await warnOwners(db, evidence, 'evidence', today, now)) +
    (await warnOwners(db, insurance, 'insurance', today, now))
  )
}

/** The warning of a confirmation is kept like one of an expiry: by the day on which it was given last. */
async function askToConfirm(db: Db, today: string, now: Date): Promise<number> {
  let asked = 0
  for (const { id, confirmedOn } of await listUnconfirmed(db, today)) {
    const warning = { id, day: confirmedOn, days: 0 }
    asked += await warnOnce(db, warning, now, (trx) => tellParty(trx, id, 'confirm', now))
  }
  return asked
}

/** Tells reviewers, in one letter, of entries whose owners were asked and have not confirmed for so many days since. */
async function tellStaff(db: Db, today: string, now: Date): Promise<number> {
  const askedBefore = new Date(now.getTime() - STAFF_AFTER_DAYS * DAY_MS).toISOString()
  let told = 0
  for (const { id, confirmedOn } of await listUnconfirmed(db, today, { askedBefore })) {
    const warning = { id, day: confirmedOn, days: -STAFF_AFTER_DAYS }
    told += await warnOnce(db, warning, now, async () => {})
  }
  if (told > 0) await db.transaction().execute((trx) => tellReviewers(trx, now))
  return told
}

async function tellReviewers(trx: Trx, now: Date): Promise<void> {
  const reviewers = await trx.selectFrom('account').select('id').where('role', '=', 'reviewer').execute()
  for (const { id } of reviewers) {
    const values = { path: '/staff/evidence', news: 'unconfirmed' }
    await queueMail(trx, { to: { accountId: id }, template: 'listing_news', values, now })
  }
}
