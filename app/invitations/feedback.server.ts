import type { Db, Trx } from '../../db/schema.ts'
import { LATEST_ANSWERS, minutesTaken } from '../domain/invitation/clock.ts'
import { countsAnswers, toldHours } from '../domain/matching/answered.ts'
import { POLICY } from '../domain/matching/policy-version.ts'
import type { MeasuredAnswers } from './own-answers.tsx'

/**
 * Brings what a party's answers come to up to date, in the transaction that changed one. Where nobody could sign in for
 * it all the time, it counts neither way. A party of which nothing is known has no row.
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

/** The figures by which matching counts how a party answers, or null where it does not yet. Counts and times only. */
export async function findMeasured(db: Db, partyId: string): Promise<MeasuredAnswers | null> {
  const row = await db
    .selectFrom('party_feedback')
    .select(['asked', 'answers', 'answer_minutes as minutes'])
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  if (!row || !countsAnswers(row, POLICY)) return null
  return { asked: row.asked, answers: row.answers, hours: toldHours(row) }
}
