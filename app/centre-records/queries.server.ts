import type { Db } from '../../db/schema.ts'
import type { Effect, RecordKind } from '../domain/centre-record/kinds.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'

/** A record of the centre's own work. For staff alone. */
export type CentreRecord = {
  id: string
  kind: RecordKind
  day: string
  title: string
  district: string | null
  dispute: { id: string; title: Title } | null
  body: string
  effect: Effect | null
  count: number | null
  note: string
  by: string
  version: number
}

export const RECORDS_A_PAGE = 50

function records(db: Db) {
  return db
    .selectFrom('centre_record')
    .leftJoin('dispute', 'dispute.id', 'centre_record.dispute_id')
    .selectAll('centre_record')
    .select(['dispute.title as dispute_title', 'dispute.title_en as dispute_title_en'])
}

type Row = Awaited<ReturnType<ReturnType<typeof records>['execute']>>[number]

const asRecord = (row: Row): CentreRecord => ({
  id: row.id,
  kind: row.kind,
  day: row.day,
  title: row.title,
  district: row.district,
  dispute:
    row.dispute_id === null
      ? null
      : {
          id: row.dispute_id,
          title: titleOf({ title: row.dispute_title ?? '', title_en: row.dispute_title_en }),
        },
  body: row.body,
  effect: row.effect,
  count: row.count,
  note: row.note,
  by: row.created_by_name,
  version: row.version,
})

/** A page of the records of one kind, or of all, the latest day first, and how many there are. */
export async function listRecords(
  db: Db,
  { kind, page }: { kind: RecordKind | ''; page: number },
): Promise<{ rows: CentreRecord[]; total: number }> {
  const all = db.selectFrom('centre_record')
  const { total } = await (kind ? all.where('kind', '=', kind) : all)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const chosen = kind ? records(db).where('centre_record.kind', '=', kind) : records(db)
  const rows = await chosen
    .orderBy('day', 'desc')
    .orderBy('centre_record.id', 'desc')
    .limit(RECORDS_A_PAGE)
    .offset((page - 1) * RECORDS_A_PAGE)
    .execute()
  return { rows: rows.map(asRecord), total: Number(total) }
}

/** @throws Problem `not_found` */
export async function getRecord(db: Db, id: string): Promise<CentreRecord> {
  const row = await records(db).where('centre_record.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such record')
  return asRecord(row)
}

/** How many disputes a record's form offers. */
const OFFERED = 500

/**
 * Disputes that a record may be about: the one that is named, if it was submitted, and the latest submitted.
 * @param named a dispute's id, however old it is; '' for none
 */
export async function listOfferedDisputes(
  db: Db,
  named: string,
): Promise<{ id: string; title: Title; enterprise: EnterpriseNames }[]> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .select(['dispute.id', 'dispute.title', 'dispute.title_en', 'enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.submitted_at', 'is not', null)
    .orderBy((eb) => eb('dispute.id', '=', named), 'desc')
    .orderBy('dispute.submitted_at', 'desc')
    .limit(OFFERED)
    .execute()
  return rows.map(({ id, name_zh, name_en, ...row }) => ({
    id,
    title: titleOf(row),
    enterprise: { zh: name_zh, en: name_en },
  }))
}
