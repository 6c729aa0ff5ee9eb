import type { Actor } from '../app/domain/actor.ts'
import type { Trx } from './schema.ts'

export type AuditEntry = {
  action: string
  noun: string
  subjectId: string | null
  /** Before, after, counts: whatever shows what happened. Never a secret. */
  detail: Record<string, unknown>
}

/** Appends what happened to the audit, in the transaction in which it happens. A null actor is the command line. */
export async function recordEvent(
  trx: Trx,
  actor: { id: Actor['id'] | null; name: string } | null,
  entry: AuditEntry,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      at: now.toISOString(),
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? 'command line',
      action: entry.action,
      noun: entry.noun,
      subject_id: entry.subjectId,
      detail: JSON.stringify(entry.detail),
    })
    .execute()
}
