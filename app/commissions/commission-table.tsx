import { Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import type { CommissionState as State } from '../domain/commission/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { CommissionState } from './commission-state.tsx'

type Row = {
  id: string
  title: string
  party: { nameZh: string | null; nameEn: string | null }
  status: State
  dueOn: string
}

type CommissionTableProps = {
  rows: readonly Row[]
  /** Where a commission's page lies: staff and think tanks have one each. */
  base: string
  /** Whether the table is about several think tanks. */
  withParty: boolean
}

/** Commissions, the latest first. */
export function CommissionTable({ rows, base, withParty }: CommissionTableProps) {
  const t = useT()
  const party: Column<Row> = {
    key: 'party',
    title: t('commissions.thinkTank'),
    typed: true,
    cell: (row) => <PartyName party={row.party} />,
  }
  return (
    <DataTable
      caption={t('commissions.caption', { count: rows.length })}
      columns={[
        {
          key: 'title',
          title: t('commissions.field.title'),
          heading: true,
          cell: ({ id, title }: Row) => <Link to={`${base}/${id}`}>{title}</Link>,
        },
        ...(withParty ? [party] : []),
        {
          key: 'stage',
          title: t('commissions.stage'),
          cell: ({ status }) => <CommissionState status={status} />,
        },
        { key: 'due', title: t('commissions.due'), unbroken: true, cell: ({ dueOn }) => dueOn },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
