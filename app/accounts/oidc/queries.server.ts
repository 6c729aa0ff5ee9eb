import type { Db } from '../../../db/schema.ts'
import type { Actor } from '../../domain/actor.ts'

/** A way in by another organisation's word, as its owner sees it. */
export type LinkedIdentity = { issuer: string; since: string }

/** The organisations by whose word the actor's own account may be signed in to, the first one first. */
export async function listIdentities(db: Db, actor: Actor): Promise<LinkedIdentity[]> {
  return db
    .selectFrom('identity')
    .select((eb) => ['issuer', eb.fn.min('created_at').as('since')])
    .where('account_id', '=', actor.id)
    .groupBy('issuer')
    .orderBy('since')
    .execute()
}
