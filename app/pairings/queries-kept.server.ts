import type { Selectable } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { PairingStepTable } from '../../db/tables/pairing.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { LIVE_PAIRING_STATES } from '../domain/pairing/lifecycle.ts'
import { sideOfPairing } from '../domain/pairing/policy.ts'
import { type DraftTerms, isProposal } from '../domain/pairing/terms.ts'
import type { Firm, KeptPairing, PairingStep } from './kept-pairing.ts'

const all = (db: Db) =>
  db
    .selectFrom('pairing')
    .innerJoin('party as d', 'd.id', 'pairing.domestic_id')
    .innerJoin('party as o', 'o.id', 'pairing.overseas_id')
    .leftJoin('pairing_process as process', 'process.pairing_id', 'pairing.id')
    .leftJoin('pairing_terms as terms', (join) =>
      join
        .onRef('terms.pairing_id', '=', 'process.pairing_id')
        .onRef('terms.version', '=', 'process.terms_version'),
    )
    .selectAll('pairing')
    .select(['d.ref as d_ref', 'd.name_zh as d_zh', 'd.name_en as d_en'])
    .select(['o.ref as o_ref', 'o.name_zh as o_zh', 'o.name_en as o_en'])
    .select(['process.proposed_by', 'process.renews_id', 'process.terms_version'])
    .select(['process.domestic_agreed', 'process.overseas_agreed', 'process.agreement_sha256'])
    .select(['process.examined_by', 'process.examined_name', 'process.examined_at'])
    .select(['process.advice', 'process.advice_note', 'process.notice_by', 'process.notice_ends_on'])
    .select('process.ended_before_notice')
    .select('terms.terms')
    .select(({ selectFrom }) =>
      selectFrom('pairing_step')
        .select('event')
        .whereRef('pairing_step.pairing_id', '=', 'pairing.id')
        .where('status_after', '=', 'terminated')
        .limit(1)
        .as('ended_by'),
    )
    .select(({ selectFrom }) =>
      selectFrom('file')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('file.owner_id', '=', 'pairing.id')
        .where('file.owner_noun', '=', 'pairing')
        .as('files'),
    )

type Query = ReturnType<typeof all>
type Row = Awaited<ReturnType<Query['execute']>>[number]

/** The 1+1 that goes on from this one and is not over, or null. Ask only with an id read through the actor's own scope. */
export async function findRenewal(db: Db, pairingId: string): Promise<string | null> {
  const row = await db
    .selectFrom('pairing_process')
    .innerJoin('pairing', 'pairing.id', 'pairing_process.pairing_id')
    .select('pairing.id')
    .where('pairing_process.renews_id', '=', pairingId)
    .where('pairing.status', 'in', LIVE_PAIRING_STATES)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The 1+1 agreements that are the actor's to see: a firm's own, every one for the centre, none for anybody else. */
function ofActor(db: Db, actor: Actor): Query {
  if (isStaff(actor)) return all(db)
  const firm = actor.role.startsWith('provider_') ? actor.partyId : null
  return all(db).where((eb) => eb.or([eb('domestic_id', '=', firm), eb('overseas_id', '=', firm)]))
}

/**
 * One 1+1.
 * @throws Problem `not_found` also for one that is not the actor's to see
 */
export async function getKeptPairing(db: Db, actor: Actor, id: string): Promise<KeptPairing> {
  const row = await ofActor(db, actor).where('pairing.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such 1+1')
  return keptPairing(row, actor)
}

/**
 * The 1+1 agreements that are the actor's to see, the latest change first.
 * @param narrow leaves those that are wanted
 */
export async function listKeptPairings(
  db: Db,
  actor: Actor,
  narrow: (query: Query) => Query = (query) => query,
): Promise<KeptPairing[]> {
  const rows = await narrow(ofActor(db, actor))
    .orderBy('pairing.updated_at', 'desc')
    .orderBy('pairing.id', 'desc')
    .execute()
  return rows.map((row) => keptPairing(row, actor))
}

/** Both firms of those of the given 1+1 agreements that are the actor's to see, by id: the domestic one first. */
export async function findPairingSides(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, [Firm, Firm]>> {
  if (ids.length === 0) return new Map()
  const pairings = await listKeptPairings(db, actor, (query) => query.where('pairing.id', 'in', ids))
  return new Map(pairings.map(({ id, sides }) => [id, [sides.domestic, sides.overseas]]))
}

function keptPairing(row: Row, actor: Actor): KeptPairing {
  const imported = row.terms_version === null
  const terms = row.terms === null ? null : (JSON.parse(row.terms) as DraftTerms)
  return {
    id: row.id,
    ref: row.ref,
    version: row.version,
    status: row.status,
    domesticId: row.domestic_id,
    overseasId: row.overseas_id,
    sides: {
      domestic: { id: row.domestic_id, ref: row.d_ref, nameZh: row.d_zh, nameEn: row.d_en },
      overseas: { id: row.overseas_id, ref: row.o_ref, nameZh: row.o_zh, nameEn: row.o_en },
    },
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
    procedures: JSON.parse(row.procedures),
    languages: JSON.parse(row.languages),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    jointMatters: row.joint_matters,
    lead: row.lead,
    responseHours: row.response_hours,
    proposedBy: row.proposed_by,
    agreed: {
      domestic: imported || row.domestic_agreed === 1,
      overseas: imported || row.overseas_agreed === 1,
    },
    terms,
    complete: terms !== null && isProposal(terms),
    termsVersion: row.terms_version ?? 0,
    hasAgreement: row.agreement_sha256 !== null,
    files: Number(row.files ?? 0),
    endedBy: row.ended_by,
    renewsId: row.renews_id,
    examinedBy: isStaff(actor) ? row.examined_by : null,
    examination: isStaff(actor) && row.advice ? examinationOf(row, row.advice) : null,
    noticeBy: row.notice_by,
    noticeEndsOn: row.notice_ends_on,
    endedBeforeNotice: row.ended_before_notice,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    demo: row.demo === 1,
  }
}

function examinationOf(row: Row, advice: 'approve' | 'reject') {
  return { advice, note: row.advice_note ?? '', name: row.examined_name ?? '', at: row.examined_at ?? '' }
}

/**
 * What happened to a 1+1, the latest first. Ask only with one read through the actor's own scope. What the centre
 * wrote to itself stays there, and so do the names of its people.
 */
export async function listPairingSteps(db: Db, actor: Actor, pairingId: string): Promise<PairingStep[]> {
  const rows = await db
    .selectFrom('pairing_step')
    .selectAll()
    .where('pairing_id', '=', pairingId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => stepFor(row, isStaff(actor)))
}

function stepFor(row: Selectable<PairingStepTable>, staff: boolean): PairingStep {
  const hidden = !staff && row.side === 'centre'
  return {
    id: row.id,
    event: row.event,
    side: row.side,
    words: row.event === 'recommend' && !staff ? '' : row.words,
    termsVersion: row.terms_version,
    name: hidden || row.side === null ? null : row.actor_name,
    at: row.created_at,
  }
}

/** True for a 1+1 that waits for the answer of the actor's own firm. */
export function waitsForSide(actor: Actor, pairing: KeptPairing): boolean {
  const side = sideOfPairing(actor, pairing)
  return pairing.status === 'proposed' && side !== null && !pairing.agreed[side]
}
