import { COUNTS, type NumbersRow } from '../domain/pairing/numbers.ts'
import { useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'

/** How many 1+1 agreements there are and how they are used: the total, then place by place. */
export function NumbersTable({ rows }: { rows: readonly NumbersRow[] }) {
  const t = useT()
  const { place } = useNames()
  const columns: Column<NumbersRow>[] = [
    {
      key: 'place',
      title: t('pairings.numbers.place'),
      heading: true,
      cell: ({ jurisdiction }) => (jurisdiction === null ? t('pairings.numbers.total') : place(jurisdiction)),
    },
    ...COUNTS.map((name) => ({
      key: name,
      title: t(`pairings.numbers.${name}`),
      numeric: true,
      cell: ({ counts }: NumbersRow) => counts[name],
    })),
  ]
  return (
    <DataTable
      caption={t('pairings.numbers.caption', { count: rows.length - 1 })}
      wide
      columns={columns}
      rows={rows}
      rowKey={({ jurisdiction }) => jurisdiction ?? 'total'}
    />
  )
}
