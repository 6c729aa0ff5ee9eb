import type { Db } from '../../db/schema.ts'
import { disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { FilingRecord } from '../domain/filing/schema.ts'

/** A reported filing and what followed from it; for staff alone. */
export type FilingLine = {
  id: string
  defendant: string
  plaintiff: string | null
  jurisdiction: string
  ipType: string
  docket: string | null
  filedOn: string
  enterprise: EnterpriseNames | null
  enterpriseId: string | null
  disputeId: string | null
  /** Nobody of an enterprise was told of it, and it is not dealt with otherwise. */
  untold: boolean
}

export const FILINGS_SHOWN = 100

/** The latest reported filings, those first of which no enterprise was told. */
export async function listFilings(db: Db): Promise<FilingLine[]> {
  const rows = await db
    .selectFrom('filing_notice')
    .leftJoin('enterprise', 'enterprise.id', 'filing_notice.enterprise_id')
    .leftJoin('dispute', 'dispute.id', 'filing_notice.dispute_id')
    .select(['filing_notice.id', 'filing_notice.record', 'filing_notice.dispute_id', 'filing_notice.told_at'])
    .select('dispute.status')
    .select(['enterprise.id as enterprise_id', 'enterprise.name_zh', 'enterprise.name_en'])
    .orderBy((eb) =>
      eb.not(
        eb.and([
          eb('filing_notice.told_at', 'is', null),
          eb.or([eb('dispute.status', 'is', null), eb('dispute.status', '=', disputeLifecycle.initial)]),
        ]),
      ),
    )
    .orderBy('filing_notice.created_at', 'desc')
    .orderBy('filing_notice.id', 'desc')
    .limit(FILINGS_SHOWN)
    .execute()
  return rows.map((row) => {
    const filing = JSON.parse(row.record) as FilingRecord
    return {
      id: row.id,
      defendant: filing.defendant.name,
      plaintiff: filing.plaintiff?.name ?? null,
      jurisdiction: filing.jurisdiction,
      ipType: filing.ipType,
      docket: filing.docket ?? null,
      filedOn: filing.filedOn,
      enterpriseId: row.enterprise_id,
      enterprise: row.enterprise_id === null ? null : { zh: row.name_zh, en: row.name_en },
      disputeId: row.dispute_id,
      untold: row.told_at === null && (row.status === null || row.status === disputeLifecycle.initial),
    }
  })
}
