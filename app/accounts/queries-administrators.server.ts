import type { Db } from '../../db/schema.ts'

/** Whether somebody manages the enterprise here: an administrator whose account is neither closed nor erased. */
export async function hasAdministrator(db: Db, enterpriseId: string): Promise<boolean> {
  const one = await administratorsOf(db)
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  return one !== undefined
}

/** Open accounts that manage an enterprise. */
export function administratorsOf(db: Db) {
  return db
    .selectFrom('account')
    .where('role', '=', 'enterprise_administrator')
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
}
