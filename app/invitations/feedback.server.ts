import type { Db, Trx } from '../../db/schema.ts'
import { LATEST_ANSWERS, medianHours, minutesTaken } from '../domain/invitation/clock.ts'

/**
 * Brings what a party's answers come to up to date, in the transaction that changed one. A party of which nothing is
 * known has no row.
 */
export async function refreshAnswers(trx: Trx, partyIds: readonly string[]): Promise<void> {
  for (const partyId of partyIds) {
    const sides = await trx
      .selectFrom('invitation_side')
      .select(['asked_at', 'responded_at', 'kept'])
      .where('party_id', '=', partyId)
      .where('kept', 'is not', null)
      .orderBy('asked_at', 'desc')
      .orderBy('invitation_id', 'desc')
      .limit(LATEST_ANSWERS)
      .execute()
    if (sides.length === 0) continue
    const answered = sides.filter((side) => side.responded_at !== null)
    const values = {
      asked: sides.length,
      kept: sides.filter((side) => side.kept === 1).length,
      answers: answered.length,
      answer_minutes: answered.reduce(
        (sum, side) => sum + minutesTaken(new Date(side.asked_at), new Date(side.responded_at!)),
        0,
      ),
    }
    await trx
      .insertInto('party_feedback')
      .values({ party_id: partyId, ...values })
      .onConflict((oc) => oc.column('party_id').doUpdateSet(values))
      .execute()
  }
}

/** How long a party's latest answers took: how many there were, and their median. */
export type MeasuredAnswers = { answers: number; hours: number }

/** What was measured of a party's latest answers, or null where there are too few to tell. Counts and times only. */
export async function findMeasured(db: Db, partyId: string): Promise<MeasuredAnswers | null> {
  const sides = await db
    .selectFrom('invitation_side')
    .select(['asked_at', 'responded_at'])
    .where('party_id', '=', partyId)
    .where('responded_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(LATEST_ANSWERS)
    .execute()
  const minutes = sides.map((side) => minutesTaken(new Date(side.asked_at), new Date(side.responded_at!)))
  const hours = medianHours(minutes)
  return hours === null ? null : { answers: minutes.length, hours }
}
