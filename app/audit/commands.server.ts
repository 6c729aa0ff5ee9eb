import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type AuditQuery, auditParams } from './audit-query.ts'

/** Records that the audit was taken out as a file, and what of it. */
export async function recordAuditExport(db: Db, actor: Actor, query: AuditQuery, now: Date): Promise<void> {
  const detail = { filter: Object.fromEntries(auditParams(query)) }
  const entry: AuditEntry = { action: 'export', noun: 'audit', subjectId: null, detail }
  await db.transaction().execute((trx) => recordEvent(trx, actor, entry, now))
}
