import type { Db } from '../../db/schema.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { findSelf, type SelfOpponents } from '../domain/dispute/self-opponent.ts'

/** Opponents that carry a name of the enterprise itself. Ask only about an enterprise within the actor's scope. */
export async function findSelfOpponents(
  db: Db,
  enterpriseId: string,
  opponents: DisputeFacts['opponents'],
): Promise<SelfOpponents> {
  if (opponents.length === 0) return { exact: [], alike: [] }
  const rows = await db
    .selectFrom('enterprise_name')
    .select(['name', 'kind'])
    .where('enterprise_id', '=', enterpriseId)
    // A dispute with one's own affiliate may be what it is.
    .where('kind', '!=', 'affiliate')
    .execute()
  return findSelf(
    opponents,
    rows.map(({ name, kind }) => ({ name, official: kind === 'official' })),
  )
}
