import { csvHead, csvLine } from '../domain/csv.ts'
import { SUPPLY_SECTIONS } from '../domain/matching/coverage.ts'
import type { Translate } from '../i18n/translate.ts'
import { vocabularyLabel } from '../i18n/vocabulary-label.ts'
import type { CoverageRow } from './coverage-row.ts'
import { writtenScore } from './written-score.ts'

const BANDS = [5, 4, 3, 2, 1, 0] as const

/**
 * The rows as a file for a spreadsheet, with codes beside names so that it can be joined to others.
 * @param place the name of a jurisdiction
 */
export function coverageCsv(
  rows: readonly CoverageRow[],
  t: Translate,
  place: (code: string) => string,
): string {
  const head = [
    t('staff.coverage.csvColumn.code'),
    t('staff.coverage.jurisdiction'),
    t('staff.coverage.csvColumn.ipTypeCode'),
    t('staff.coverage.right'),
    ...SUPPLY_SECTIONS.flatMap((section) =>
      BANDS.map((band) =>
        t('staff.coverage.csvColumn.band', {
          section: t(`staff.coverage.supply.${section}`),
          band: t(`results.band.b${band}`),
        }),
      ),
    ),
    t('staff.coverage.pairs'),
    t('staff.coverage.pending'),
    t('staff.coverage.requests'),
    t('staff.coverage.empties'),
    t('staff.coverage.csvColumn.mainReason'),
    t('staff.coverage.score'),
  ]
  const lines = rows.map((row) => [
    row.jurisdiction,
    place(row.jurisdiction),
    row.ipType,
    vocabularyLabel(t, 'ipType', row.ipType),
    ...SUPPLY_SECTIONS.flatMap((section) => BANDS.map((band) => row.supply[section][band])),
    row.pairs,
    row.pending,
    row.requests,
    row.empties,
    row.mainConstraint ? t(`staff.coverage.reasonOf.${row.mainConstraint}`) : '',
    writtenScore(row.gap.score),
  ])
  return csvHead(head) + lines.map(csvLine).join('')
}
