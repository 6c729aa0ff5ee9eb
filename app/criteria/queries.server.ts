import type { Db } from '../../db/schema.ts'
import type { Criterion } from '../domain/criteria/criterion.ts'
import { Problem } from '../domain/errors.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** One version of a checklist. */
export type Criteria = { kind: PartyType; version: number; inForceFrom: string; items: Criterion[] }

/** The checklist in force on `day`, a Shanghai day. @throws Problem `not_found` before the first came into force */
export async function currentCriteria(db: Db, kind: PartyType, day: string): Promise<Criteria> {
  const row = await criteriaOf(db, kind)
    .where('in_force_from', '<=', day)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'no criteria are in force')
  return asCriteria(row)
}

/** One version of a checklist, whether it is still in force or not. @throws Problem `not_found` */
export async function getCriteria(db: Db, kind: PartyType, version: number): Promise<Criteria> {
  const row = await criteriaOf(db, kind).where('version', '=', version).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such version of the criteria')
  return asCriteria(row)
}

/** Every version of a checklist, the latest first. */
export async function listCriteria(db: Db, kind: PartyType): Promise<Criteria[]> {
  const rows = await criteriaOf(db, kind).orderBy('version', 'desc').execute()
  return rows.map(asCriteria)
}

function criteriaOf(db: Db, kind: PartyType) {
  return db.selectFrom('criteria_version').selectAll().where('kind', '=', kind)
}

type Row = { kind: PartyType; version: number; in_force_from: string; items: string }

function asCriteria(row: Row): Criteria {
  return {
    kind: row.kind,
    version: row.version,
    inForceFrom: row.in_force_from,
    items: JSON.parse(row.items),
  }
}
