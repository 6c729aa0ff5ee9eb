import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { criteriaOf, type DraftIssue, type DraftItem, draftIssues } from '../domain/criteria/draft.ts'
import { canIssueCriteria } from '../domain/criteria/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { listCriteria } from './queries.server.ts'

type Drafted = {
  kind: PartyType
  /** The version that the draft was made of: the latest one then. */
  base: number
  /** Shanghai day. */
  inForceFrom: string
  items: readonly DraftItem[]
}

/**
 * Issues the next version of a checklist. What was handed in before it is in force keeps its own version.
 * @returns what must be mended; nothing is issued then
 * @throws Problem `not_found` for those who issue none, `stale_state` when another version was issued meanwhile
 */
export async function issueCriteria(
  db: Db,
  actor: Actor,
  { kind, base, inForceFrom, items }: Drafted,
  now: Date,
): Promise<DraftIssue[]> {
  if (!canIssueCriteria(actor)) throw new Problem('not_found', 'there is no such page')
  return db.transaction().execute(async (trx) => {
    const [latest] = await listCriteria(trx, kind)
    if (!latest) throw new Problem('not_found', 'there is no checklist to begin with')
    if (latest.version !== base) throw new Problem('stale_state', 'another version was issued meanwhile')
    const issues = draftIssues({ inForceFrom, items }, latest, shanghaiDay(now))
    if (issues.length > 0) return issues
    const version = latest.version + 1
    await trx
      .insertInto('criteria_version')
      .values({
        kind,
        version,
        in_force_from: inForceFrom,
        items: JSON.stringify(criteriaOf(items, version)),
        issued_by: actor.id,
        created_at: now.toISOString(),
      })
      .execute()
    const detail = { kind, version, inForceFrom }
    await recordEvent(trx, actor, { action: 'publish', noun: 'criteria', subjectId: null, detail }, now)
    return []
  })
}
