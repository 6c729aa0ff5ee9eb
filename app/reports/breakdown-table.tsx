import { Link } from '@remix-run/react'
import type { FigureCode } from '../domain/report/figures.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { LIST_PATH, narrowed, type ReportQuery, reportHref } from './report-query.ts'

type BreakdownTableProps = {
  query: ReportQuery
  columns: readonly FigureCode[]
  rows: readonly { value: string; counts: Record<string, number> }[]
}

/** The headline figures by month, place and so on; every number opens the list that it counts. */
export function BreakdownTable({ query, columns, rows }: BreakdownTableProps) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const { by, from, to } = query
  const nameOf = (value: string) =>
    by === 'month' ? value : by === 'jurisdiction' ? place(value) : label(by, value)
  return (
    <DataTable
      caption={t('reports.caption', { from, to, by: t(`reports.by.${by}`) })}
      wide
      columns={[
        {
          key: 'value',
          title: t(`reports.by.${by}`),
          heading: true,
          cell: (row: { value: string }) => nameOf(row.value),
        },
        ...columns.map((code) => ({
          key: code,
          title: t(`reports.name.${code}`),
          numeric: true,
          cell: (row: { value: string; counts: Record<string, number> }) => (
            <Link to={reportHref({ ...narrowed(query, by, row.value), figure: code }, LIST_PATH)}>
              {row.counts[code] ?? 0}
            </Link>
          ),
        })),
      ]}
      rows={rows}
      rowKey={(row) => row.value}
    />
  )
}
