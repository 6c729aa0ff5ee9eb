import type { Db } from '../../db/schema.ts'
import { countsAnswers, toldHours } from '../domain/matching/answered.ts'
import { POLICY } from '../domain/matching/policy-version.ts'
import type { MeasuredAnswers } from './own-answers.tsx'

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
