import type { Db } from '../../db/schema.ts'
import type { CriterionAnswer } from '../domain/criteria/criterion.ts'

export type AnsweredCriterion = { answer: CriterionAnswer; evidence: string; name: string; at: string }

/** How the checklist of an application was answered so far, by question. The caller has seen the application. */
export async function listAnswers(db: Db, applicationId: string): Promise<Record<string, AnsweredCriterion>> {
  const rows = await db
    .selectFrom('application_criterion')
    .selectAll()
    .where('application_id', '=', applicationId)
    .execute()
  return Object.fromEntries(
    rows.map((row) => [
      row.code,
      { answer: row.answer, evidence: row.evidence, name: row.answered_name, at: row.answered_at },
    ]),
  )
}

/** The same without who and why. */
export async function answersOf(db: Db, applicationId: string): Promise<Map<string, CriterionAnswer>> {
  const given = await listAnswers(db, applicationId)
  return new Map(Object.entries(given).map(([code, { answer }]) => [code, answer]))
}
