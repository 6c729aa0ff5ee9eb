import { Link } from '@remix-run/react'
import type { Effect, RecordKind } from '../domain/centre-record/kinds.ts'
import type { Title } from '../domain/dispute/title.ts'
import { useLabel, useT, useTitle } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

export type RecordRow = {
  id: string
  kind: RecordKind
  day: string
  title: string
  district: string | null
  dispute: { id: string; title: Title } | null
  body: string
  effect: Effect | null
  count: number | null
  by: string
}

/** Records of the centre's work, the latest first. */
export function RecordTable({ rows, total }: { rows: readonly RecordRow[]; total: number }) {
  const t = useT()
  const titled = useTitle()
  const label = useLabel()
  return (
    <DataTable
      caption={t('records.caption', { count: total })}
      columns={[
        {
          key: 'title',
          title: t('records.title'),
          heading: true,
          cell: (row) => <Link to={`/staff/records/${row.id}`}>{row.title}</Link>,
        },
        { key: 'kind', title: t('records.kindTitle'), cell: (row) => t(`records.kind.${row.kind}`) },
        {
          key: 'day',
          title: t('records.day'),
          unbroken: true,
          cell: (row) => <time dateTime={row.day}>{row.day}</time>,
        },
        {
          key: 'about',
          title: t('records.about'),
          cell: (row) => (
            <span>
              {row.dispute && <Link to={`/disputes/${row.dispute.id}`}>{titled(row.dispute.title)}</Link>}
              {[row.body, row.effect && t(`records.effectOf.${row.effect}`)].filter(Boolean).map((text) => (
                <span key={text} className="today-whose">
                  {text}
                </span>
              ))}
            </span>
          ),
        },
        { key: 'count', title: t('records.counted'), numeric: true, cell: (row) => row.count ?? '–' },
        {
          key: 'district',
          title: t('records.district'),
          cell: (row) => (row.district ? label('district', row.district) : '–'),
        },
        { key: 'by', title: t('records.by'), cell: (row) => row.by },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
