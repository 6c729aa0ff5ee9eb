import { recordEvent } from '../../db/events.server.ts'
import type { Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'

/** Whoever acts when nobody does: the clock. */
export const THE_CLOCK = { id: null, name: 'clock' } as const

/** Appends what happened to an invitation to the audit. `actor` null is the clock. */
export function record(
  trx: Trx,
  actor: Actor | null,
  action: AuditAction,
  subjectId: string,
  detail: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const byStaff = actor !== null && isStaff(actor)
  return recordEvent(
    trx,
    actor ?? THE_CLOCK,
    { action, noun: 'invitation', subjectId, detail: { ...detail, byStaff } },
    now,
  )
}
