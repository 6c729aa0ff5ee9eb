import { useLabel } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import type { CoverageRow } from './coverage-row.ts'

/** Writes where a row of the table stands: `德国 · 专利`. */
export function usePlaceAndRight(): (row: Pick<CoverageRow, 'jurisdiction' | 'ipType'>) => string {
  const label = useLabel()
  const { place } = useNames()
  return ({ jurisdiction, ipType }) => `${place(jurisdiction)} · ${label('ipType', ipType)}`
}
