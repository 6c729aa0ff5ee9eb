import { SUPPLY_SECTIONS, type SupplySection } from '../domain/matching/coverage.ts'
import { capable, compareGaps } from '../domain/matching/gap.ts'
import type { CoverageQuery, SortKey } from './coverage-query.ts'
import type { CoverageRow } from './coverage-row.ts'

function amountOf(row: CoverageRow, key: SortKey): number {
  if (key === 'gap') return row.gap.score
  return (SUPPLY_SECTIONS as readonly string[]).includes(key)
    ? capable(row.supply[key as SupplySection])
    : row[key as 'requests' | 'empties' | 'pairs' | 'pending']
}

/** The rows that a query asks for, in its order; of equals, the worse gap first. */
export function chosenRows(rows: readonly CoverageRow[], query: CoverageQuery): CoverageRow[] {
  const sign = query.descending ? -1 : 1
  return rows
    .filter(
      (row) =>
        (query.jurisdiction === '' || row.jurisdiction === query.jurisdiction) &&
        (query.ipType === '' || row.ipType === query.ipType) &&
        (query.shown === 'all' || (query.shown === 'asked' ? row.requests > 0 : row.gap.score > 0)),
    )
    .sort((a, b) => sign * (amountOf(a, query.sort) - amountOf(b, query.sort)) || compareGaps(a, b))
}
