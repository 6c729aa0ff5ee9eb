import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { disputesOf } from './scope.server.ts'

/** Titles of those of the given disputes that exist for the actor, by id. */
export async function findDisputeTitles(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Title>> {
  if (ids.length === 0) return new Map()
  const rows = await disputesOf(db, actor)
    .select(['dispute.id', 'dispute.title', 'dispute.title_en'])
    .where('dispute.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, titleOf(row)]))
}
