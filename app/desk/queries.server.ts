import type { Db } from '../../db/schema.ts'

/** Who at the centre looks after a dispute, or null. Ask only with an id that was read through the actor's own scope. */
export async function findHandler(db: Db, disputeId: string): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('dispute_handler')
    .select(['account_id as id', 'name'])
    .where('dispute_id', '=', disputeId)
    .executeTakeFirst()
  return row ?? null
}
