import type { Db } from '../../db/schema.ts'

/** What staff asked an enterprise to add, point by point, and what it answered. */
export type SupplementRequest = {
  id: string
  points: string[]
  askedBy: string
  askedAt: string
  /** null where the calendar of that year is not known yet */
  dueOn: string | null
  answers: string[] | null
  answeredBy: string | null
  answeredAt: string | null
}

/** The requests of a dispute, the first first. Ask only with an id that was read through the actor's own scope. */
export async function listSupplements(db: Db, disputeId: string): Promise<SupplementRequest[]> {
  const rows = await db
    .selectFrom('supplement_request')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    points: JSON.parse(row.points),
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    answers: row.answers === null ? null : JSON.parse(row.answers),
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
  }))
}

/** The request that waits for an answer, or null. */
export async function findOpenSupplement(db: Db, disputeId: string): Promise<SupplementRequest | null> {
  return (await listSupplements(db, disputeId)).find(({ answers }) => answers === null) ?? null
}
