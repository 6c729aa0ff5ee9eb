import { createHash } from 'node:crypto'
import type { AuditEventTable } from './tables/audit.ts'

/** What the first row follows. */
export const GENESIS = '0'.repeat(64)

/** A row of the audit as its hash sees it. */
export type ChainedRow = Omit<AuditEventTable, 'id' | 'hash'> & { id: number }

/**
 * The SHA-256, hex, of a row and of the hash before it. The parts are written as a JSON list, so that no two
 * different rows read the same; `detail` is hashed as the text that is stored.
 */
export function hashOfRow(row: ChainedRow): string {
  const parts = [
    row.id,
    row.at,
    row.actor_id,
    row.actor_name,
    row.action,
    row.noun,
    row.subject_id,
    row.detail,
    row.person_digest,
    row.previous_hash,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Who acted, as the digest in the chain sees it. */
type Person = { salt: string; name: string; address: string | null }

/** The SHA-256, hex, that a row of the chain keeps of whoever acted. */
export function digestOfPerson({ salt, name, address }: Person): string {
  return createHash('sha256')
    .update(JSON.stringify([salt, name, address]))
    .digest('hex')
}
