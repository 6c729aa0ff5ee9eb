import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { CaseQuery } from '../domain/dispute/case-query.ts'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Particulars } from '../domain/dispute/particulars.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { matchesCase, OPPONENTS } from './queries-case.server.ts'
import { disputesOf } from './scope.server.ts'

/** A dispute with everything that its enterprise said. */
export type Dispute = {
  id: string
  enterpriseId: string
  enterprise: EnterpriseNames
  status: DisputeState
  version: number
  title: Title
  facts: DisputeFacts
  /** What the guidance procedure asks besides. */
  particulars: Particulars
  submittedAt: string | null
  /** When, by whom and how the centre decided on acceptance. */
  decidedAt: string | null
  decidedBy: string | null
  decision: 'accepted' | 'not_accepted' | null
  decisionReason: string
  /** When it lapsed because nothing was added in time; null for one that its enterprise withdrew itself. */
  lapsedAt: string | null
  createdAt: string
  updatedAt: string
}

/**
 * One dispute as it stands.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to see
 */
export async function getDispute(db: Db, actor: Actor, disputeId: string): Promise<Dispute> {
  const row = await disputesOf(db, actor)
    .selectAll('dispute')
    .select(['enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.id', '=', disputeId)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such dispute')
  return {
    id: row.id,
    enterpriseId: row.enterprise_id,
    enterprise: { zh: row.name_zh, en: row.name_en },
    status: row.status,
    version: row.version,
    title: titleOf(row),
    facts: {
      title: row.title_en === null ? row.title : null,
      jurisdictions: JSON.parse(row.jurisdictions),
      ipTypes: JSON.parse(row.ip_types),
      procedure: row.procedure as DisputeFacts['procedure'],
      role: row.role as DisputeFacts['role'],
      industry: row.industry as DisputeFacts['industry'],
      languages: JSON.parse(row.languages),
      opponents: JSON.parse(row.opponents),
      respondBy: row.respond_by,
      respondZone: row.respond_zone as DisputeFacts['respondZone'],
      budget: moneyOf(row.budget_amount, row.budget_currency),
      description: row.description,
    },
    particulars: {
      forum: row.forum,
      docket: row.docket,
      rights: JSON.parse(row.rights),
      servedOn: row.served_on,
      urgent: row.urgent === 1,
      channel: row.channel as Particulars['channel'],
      district: row.district as Particulars['district'],
      wanted: row.wanted,
      products: row.products,
      claim: moneyOf(row.claim_amount, row.claim_currency),
      confidentiality: row.confidentiality,
    },
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decision: row.decision,
    decisionReason: row.decision_reason,
    lapsedAt: row.lapsed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** An amount with its currency, or null where either is missing. */
export const moneyOf = (amount: number | null, currency: string | null) =>
  amount === null || currency === null ? null : { amount, currency }

/** A dispute as lists show it. */
export type DisputeLine = {
  id: string
  title: Title
  enterprise: EnterpriseNames
  status: DisputeState
  jurisdictions: string[]
  ipTypes: IpType[]
  procedure: string | null
  respondBy: string | null
  respondZone: string | null
  lapsedAt: string | null
  updatedAt: string
}

export const DISPUTES_A_PAGE = 20

/** The numbers of all documents of a dispute. */
const DOCUMENT_NUMBERS =
  "(select group_concat(document.number, ' ') from document where document.dispute_id = dispute.id)"

const SEARCHED = [
  'dispute.title',
  'dispute.title_en',
  'dispute.docket',
  DOCUMENT_NUMBERS,
  'enterprise.name_zh',
  'enterprise.name_en',
  OPPONENTS,
]

/** A page of those of the actor's disputes that a query asks for, the latest first, and how many there are. */
export async function listDisputes(
  db: Db,
  actor: Actor,
  query: CaseQuery,
  now: Date,
  size: number = DISPUTES_A_PAGE,
): Promise<{ disputes: DisputeLine[]; total: number }> {
  const fits = matchesCase(query, { stage: 'dispute.status', text: SEARCHED }, now)
  const { total } = await disputesOf(db, actor)
    .where(fits)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await disputesOf(db, actor)
    .where(fits)
    .select([
      'dispute.id',
      'dispute.title',
      'dispute.title_en',
      'dispute.status',
      'dispute.jurisdictions',
      'dispute.ip_types',
      'dispute.procedure',
      'dispute.respond_by',
      'dispute.respond_zone',
      'dispute.lapsed_at',
      'dispute.updated_at',
      'enterprise.name_zh',
      'enterprise.name_en',
    ])
    .orderBy('dispute.created_at', 'desc')
    .orderBy('dispute.id', 'desc')
    .limit(size)
    .offset((query.page - 1) * size)
    .execute()
  const disputes = rows.map((row) => ({
    id: row.id,
    title: titleOf(row),
    enterprise: { zh: row.name_zh, en: row.name_en },
    status: row.status,
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
    procedure: row.procedure,
    respondBy: row.respond_by,
    respondZone: row.respond_zone,
    lapsedAt: row.lapsed_at,
    updatedAt: row.updated_at,
  }))
  return { disputes, total: Number(total) }
}

/** A run of a dispute as its page lists it. */
export type RunLine = { id: string; createdAt: string; policyVersion: string }

/**
 * The runs of a dispute, the latest first.
 * @throws Problem `not_found`
 */
export async function listRuns(db: Db, actor: Actor, disputeId: string): Promise<RunLine[]> {
  const rows = await disputesOf(db, actor)
    .innerJoin('match_run', 'match_run.dispute_id', 'dispute.id')
    .select(['match_run.id', 'match_run.created_at', 'match_run.policy_version'])
    .where('dispute.id', '=', disputeId)
    .orderBy('match_run.created_at', 'desc')
    .orderBy('match_run.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    policyVersion: row.policy_version,
  }))
}
