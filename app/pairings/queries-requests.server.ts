import type { Db } from '../../db/schema.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'
import type { Origin, PairingStatus } from '../domain/vocabulary/parties.ts'
import type { Firm } from './kept-pairing.ts'

export type RequestState = 'open' | 'taken_up' | 'agreed' | 'inForce' | 'failed' | 'refused'

/** What an enterprise has asked of the centre, and how it stands. */
export type RequestLine = {
  id: string
  disputeId: string
  disputeTitle: Title
  enterprise: { zh: string | null; en: string | null }
  sides: Readonly<Record<Origin, Firm>>
  jurisdictions: string[]
  ipTypes: string[]
  procedure: string | null
  note: string
  answer: string
  state: RequestState
  createdAt: string
}

const all = (db: Db) =>
  db
    .selectFrom('pairing_request as request')
    .innerJoin('dispute', 'dispute.id', 'request.dispute_id')
    .innerJoin('enterprise', 'enterprise.id', 'request.enterprise_id')
    .innerJoin('party as d', 'd.id', 'request.domestic_id')
    .innerJoin('party as o', 'o.id', 'request.overseas_id')
    .leftJoin('pairing', 'pairing.id', 'request.pairing_id')
    .select(['request.id', 'request.dispute_id', 'request.status', 'request.note', 'request.answer'])
    .select(['request.jurisdictions', 'request.ip_types', 'request.procedure', 'request.created_at'])
    .select(['dispute.title', 'dispute.title_en', 'enterprise.name_zh', 'enterprise.name_en'])
    .select(['d.id as d_id', 'd.ref as d_ref', 'd.name_zh as d_zh', 'd.name_en as d_en'])
    .select(['o.id as o_id', 'o.ref as o_ref', 'o.name_zh as o_zh', 'o.name_en as o_en'])
    .select('pairing.status as pairing_status')
    .orderBy('request.created_at')
    .orderBy('request.id')

type Row = Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number]

const OUTCOMES: Record<PairingStatus, RequestState> = {
  proposed: 'taken_up',
  accepted: 'agreed',
  active: 'inForce',
  suspended: 'failed',
  terminated: 'failed',
  expired: 'failed',
}

function lineOf(row: Row): RequestLine {
  return {
    id: row.id,
    disputeId: row.dispute_id,
    disputeTitle: titleOf(row),
    enterprise: { zh: row.name_zh, en: row.name_en },
    sides: {
      domestic: { id: row.d_id, ref: row.d_ref, nameZh: row.d_zh, nameEn: row.d_en },
      overseas: { id: row.o_id, ref: row.o_ref, nameZh: row.o_zh, nameEn: row.o_en },
    },
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
    procedure: row.procedure,
    note: row.note,
    answer: row.answer,
    state: row.status === 'taken_up' ? OUTCOMES[row.pairing_status ?? 'proposed'] : row.status,
    createdAt: row.created_at,
  }
}

/** What was asked in one dispute, the first one first. Ask only with an id read through the actor's own scope. */
export async function listRequestsIn(db: Db, disputeId: string): Promise<RequestLine[]> {
  return (await all(db).where('request.dispute_id', '=', disputeId).execute()).map(lineOf)
}

/** What waits for the centre, the longest waiting first. For staff alone. */
export async function listOpenRequests(db: Db): Promise<RequestLine[]> {
  return (await all(db).where('request.status', '=', 'open').execute()).map(lineOf)
}

/** One open request. For staff alone. @throws Problem `not_found` */
export async function getOpenRequest(db: Db, id: string): Promise<RequestLine> {
  const row = await all(db)
    .where('request.id', '=', id)
    .where('request.status', '=', 'open')
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such open request')
  return lineOf(row)
}
