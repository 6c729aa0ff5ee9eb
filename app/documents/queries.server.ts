import type { Db } from '../../db/schema.ts'
import type { DocumentKind } from '../domain/document/kinds.ts'
import type { DocumentRecord } from '../domain/document/record.ts'
import { Problem } from '../domain/errors.ts'

/** A document as a list shows it. */
export type DocumentLine = {
  id: string
  kind: DocumentKind
  number: string
  version: number
  madeBy: string
  madeAt: string
}

/** The documents of a dispute, in the order in which they were made. Ask only with an id read through one's own scope. */
export async function listDocuments(db: Db, disputeId: string): Promise<DocumentLine[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'kind', 'number', 'version', 'made_by', 'made_at'])
    .where('dispute_id', '=', disputeId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ made_by, made_at, ...row }) => ({ ...row, madeBy: made_by, madeAt: made_at }))
}

/** A document with all that it says. */
export type KeptDocument = {
  id: string
  disputeId: string
  sha256: string
  record: DocumentRecord
}

/**
 * One document of a dispute. Ask only with a dispute's id that was read through the actor's own scope.
 * @throws Problem `not_found` also for a document of another dispute
 */
export async function getDocument(db: Db, disputeId: string, documentId: string): Promise<KeptDocument> {
  const row = await db
    .selectFrom('document')
    .select(['id', 'dispute_id', 'record', 'sha256'])
    .where('id', '=', documentId)
    .where('dispute_id', '=', disputeId)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such document')
  return { id: row.id, disputeId: row.dispute_id, sha256: row.sha256, record: JSON.parse(row.record) }
}
