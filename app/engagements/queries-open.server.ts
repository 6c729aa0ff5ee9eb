import type { Db } from '../../db/schema.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'

/** How many open engagements each of `partyIds` has: each takes one place of what it can take. Counts only. */
export async function countOpenEngagements(
  db: Db,
  partyIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (partyIds.length === 0) return counts
  for (const side of ['party_id', 'domestic_id', 'overseas_id'] as const) {
    const rows = await db
      .selectFrom('engagement')
      .select((eb) => [`${side} as id`, eb.fn.countAll<number>().as('open')])
      .where(side, 'in', partyIds)
      .where('status', 'in', OPEN_ENGAGEMENT_STATES)
      .groupBy(side)
      .execute()
    for (const { id, open } of rows) if (id) counts.set(id, (counts.get(id) ?? 0) + Number(open))
  }
  return counts
}
