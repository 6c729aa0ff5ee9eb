import type { Insertable } from 'kysely'
import { LATEST_RATINGS, pointsOf } from '../app/domain/engagement/rating.ts'
import { LATEST_ANSWERS, minutesTaken } from '../app/domain/invitation/clock.ts'
import { entriesOf, standingAs } from './joinings.server.ts'
import type { Trx } from './schema.ts'
import type { PartyFeedbackTable } from './tables/party.ts'

/**
 * Brings what a party's answers come to up to date, in the transaction that changed one. Where nobody could sign in for
 * it all the time, it counts neither way. A party of which nothing is known has no row; one that was joined into another
 * counts there.
 */
export async function refreshAnswers(trx: Trx, partyIds: readonly string[]): Promise<void> {
  for (const partyId of partyIds) {
    const { standingId, ids } = await recordOf(trx, partyId)
    const sides = await trx
      .selectFrom('invitation_side')
      .select(['asked_at', 'responded_at', 'kept'])
      .where('party_id', 'in', ids)
      .where('kept', 'is not', null)
      .orderBy('asked_at', 'desc')
      .orderBy('invitation_id', 'desc')
      .limit(LATEST_ANSWERS)
      .execute()
    if (sides.length === 0) continue
    const answered = sides.filter((side) => side.responded_at !== null)
    await keep(trx, standingId, {
      asked: sides.length,
      kept: sides.filter((side) => side.kept === 1).length,
      answers: answered.length,
      answer_minutes: answered.reduce(
        (sum, side) => sum + minutesTaken(new Date(side.asked_at), new Date(side.responded_at!)),
        0,
      ),
    })
  }
}

/**
 * Brings what a party's ratings come to up to date, in the transaction that added one. Only engagements that it accepted
 * or confirmed count: anybody could note one down and rate whom they never engaged. Of one that was joined into another
 * they count there.
 */
export async function refreshRatings(trx: Trx, partyId: string): Promise<void> {
  const { standingId, ids } = await recordOf(trx, partyId)
  const rows = await trx
    .selectFrom('rating')
    .innerJoin('engagement', 'engagement.id', 'rating.engagement_id')
    .select(['rating.responsiveness', 'rating.communication', 'rating.diligence'])
    .where('rating.party_id', 'in', ids)
    .where('rating.by_side', '=', 'enterprise')
    .where('engagement.confirmed_at', 'is not', null)
    .orderBy('rating.created_at', 'desc')
    .orderBy('rating.engagement_id', 'desc')
    .limit(LATEST_RATINGS)
    .execute()
  if (rows.length === 0) return
  const points = rows.reduce((sum, row) => sum + pointsOf(row), 0)
  await keep(trx, standingId, { ratings: rows.length, points })
}

/** The entry under which a party stands today, and all whose record is its own: itself and whoever was joined into it. */
async function recordOf(trx: Trx, partyId: string): Promise<{ standingId: string; ids: string[] }> {
  const standingId = await standingAs(trx, partyId)
  return { standingId, ids: await entriesOf(trx, standingId) }
}

type Sums = Omit<Insertable<PartyFeedbackTable>, 'party_id'>

function keep(trx: Trx, partyId: string, sums: Sums) {
  return trx
    .insertInto('party_feedback')
    .values({ party_id: partyId, ...sums })
    .onConflict((oc) => oc.column('party_id').doUpdateSet(sums))
    .execute()
}
