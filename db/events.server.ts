import { randomBytes } from 'node:crypto'
import type { Actor } from '../app/domain/actor.ts'
import type { AuditAction, AuditNoun } from '../app/domain/audit/vocabulary.ts'
import { digestOfPerson, hashOfRow } from './audit-chain.ts'
import type { Trx } from './schema.ts'
import { insertion, statement } from './statement.ts'

export type AuditEntry = {
  action: AuditAction
  noun: AuditNoun
  subjectId: string | null
  /** Before, after, counts: whatever shows what happened. Never a secret. */
  detail: Record<string, unknown>
}

/** Who did it; `address` is where the request came from, null and absent when it is not known. */
export type AuditActor = { id: Actor['id'] | null; name: string; address?: string | null }

/**
 * Appends what happened to the audit, in the transaction in which it happens. A null actor is the command line. Who
 * acted stands beside the chain, which holds a digest of it: a person can be forgotten, the row cannot. Each row carries the hash of the one before it: the update of `audit_head` comes first, because it makes every other
 * writer wait until this transaction ends, in this process or in another.
 */
export async function recordEvent(
  trx: Trx,
  actor: AuditActor | null,
  entry: AuditEntry,
  now: Date,
): Promise<void> {
  const [head] = await takeHead(trx, {})
  if (!head) throw new Error('the audit has no head')
  const person = actor && personOf(actor)
  const row = {
    id: head.last_id,
    at: now.toISOString(),
    actor_id: actor?.id ?? null,
    actor_name: person ? '' : (actor?.name ?? 'command line'),
    action: entry.action,
    noun: entry.noun,
    subject_id: entry.subjectId,
    detail: JSON.stringify(entry.detail),
    person_digest: person && digestOfPerson(person),
    previous_hash: head.hash,
  }
  const hash = hashOfRow(row)
  await insertEvent(trx, { ...row, hash })
  if (person) await insertPerson(trx, { event_id: row.id, ...person })
  await setHead(trx, { hash })
}

const takeHead = statement((trx) =>
  trx
    .updateTable('audit_head')
    .set((eb) => ({ last_id: eb('last_id', '+', 1) }))
    .where('id', '=', 1)
    .returning(['last_id', 'hash']),
)
const setHead = statement((trx, { hash }: { hash: string }) =>
  trx.updateTable('audit_head').set({ hash }).where('id', '=', 1),
)
const insertEvent = insertion('audit_event')
const insertPerson = insertion('audit_person')

function personOf({ id, name, address = null }: AuditActor) {
  return id === null ? null : { actor_id: id, name, address, salt: randomBytes(16).toString('hex') }
}
