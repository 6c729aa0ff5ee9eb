import { Link } from '@remix-run/react'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Title } from '../domain/dispute/title.ts'
import type { WrittenDeadline } from '../domain/dispute/written-deadline.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { DeadlineLeft, useRightAndProcedure } from './dispute-facts.tsx'
import { DisputeStateTag } from './dispute-state.tsx'
import { EnterpriseName } from './enterprise-name.tsx'

export type DisputeRow = {
  id: string
  title: Title
  enterprise: EnterpriseNames
  status: DisputeState
  jurisdictions: string[]
  ipTypes: string[]
  procedure: string | null
  deadline: WrittenDeadline | null
  /** Its deadline presses nobody any more. */
  over: boolean
}

/** Disputes in a list; staff also see whose they are. */
export function DisputeTable({
  disputes,
  total,
  staff,
}: {
  disputes: readonly DisputeRow[]
  total: number
  staff: boolean
}) {
  const t = useT()
  const titled = useTitle()
  const { place } = useNames()
  const what = useRightAndProcedure()
  const columns: (Column<DisputeRow> | false)[] = [
    {
      key: 'title',
      title: t('disputes.list.column.title'),
      heading: true,
      cell: (row) => <Link to={`/disputes/${row.id}`}>{titled(row.title)}</Link>,
    },
    staff && {
      key: 'enterprise',
      title: t('disputes.list.column.enterprise'),
      typed: true,
      cell: (row) => <EnterpriseName names={row.enterprise} />,
    },
    {
      key: 'where',
      title: t('disputes.list.column.where'),
      cell: (row) => row.jurisdictions.map(place).join(t('shell.listSeparator')),
    },
    { key: 'what', title: t('disputes.list.column.what'), cell: what },
    {
      key: 'deadline',
      title: t('disputes.list.column.deadline'),
      cell: ({ deadline, over }) =>
        deadline ? (
          <span>
            <time dateTime={deadline.instant}>{deadline.local.slice(0, 10)}</time>{' '}
            {!over && (
              <span className="quiet">
                <DeadlineLeft deadline={deadline} />
              </span>
            )}
          </span>
        ) : (
          t('disputes.page.noDeadline')
        ),
    },
    {
      key: 'state',
      title: t('disputes.list.column.state'),
      cell: (row) => <DisputeStateTag state={row.status} />,
    },
  ]
  return (
    <DataTable
      caption={t('disputes.list.caption', { count: total })}
      columns={columns.filter((column) => column !== false)}
      rows={disputes}
      rowKey={(row) => row.id}
    />
  )
}
