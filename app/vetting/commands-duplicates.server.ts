import type { Db } from '../../db/schema.ts'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import { recordStep } from '../applications/step.server.ts'
import type { Actor } from '../domain/actor.ts'
import { DUPLICATE_FINDINGS } from '../domain/application/duplicate.ts'
import { canExamineApplication } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { wordsLong } from '../domain/words-long.ts'
import { findDuplicates } from './queries-duplicates.server.ts'
import { WORDS_LIMIT } from './words-limit.ts'

export type GivenFinding = { otherId: string; finding: string; note: string }

/**
 * Notes whether an applicant is somebody whom it looks like, and why; a later finding takes the place of an earlier
 * one, which the audit keeps.
 * @throws Problem `not_found` for somebody whom it does not look like, `illegal_transition`, `invalid_input` by field
 */
export async function recordFinding(
  db: Db,
  actor: Actor,
  id: string,
  { otherId, finding, note }: GivenFinding,
  now: Date,
): Promise<void> {
  const found = DUPLICATE_FINDINGS.find((one) => one === finding)
  const fields = [
    ...(found ? [] : [{ field: `finding-${otherId}`, message: 'finding' }]),
    ...(note === '' ? [{ field: `why-${otherId}`, message: 'why' }] : []),
    ...wordsLong(`why-${otherId}`, note, WORDS_LIMIT),
  ]
  if (!found || fields.length > 0) throw new Problem('invalid_input', 'the finding is not complete', fields)
  await db.transaction().execute(async (trx) => {
    const application = await getApplication(trx, actor, id)
    if (!canExamineApplication(actor, application)) {
      throw new Problem('illegal_transition', `application: not to be examined in "${application.status}"`)
    }
    const alike = await findDuplicates(trx, application, await listClaims(trx, id))
    const other = alike.find((one) => one.id === otherId)
    if (!other) throw new Problem('not_found', 'the applicant does not look like that')
    const row = {
      finding: found,
      signs: JSON.stringify(other.signs),
      note,
      found_by: actor.id,
      found_name: actor.name,
      found_at: now.toISOString(),
    }
    await trx
      .insertInto('duplicate_finding')
      .values({ application_id: id, other_id: otherId, ...row })
      .onConflict((conflict) => conflict.columns(['application_id', 'other_id']).doUpdateSet(row))
      .execute()
    const detail = { otherId, finding: found, signs: other.signs, note }
    await recordStep(trx, actor, id, 'find_duplicate', detail, now)
  })
}
