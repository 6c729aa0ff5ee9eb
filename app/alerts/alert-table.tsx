import { Link } from '@remix-run/react'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { FrequentChanges } from '../domain/dispute/opponent-changes.ts'
import type { Title } from '../domain/dispute/title.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'

/** Names that a row shows before it only says how many more there are. */
const NAMES_SHOWN = 12

export type AlertRow = {
  disputeId: string
  title: Title
  enterprise: EnterpriseNames
  changes: FrequentChanges
  /** First and last day of the changes. */
  days: { from: string; to: string }
  checked: string[]
}

/** Disputes whose opponents were changed strikingly often. */
export function AlertTable({ alerts }: { alerts: readonly AlertRow[] }) {
  const t = useT()
  const titled = useTitle()
  const columns: Column<AlertRow>[] = [
    {
      key: 'dispute',
      title: t('staff.alerts.dispute'),
      heading: true,
      cell: (row) => <Link to={`/disputes/${row.disputeId}`}>{titled(row.title)}</Link>,
    },
    {
      key: 'enterprise',
      title: t('staff.alerts.enterprise'),
      typed: true,
      cell: (row) => <EnterpriseName names={row.enterprise} />,
    },
    { key: 'changes', title: t('staff.alerts.changes'), numeric: true, cell: (row) => row.changes.count },
    {
      key: 'period',
      title: t('staff.alerts.period'),
      unbroken: true,
      cell: ({ days }) => (days.from === days.to ? days.to : `${days.from} – ${days.to}`),
    },
    {
      key: 'checked',
      title: t('staff.alerts.checked'),
      typed: true,
      cell: (row) => <Checked names={row.checked} />,
    },
  ]
  return (
    <DataTable
      caption={t('staff.alerts.caption', { count: alerts.length })}
      columns={columns}
      rows={alerts}
      rowKey={(row) => row.disputeId}
    />
  )
}

function Checked({ names }: { names: readonly string[] }) {
  const t = useT()
  if (names.length === 0) return <span className="quiet">{t('staff.alerts.checkedNone')}</span>
  const more = names.length - NAMES_SHOWN
  return (
    <ul className="plain-list name-list">
      {names.slice(0, NAMES_SHOWN).map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {more > 0 && <li className="quiet">{t('staff.alerts.more', { count: more })}</li>}
    </ul>
  )
}
