import { type AuditActor, type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { NewEnterprise } from '../domain/enterprise/new-enterprise.ts'
import { keepOfficialNames } from './commands.server.ts'

/**
 * Puts an enterprise on record, findable by its names. That no other has its code is for the caller to see to.
 * @param actor who does it; with an id it is staff, who then vouch for the names
 * @returns the id of the enterprise
 */
export async function addEnterprise(
  trx: Trx,
  { nameZh, nameEn, creditCode }: NewEnterprise,
  actor: AuditActor,
  now: Date,
): Promise<string> {
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('enterprise')
    .values({
      id,
      ref: id,
      name_zh: nameZh,
      name_en: nameEn,
      credit_code: creditCode,
      district: null,
      industry: null,
      languages: '["zh"]',
      demo: 0,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await keepOfficialNames(trx, id, nameEn === null ? [nameZh] : [nameZh, nameEn], actor.id, now)
  const entry: AuditEntry = { action: 'create', noun: 'enterprise', subjectId: id, detail: { creditCode } }
  await recordEvent(trx, actor, entry, now)
  return id
}
