import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { canCauseConfirmation } from '../domain/engagement/confirmation.ts'
import type { Label } from '../domain/vocabulary/labels.ts'
import { getNamed, getNamedSubject, type NamedEngagement } from './queries-named.server.ts'

/** What the page of an engagement in which the actor's party was named shows, and what can be answered now. */
export type NamedPage = { named: NamedEngagement; may: { confirm: boolean; contest: boolean } }

/**
 * @param language in which places and rights are written
 * @throws Problem `not_found` for one in which the actor's party was not named, or never asked
 */
export async function findNamedPage(
  db: Db,
  actor: Actor,
  engagementId: string,
  language: keyof Label,
): Promise<NamedPage> {
  const [named, subject] = await Promise.all([
    getNamed(db, actor, engagementId, language),
    getNamedSubject(db, actor, engagementId),
  ])
  return {
    named,
    may: {
      confirm: canCauseConfirmation(actor, subject, 'confirm'),
      contest: canCauseConfirmation(actor, subject, 'contest'),
    },
  }
}
