import { OPEN_ENGAGEMENT_STATES } from '../app/domain/engagement/lifecycle.ts'
import { amongText } from './dialect/sqlite.ts'
import type { Db } from './schema.ts'
import { statement } from './statement.ts'

/**
 * How many open engagements each of `partyIds` has that take one place of what it can take: those that it accepted or
 * confirmed itself. What an enterprise noted down and nobody confirmed takes none, or anybody could empty a firm out of every match.
 * Counts only.
 */
export async function countOpenEngagements(
  db: Db,
  partyIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (partyIds.length === 0) return counts
  for (const { id, open } of await countBySide(db, { ids: JSON.stringify(partyIds) })) {
    if (id) counts.set(id, (counts.get(id) ?? 0) + Number(open))
  }
  return counts
}

/** A party stands in one of three columns: alone, or on one side of a 1+1. */
const countBySide = statement((db, { ids }: { ids: string }) => {
  const count = (side: 'party_id' | 'domestic_id' | 'overseas_id') =>
    db
      .selectFrom('engagement')
      .select((eb) => [`${side} as id`, eb.fn.countAll<number>().as('open')])
      .where(amongText(side, ids))
      .where('status', 'in', OPEN_ENGAGEMENT_STATES)
      .where('confirmed_at', 'is not', null)
      .groupBy(side)
  return count('party_id').unionAll(count('domestic_id')).unionAll(count('overseas_id'))
})
