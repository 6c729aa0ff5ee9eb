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

/** Everybody at the centre who looks after a dispute, by name. For staff alone. */
export async function listHandlers(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('dispute_handler')
    .select((eb) => ['account_id as id', eb.fn.max('name').as('name')])
    .groupBy('account_id')
    .orderBy('name')
    .execute()
}
