import { Link } from '@remix-run/react'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Title } from '../domain/dispute/title.ts'
import type { EngagementState } from '../domain/engagement/lifecycle.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EngagedNames } from './engaged-names.tsx'
import { EngagementStateTag } from './engagement-state.tsx'

export type EngagementRow = {
  id: string
  status: EngagementState
  startedOn: string
  disputeId: string
  disputeTitle: Title
  enterprise: EnterpriseNames
  parties: { id: string; nameZh: string | null; nameEn: string | null }[]
  /** Whoever acts accepted or confirmed it. */
  confirmed: boolean
}

type EngagementTableProps = {
  engagements: readonly EngagementRow[]
  total: number
  staff: boolean
  /** Whoever acts reads of a dispute by its title alone, and knows its engagements by that. */
  party?: boolean
  /** On the page of their dispute they need not name it. */
  withDispute?: boolean
}

/** Engagements in a list; staff also see whose they are. */
export function EngagementTable({
  engagements,
  total,
  staff,
  party = false,
  withDispute = true,
}: EngagementTableProps) {
  const t = useT()
  const titled = useTitle()
  const columns: (Column<EngagementRow> | false)[] = [
    !party && {
      key: 'parties',
      title: t('engagements.list.column.parties'),
      heading: true,
      cell: (row) => (
        <Link to={`/engagements/${row.id}`}>
          <EngagedNames parties={row.parties} />
        </Link>
      ),
    },
    withDispute && {
      key: 'dispute',
      title: t('engagements.list.column.dispute'),
      heading: party,
      typed: true,
      cell: (row) => (
        <Link to={party ? `/engagements/${row.id}` : `/disputes/${row.disputeId}`}>
          {titled(row.disputeTitle)}
        </Link>
      ),
    },
    (staff || party) &&
      withDispute && {
        key: 'enterprise',
        title: t('engagements.list.column.enterprise'),
        typed: true,
        cell: (row) => <EnterpriseName names={row.enterprise} />,
      },
    party && {
      key: 'parties',
      title: t('engagements.list.column.parties'),
      typed: true,
      cell: (row) => <EngagedNames parties={row.parties} />,
    },
    {
      key: 'since',
      title: t('engagements.list.column.since'),
      cell: (row) => <time dateTime={row.startedOn}>{row.startedOn}</time>,
    },
    {
      key: 'state',
      title: t('engagements.list.column.state'),
      cell: (row) => (
        <span>
          <EngagementStateTag state={row.status} />
          {!row.confirmed && <span className="sum quiet small">{t('engagements.naming.unconfirmed')}</span>}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('engagements.list.caption', { count: total })}
      columns={columns.filter((column) => column !== false)}
      rows={engagements}
      rowKey={(row) => row.id}
    />
  )
}
