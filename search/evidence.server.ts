import type { Compilable } from 'kysely'
import { dayNumber } from '../app/domain/day.ts'
import type { Admission, Competence, Matter } from '../app/domain/matching/dossier.ts'
import { forumOf } from '../app/domain/matching/words/forums.ts'
import type { IpType } from '../app/domain/vocabulary/ip-types.ts'
import type { Procedure, Role } from '../app/domain/vocabulary/procedures.ts'
import { amongText } from '../db/dialect/sqlite.ts'
import type { Db } from '../db/schema.ts'
import { statement } from '../db/statement.ts'

/** A day as a number, or null. */
export const day = (text: string | null) => (text === null ? null : dayNumber(text))
/** A JSON list. */
export const parsed = <T>(json: string): T[] => (json === '[]' ? [] : (JSON.parse(json) as T[]))

/** Which evidence is wanted: of everything, or only what can count at some jurisdictions and IP types. */
export type EvidenceScope = { jurisdictions: readonly string[]; ipTypes: readonly string[] } | null

/** A piece of evidence and whose it is. */
export type Owned<T> = { party: string; value: T }

/** Rows of evidence of some parties, of everything or within a scope: two statements, each put together once. */
function evidenceRows<Row>(
  build: (
    db: Db,
    values: Record<'ids' | 'jurisdictions' | 'ipTypes', string>,
    within: boolean,
  ) => Compilable<Row>,
): (db: Db, ids: readonly string[], scope: EvidenceScope) => Promise<Row[]> {
  type Values = Parameters<typeof build>[1]
  const everything = statement((db, values: Values) => build(db, values, false))
  const within = statement((db, values: Values) => build(db, values, true))
  return (db, ids, scope) => {
    const { jurisdictions, ipTypes } = scope ?? { jurisdictions: [], ipTypes: [] }
    const texts = { jurisdictions: JSON.stringify(jurisdictions), ipTypes: JSON.stringify(ipTypes) }
    return (scope ? within : everything)(db, { ids: JSON.stringify(ids), ...texts })
  }
}

/** The matters of `ids`, in no promised order. */
export async function mattersOf(
  db: Db,
  ids: readonly string[],
  scope: EvidenceScope,
): Promise<Owned<Matter>[]> {
  return (await matterRows(db, ids, scope)).map((row) => ({
    party: row.party_id,
    value: {
      ref: row.ref,
      jurisdiction: row.jurisdiction,
      ipType: row.ip_type as IpType,
      procedure: row.procedure as Procedure | null,
      role: row.role as Role | null,
      clientKey: row.client_key,
      filedOn: dayNumber(row.filed_on),
      closedOn: day(row.closed_on),
      expiresOn: day(row.expires_on),
      industry: row.industry,
      forum: forumOf(row.forum),
      verification: row.verification,
    },
  }))
}

const matterRows = evidenceRows((db, { ids, jurisdictions, ipTypes }, within) => {
  const query = db
    .selectFrom('matter')
    .select([
      'party_id',
      'ref',
      'jurisdiction',
      'ip_type',
      'procedure',
      'role',
      'client_key',
      'filed_on',
      'closed_on',
      'expires_on',
      'industry',
      'forum',
      'verification',
    ])
    .where(amongText('party_id', ids))
  if (!within) return query
  return query.where(amongText('jurisdiction', jurisdictions)).where(amongText('ip_type', ipTypes))
})

/** The competences claimed by `ids`, in no promised order. */
export async function competencesOf(
  db: Db,
  ids: readonly string[],
  scope: EvidenceScope,
): Promise<Owned<Competence>[]> {
  return (await competenceRows(db, ids, scope)).map((row) => ({
    party: row.party_id,
    value: {
      jurisdiction: row.jurisdiction,
      ipType: row.ip_type as IpType,
      procedures: parsed<Procedure>(row.procedures),
      expiresOn: day(row.expires_on),
      verification: row.verification,
    },
  }))
}

const competenceRows = evidenceRows((db, { ids, jurisdictions, ipTypes }, within) => {
  const query = db
    .selectFrom('competence')
    .select(['party_id', 'jurisdiction', 'ip_type', 'procedures', 'expires_on', 'verification'])
    .where(amongText('party_id', ids))
  if (!within) return query
  return query.where(amongText('jurisdiction', jurisdictions)).where(amongText('ip_type', ipTypes))
})

/** The admissions of `ids`, in no promised order. */
export async function admissionsOf(
  db: Db,
  ids: readonly string[],
  scope: EvidenceScope,
): Promise<Owned<Admission>[]> {
  return (await admissionRows(db, ids, scope)).map((row) => ({
    party: row.party_id,
    value: {
      jurisdiction: row.jurisdiction,
      ipTypes: parsed<IpType>(row.ip_types),
      validFrom: day(row.valid_from),
      validTo: day(row.valid_to),
      verification: row.verification,
    },
  }))
}

const admissionRows = evidenceRows((db, { ids, jurisdictions }, within) => {
  const query = db
    .selectFrom('admission')
    .select(['party_id', 'jurisdiction', 'ip_types', 'valid_from', 'valid_to', 'verification'])
    .where(amongText('party_id', ids))
  return within ? query.where(amongText('jurisdiction', jurisdictions)) : query
})
