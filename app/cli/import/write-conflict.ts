import type { ConflictRecord } from '../../domain/conflict/schema.ts'
import { nameKeeper } from './keep-names.ts'
import { type RowOf, rowKeeper } from './keep-rows.ts'
import { ownerOf } from './known-parties.ts'
import type { Write, WriterContext } from './writer.ts'

const COLUMNS = [
  'party_id',
  'name',
  'aliases',
  'affiliates',
  'kind',
  'valid_from',
  'valid_to',
] as const satisfies (keyof RowOf<'conflict'>)[]

/** Keeps a conflict and every name it goes by. It touches no index: conflicts are confidential. */
export function conflictWriter(context: WriterContext): Write<ConflictRecord> {
  const keep = rowKeeper(context, 'conflict', COLUMNS, ['party_id', 'name', 'kind'], context.stamp)
  const keepNames = nameKeeper(context.handle, 'conflict')
  return (record, _, warnings) => {
    const { name, aliases, affiliates } = record.against
    const { id, change } = keep({
      party_id: ownerOf(context.parties, record.party, warnings).id,
      name,
      aliases: JSON.stringify(aliases),
      affiliates: JSON.stringify(affiliates),
      kind: record.kind,
      valid_from: record.from ?? null,
      valid_to: record.to ?? null,
    })
    keepNames(id, [name, ...aliases, ...affiliates], change === 'inserted')
    return change
  }
}
