import type { FilingRecord } from '../../domain/filing/schema.ts'
import { type RowOf, rowKeeper } from './keep-rows.ts'
import type { Write, WriterContext } from './writer.ts'

const COLUMNS = ['ref', 'record'] as const satisfies (keyof RowOf<'filing_notice'>)[]

/** Keeps a reported filing as it was told. What follows from it, a draft and a letter, follows after the import. */
export function filingWriter(context: WriterContext): Write<FilingRecord> {
  const keep = rowKeeper(context, 'filing_notice', COLUMNS, ['ref'], context.stamp)
  return (record) =>
    keep({
      ref: record.ref,
      record: JSON.stringify(record),
      enterprise_id: null,
      dispute_id: null,
      told_at: null,
    }).change
}
