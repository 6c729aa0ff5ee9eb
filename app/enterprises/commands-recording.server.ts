import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import {
  type NewEnterpriseProblem,
  readNewEnterprise,
  type TypedEnterprise,
} from '../domain/enterprise/new-enterprise.ts'
import { recordsEnterprises } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { addEnterprise } from './add.server.ts'
import { alikeKey, type OnRecord } from './on-record.ts'
import { findByCreditCode, listAlike } from './queries-alike.server.ts'

/** Kept, and by what the form of a dispute knows it; or what is to be mended, and who on record it is about. */
export type Recorded =
  | { id: string; knownBy: string; problems: null }
  | { problems: NewEnterpriseProblem[]; onRecord: OnRecord[] }

/**
 * Puts an enterprise on record that is not, as staff take its call. One whose code is on record is refused; one whose
 * name may be taken for another's is kept once exactly those others are confirmed to be different.
 * @param confirmed the `alikeKey` of those whom staff were shown and say it is not; '' for none
 * @throws Problem `not_found` for whoever does not record enterprises
 */
export async function recordEnterprise(
  db: Db,
  actor: Actor,
  typed: TypedEnterprise & { confirmed: string },
  now: Date,
): Promise<Recorded> {
  if (!recordsEnterprises(actor)) throw new Problem('not_found', 'no route has this address')
  const read = readNewEnterprise(typed)
  if (Array.isArray(read)) return { problems: read, onRecord: [] }
  return db.transaction().execute(async (trx) => {
    const same = await findByCreditCode(trx, read.creditCode)
    if (same) return { problems: [{ field: 'creditCode', code: 'credit_code_known' }], onRecord: [same] }
    const alike = await listAlike(trx, read)
    if (alike.length > 0 && typed.confirmed !== alikeKey(alike)) {
      return { problems: [{ field: 'confirmed', code: 'alike' }], onRecord: alike }
    }
    const id = await addEnterprise(trx, read, actor, now)
    const knownBy = (await isOnlyOne(trx, read.nameZh)) ? read.nameZh : read.creditCode
    return { id, knownBy, problems: null }
  })
}

async function isOnlyOne(trx: Trx, name: string): Promise<boolean> {
  const rows = await trx
    .selectFrom('enterprise')
    .select('id')
    .where((eb) => eb.or([eb('name_zh', '=', name), eb('name_en', '=', name)]))
    .limit(2)
    .execute()
  return rows.length === 1
}
