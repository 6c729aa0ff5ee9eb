import { Link } from '@remix-run/react'
import { SUPPLY_SECTIONS } from '../domain/matching/coverage.ts'
import { useT } from '../i18n/context.tsx'
import { conveneHref } from '../pairings/convene-href.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { callHref } from './coverage-query.ts'
import type { CoverageRow } from './coverage-row.ts'
import { usePlaceAndRight } from './use-place-and-right.ts'
import { writtenScore } from './written-score.ts'

/** The worst gaps, each with the way to the draft of the call that would close it. */
export function GapList({ rows }: { rows: readonly CoverageRow[] }) {
  const t = useT()
  const placeAndRight = usePlaceAndRight()
  if (rows.length === 0) return <p className="quiet">{t('staff.coverage.noGaps')}</p>
  const columns: Column<CoverageRow>[] = [
    {
      key: 'place',
      title: t('staff.coverage.place'),
      heading: true,
      cell: placeAndRight,
    },
    {
      key: 'requests',
      title: t('staff.coverage.requests'),
      numeric: true,
      cell: (row) => row.requests,
    },
    { key: 'empties', title: t('staff.coverage.empties'), numeric: true, cell: (row) => row.empties },
    { key: 'lacking', title: t('staff.coverage.lacking'), cell: (row) => <Lacking row={row} /> },
    {
      key: 'reason',
      title: t('staff.coverage.reason'),
      cell: (row) => (row.mainConstraint ? t(`staff.coverage.reasonOf.${row.mainConstraint}`) : '—'),
    },
    {
      key: 'score',
      title: t('staff.coverage.score'),
      numeric: true,
      cell: (row) => writtenScore(row.gap.score),
    },
    {
      key: 'draft',
      title: t('staff.call.title'),
      cell: (row) => (
        <Link to={callHref([row])} aria-label={t('staff.coverage.draftFor', { place: placeAndRight(row) })}>
          {t('staff.coverage.draft')}
        </Link>
      ),
    },
    {
      key: 'convene',
      title: t('staff.coverage.convene'),
      cell: (row) =>
        row.pairs > 0 ? (
          '—'
        ) : (
          <Link
            to={conveneHref(row)}
            aria-label={t('staff.coverage.conveneFor', { place: placeAndRight(row) })}
          >
            {t('staff.coverage.convene')}
          </Link>
        ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('staff.coverage.gapsNote')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.jurisdiction}:${row.ipType}`}
      />
      {rows.length > 1 && (
        <p className="gap-draft-all screen-only">
          <Link to={callHref(rows)}>{t('staff.coverage.draftAll', { count: rows.length })}</Link>
        </p>
      )}
    </>
  )
}

function Lacking({ row }: { row: CoverageRow }) {
  const t = useT()
  const lacking = SUPPLY_SECTIONS.filter((section) => row.gap.short[section] > 0).map((section) =>
    t(`staff.coverage.lackingOf.${section}`, { count: row.gap.short[section] }),
  )
  return lacking.length > 0 ? lacking.join(t('shell.listSeparator')) : t('staff.coverage.enough')
}
