import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { termsLifecycle } from '../domain/engagement/terms-change.ts'
import { record } from './record.server.ts'

/** Closes what is proposed as terms of an engagement and was not answered, in the transaction that ends the engagement. */
export async function closeTerms(trx: Trx, actor: Actor, engagementId: string, now: Date): Promise<void> {
  const open = await trx
    .selectFrom('engagement_terms')
    .select('id')
    .where('engagement_id', '=', engagementId)
    .where('state', 'in', termsLifecycle.events.close.from)
    .executeTakeFirst()
  if (!open) return
  await trx
    .updateTable('engagement_terms')
    .set({
      state: termsLifecycle.events.close.to,
      answered_by: actor.id,
      answered_name: actor.name,
      answered_at: now.toISOString(),
    })
    .where('id', '=', open.id)
    .execute()
  await record(trx, actor, 'close_terms', engagementId, { termsId: open.id }, now)
}
