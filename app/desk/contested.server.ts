import type { Db } from '../../db/schema.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'

/** Open engagements that somebody named in them says are not its own, each once, and since when. */
export function contestedEngagements(db: Db) {
  return db
    .selectFrom('engagement')
    .innerJoin('engagement_confirmation as named', 'named.engagement_id', 'engagement.id')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .select(['engagement.id', 'dispute.title', 'dispute.title_en'])
    .select((eb) => eb.fn.min<string>('named.answered_at').as('since'))
    .where('named.state', '=', 'contested')
    .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES)
    .groupBy(['engagement.id', 'dispute.title', 'dispute.title_en'])
    .orderBy('since')
}
