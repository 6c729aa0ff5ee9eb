import type { Db } from '../../db/schema.ts'
import { referenceOf } from '../domain/reference.ts'
import { type AuditLine, type AuditSubject, subjectKey } from './audit-line.ts'

type Subject = readonly [id: string, subject: AuditSubject]
type Find = (db: Db, ids: string[]) => Promise<Subject[]> | Subject[]

/** Named by the reference of its own id, at a page under `path`. */
const byReference =
  (path: string): Find =>
  (_, ids) =>
    ids.map((id) => [id, { number: referenceOf(id), path: path + id }])

/** Without a number that anybody knows, at a page under `path`. */
const unnumbered =
  (path: string): Find =>
  (_, ids) =>
    ids.map((id) => [id, { number: '', path: path + id }])

/** How to name what an event is about, and where staff look at it, by its noun; of other nouns nothing is known. */
const FIND: Record<string, Find> = {
  dispute: byReference('/disputes/'),
  dispute_handler: byReference('/disputes/'),
  engagement: byReference('/engagements/'),
  pairing: byReference('/pairings/'),
  commission: byReference('/staff/commissions/'),
  edition: (_, ids) => ids.map((number) => [number, { number, path: `/editions/${number}` }]),
  exchange_rate: (_, ids) => ids.map((number) => [number, { number, path: '/staff/rates' }]),
  enterprise: unnumbered('/staff/enterprises/'),
  call: unnumbered('/calls/'),
  application: async (db, ids) => {
    const rows = await db
      .selectFrom('application')
      .select(['id', 'submitted_at'])
      .where('id', 'in', ids)
      .execute()
    // A draft is nobody's business but its author's.
    return rows.map(({ id, submitted_at }) => [
      id,
      { number: referenceOf(id), path: submitted_at === null ? null : `/staff/applications/${id}` },
    ])
  },
  invitation: async (db, ids) => {
    const rows = await db
      .selectFrom('invitation')
      .select(['id', 'dispute_id'])
      .where('id', 'in', ids)
      .execute()
    return rows.map(({ id, dispute_id }) => [
      id,
      { number: referenceOf(id), path: `/disputes/${dispute_id}/invitations#i-${id}` },
    ])
  },
  match_run: async (db, ids) => {
    const rows = await db
      .selectFrom('match_run')
      .select(['id', 'dispute_id'])
      .where('id', 'in', ids)
      .execute()
    return rows.map(({ id, dispute_id }) => [
      id,
      { number: '', path: dispute_id && `/disputes/${dispute_id}/matches/${id}` },
    ])
  },
  document: async (db, ids) => {
    const rows = await db
      .selectFrom('document')
      .select(['id', 'dispute_id', 'number'])
      .where('id', 'in', ids)
      .execute()
    return rows.map(({ id, dispute_id, number }) => [
      id,
      { number, path: `/disputes/${dispute_id}/documents/${id}` },
    ])
  },
  complaint: async (db, ids) => {
    const rows = await db.selectFrom('complaint').select(['id', 'number']).where('id', 'in', ids).execute()
    return rows.map(({ id, number }) => [id, { number, path: `/staff/complaints/${id}` }])
  },
  listing: async (db, ids) => {
    const rows = await db.selectFrom('party').select(['id', 'ref']).where('id', 'in', ids).execute()
    return rows.map(({ id, ref }) => [id, { number: ref, path: `/staff/listings/${id}` }])
  },
}

/** What lines of the audit are about, as people name it and where staff look at it, by `subjectKey`. For staff alone. */
export async function findAuditSubjects(
  db: Db,
  lines: readonly Pick<AuditLine, 'noun' | 'subjectId'>[],
): Promise<Map<string, AuditSubject>> {
  const found = new Map<string, AuditSubject>()
  for (const noun of new Set(lines.map((line) => line.noun))) {
    const ids = lines.flatMap((line) =>
      line.noun === noun && line.subjectId !== null ? [line.subjectId] : [],
    )
    if (!FIND[noun] || ids.length === 0) continue
    for (const [subjectId, subject] of await FIND[noun](db, [...new Set(ids)])) {
      found.set(subjectKey({ noun, subjectId }), subject)
    }
  }
  return found
}
