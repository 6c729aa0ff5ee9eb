import { recordEvent } from '../../db/events.server.ts'
import type { Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'

/** Appends what happened to an engagement to the audit. */
export function record(
  trx: Trx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  detail: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const byStaff = isStaff(actor)
  return recordEvent(
    trx,
    actor,
    { action, noun: 'engagement', subjectId, detail: { ...detail, byStaff } },
    now,
  )
}
