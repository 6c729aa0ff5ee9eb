import { Link } from '@remix-run/react'
import { useRightAndProcedure } from '../disputes/dispute-facts.tsx'
import { writtenTime } from '../disputes/written-time.ts'
import type { InvitationState } from '../domain/invitation/lifecycle.ts'
import type { InvitationPurpose } from '../domain/invitation/purpose.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { InvitationStateTag } from './invitation-state.tsx'

/** An invitation as its party's list shows it; `what` is null once it is over. */
export type InboxRow = {
  id: string
  purpose: InvitationPurpose
  status: InvitationState
  receivedAt: string
  dueAt: string | null
  what: { ipTypes: string[]; procedure: string | null } | null
}

/** What a party was asked, the latest first. */
export function InboxTable({ rows, total }: { rows: readonly InboxRow[]; total: number }) {
  const t = useT()
  const rightAndProcedure = useRightAndProcedure()
  return (
    <DataTable
      caption={t('invitations.inbox.caption', { count: total })}
      columns={[
        {
          key: 'what',
          title: t('invitations.inbox.what'),
          heading: true,
          cell: (row) => (
            <Link to={`/invitations/${row.id}`}>
              {t(`invitations.purpose.${row.purpose}`)}
              {row.what && <> · {rightAndProcedure(row.what)}</>}
            </Link>
          ),
        },
        {
          key: 'state',
          title: t('invitations.inbox.state'),
          cell: (row) => <InvitationStateTag state={row.status} />,
        },
        {
          key: 'due',
          title: t('invitations.inbox.due'),
          unbroken: true,
          cell: (row) =>
            row.dueAt === null ? '—' : <time dateTime={row.dueAt}>{writtenTime(row.dueAt)}</time>,
        },
        {
          key: 'received',
          title: t('invitations.inbox.received'),
          unbroken: true,
          cell: (row) => <time dateTime={row.receivedAt}>{writtenTime(row.receivedAt)}</time>,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
