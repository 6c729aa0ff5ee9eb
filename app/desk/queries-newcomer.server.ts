import type { Db } from '../../db/schema.ts'

/** True for an enterprise that has never brought a dispute here, not even a draft. */
export async function isWithoutDisputes(db: Db, enterpriseId: string): Promise<boolean> {
  const any = await db
    .selectFrom('dispute')
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  return any === undefined
}
