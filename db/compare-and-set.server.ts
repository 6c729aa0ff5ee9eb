import type { Updateable } from 'kysely'
import { Problem } from '../app/domain/errors.ts'
import type { Schema, Trx } from './schema.ts'

/** Tables whose rows are changed only by somebody who saw them as they are, and what a reader calls such a row. */
const NOUNS = {
  application: 'application',
  call: 'call',
  commission: 'commission',
  complaint: 'complaint',
  dispute: 'dispute',
  engagement: 'engagement',
  invitation: 'invitation',
  pairing: '1+1',
  party: 'listing',
} as const satisfies Partial<Record<keyof Schema, string>>
type Versioned = keyof typeof NOUNS

/** What may be written of a row beside its version and the time of the change. */
export type Changes<T extends Versioned> = Omit<Updateable<Schema[T]>, 'id' | 'version' | 'updated_at'>

/**
 * Changes a row that nobody else has changed meanwhile.
 * @param version the one that whoever changes it saw
 * @throws Problem `stale_state` when the row is not at `version` any more
 */
export async function compareAndSet<T extends Versioned>(
  trx: Trx,
  table: T,
  id: string,
  version: number,
  changes: Changes<T>,
  now: Date,
): Promise<void> {
  const row = { ...changes, version: version + 1, updated_at: now.toISOString() }
  // All of them have these columns; the builder cannot see that of a table that it knows only as one of several.
  const { numUpdatedRows } = await trx
    .updateTable(table as 'dispute')
    .set(row as Updateable<Schema['dispute']>)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    throw new Problem('stale_state', `the ${NOUNS[table]} has changed since it was read`)
  }
}
