import { refreshRatings } from '../../db/party-feedback.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { canWork } from '../domain/engagement/policy.ts'
import type { RatingInput } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { advance } from './advance.server.ts'
import { getEngagement, sided } from './queries.server.ts'
import { hasRatedBack } from './queries-work.server.ts'
import { record } from './record.server.ts'
import { tellSides } from './tell.server.ts'

/**
 * An enterprise rates the service of everybody who acted, once.
 * @param ratings one for each party of the engagement, by its id
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `bad_request` when one is missing
 */
export async function rateEngagement(
  db: Db,
  actor: Actor,
  engagementId: string,
  { version, ratings }: { version: number; ratings: Readonly<Record<string, RatingInput>> },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const status = await advance(trx, actor, engagement, 'rate', version, now)
    for (const { id } of engagement.parties) {
      const rating = ratings[id]
      if (!rating) throw new Problem('bad_request', 'a rating is missing')
      await keep(trx, actor, engagementId, 'enterprise', id, rating, now)
      await refreshRatings(trx, id)
    }
    await record(trx, actor, 'rate', engagementId, { from: engagement.status, to: status }, now)
    await tellSides(trx, actor, engagement, 'rated', now)
  })
}

/**
 * A party that acted rates working with the enterprise, once; nobody's rank depends on it.
 * @throws Problem `not_found`, `illegal_transition`, `duplicate`
 */
export async function rateBack(
  db: Db,
  actor: Actor,
  engagementId: string,
  rating: RatingInput,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    if (!canWork(actor, sided(engagement), 'rate_back')) {
      throw new Problem('illegal_transition', 'engagement: it is not to be rated by who acted now')
    }
    if (await hasRatedBack(trx, engagementId, actor.partyId)) {
      throw new Problem('duplicate', 'this party has rated the engagement')
    }
    await keep(trx, actor, engagementId, 'party', actor.partyId!, rating, now)
    await record(trx, actor, 'rate_back', engagementId, {}, now)
    await tellSides(trx, actor, engagement, 'rated', now)
  })
}

function keep(
  trx: Trx,
  actor: Actor,
  engagement_id: string,
  by_side: 'enterprise' | 'party',
  party_id: string,
  rating: RatingInput,
  now: Date,
) {
  return trx
    .insertInto('rating')
    .values({
      engagement_id,
      by_side,
      party_id,
      ...rating,
      created_by: actor.id,
      created_at: now.toISOString(),
    })
    .execute()
}
