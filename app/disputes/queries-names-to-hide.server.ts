import type { Db } from '../../db/schema.ts'
import { declaredNames } from '../enterprises/queries.server.ts'
import type { Dispute } from './queries.server.ts'

/**
 * Every name that may not stand in what outsiders read of a dispute: the enterprise's official and declared ones, its
 * opponents' and what else these are called.
 */
export async function namesToHide(
  db: Db,
  { enterprise, enterpriseId, facts }: Pick<Dispute, 'enterprise' | 'enterpriseId' | 'facts'>,
): Promise<string[]> {
  return [
    ...[enterprise.zh, enterprise.en].filter((name) => name !== null),
    ...facts.opponents.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...(await declaredNames(db, enterpriseId)),
  ]
}
