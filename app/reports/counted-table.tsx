import { Link } from '@remix-run/react'
import type { Counted } from '../domain/report/count.ts'
import { useLabel, useNameOf, useT, useTitle } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'

type CountedTableProps = {
  rows: readonly Counted[]
  count: number
  total: number
  /** Whether lines count for more than one. */
  weighed: boolean
}

/** The lines that a figure counts. */
export function CountedTable({ rows, count, total, weighed }: CountedTableProps) {
  const t = useT()
  const titled = useTitle()
  const label = useLabel()
  const nameOf = useNameOf()
  const { place } = useNames()
  const columns: (Column<Counted> | false)[] = [
    {
      key: 'what',
      title: t('reports.list.what'),
      heading: true,
      cell: (row) => {
        const title = titled(row.what) || nameOf(row.names) || t('desk.unnamed')
        return row.to ? <Link to={row.to}>{title}</Link> : title
      },
    },
    {
      key: 'day',
      title: t('reports.list.day'),
      unbroken: true,
      cell: (row) => <time dateTime={row.day}>{row.day}</time>,
    },
    {
      key: 'names',
      title: t('reports.list.enterprise'),
      typed: true,
      cell: (row) => nameOf(row.names) ?? '–',
    },
    {
      key: 'district',
      title: t('reports.district'),
      cell: (row) => (row.district ? label('district', row.district) : '–'),
    },
    {
      key: 'channel',
      title: t('reports.channel'),
      cell: (row) => (row.channel ? label('channel', row.channel) : '–'),
    },
    {
      key: 'where',
      title: t('reports.jurisdiction'),
      cell: (row) => row.jurisdictions.map(place).join(t('shell.listSeparator')) || '–',
    },
    {
      key: 'right',
      title: t('reports.ipType'),
      cell: (row) => row.ipTypes.map((code) => label('ipType', code)).join(t('shell.listSeparator')) || '–',
    },
    weighed && { key: 'weight', title: t('reports.list.weight'), numeric: true, cell: (row) => row.weight },
  ]
  return (
    <DataTable
      caption={t('reports.list.caption', { count, total })}
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}
